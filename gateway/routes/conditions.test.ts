import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { FakeFileSource } from '../test/fake-file-source.ts'
import { REGISTRY, WHEEL, WHEEL_BYTES } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

let gateway: Served

beforeAll(async () => {
  gateway = await serveGateway({ files: new FakeFileSource().add(WHEEL.cid, WHEEL_BYTES) })
})
afterAll(() => gateway.stop())

/** Everything that has a tag. */
const PATHS = [
  `/simple/${REGISTRY}/`,
  `/simple/${REGISTRY}/demo-x/`,
  `/files/${REGISTRY}/${WHEEL.cid}/${WHEEL.filename}`,
  `/pypi/${REGISTRY}/demo-x/json`,
  `/pypi/${REGISTRY}/demo-x/1.10/json`,
  `/rss/${REGISTRY}/updates.xml`,
  `/rss/${REGISTRY}/packages.xml`,
  `/rss/${REGISTRY}/project/demo-x/releases.xml`,
  '/',
  `/registry/${REGISTRY}/`,
  `/project/${REGISTRY}/demo-x/`,
  `/project/${REGISTRY}/demo-x/1.10/`,
  `/search?registry=${REGISTRY}&q=demo`,
]

function get(path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(gateway.url + path, { headers })
}

describe.each(PATHS)('%s', (path) => {
  test('has a strong tag, is a 304 to who has it, and is the same again', async () => {
    const first = await get(path, {})
    const etag = first.headers.get('etag') ?? ''
    const again = await get(path, { 'if-none-match': etag })
    const twice = await get(path, {})

    expect(etag).toMatch(/^"[0-9a-f]{64}(-gzip)?"$/)
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(twice.headers.get('etag')).toBe(etag)
    expect(await twice.text()).toBe(await first.text())
  })

  test('is a 412 where If-Match names something else, as If-Match asks for', async () => {
    const etag = (await get(path, {})).headers.get('etag') ?? ''
    const statuses = await Promise.all(
      [etag, `"x", ${etag}`, '*', '"x"', `W/${etag}`].map(async (tag) => (await get(path, { 'if-match': tag })).status),
    )
    const refused = await get(path, { 'if-match': '"x"' })

    // A weak tag matches nothing here (RFC 9110, 13.1.1).
    expect(statuses).toEqual([200, 200, 200, 412, 412])
    expect(await refused.text()).toContain('If-Match names something else')
    expect(refused.headers.get('content-encoding')).toBeNull()
    expect(refused.headers.get('cache-control')).toBe('no-store')
  })

  test('looks at If-Match before If-None-Match', async () => {
    const etag = (await get(path, {})).headers.get('etag') ?? ''

    expect((await get(path, { 'if-match': '"x"', 'if-none-match': etag })).status).toBe(412)
    expect((await get(path, { 'if-match': etag, 'if-none-match': etag })).status).toBe(304)
  })
})
