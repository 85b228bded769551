import { get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { readHtml } from '../test/read-html.ts'
import { DEMO, REGISTRY, sampleList } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

const PUBLIC_URL = 'https://index.example/some/path'
const HOST = 'evil.example'

let known: Served
let unknown: Served

beforeAll(async () => {
  const index = new InMemoryRegistryIndex().add(sampleList(['demo-x']), [DEMO])
  known = await serveGateway({ publicUrl: PUBLIC_URL, index })
  unknown = await serveGateway({ index })
})
afterAll(async () => {
  await known.stop()
  await unknown.stop()
})

type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>

/** Asks under a host of the client's choice. */
function ask({ port }: Served, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { host: HOST, ...headers } }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      const body = (response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
      resolve({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, body })
    }).on('error', reject)
  })
}

const PAGES = [
  '/',
  `/registry/${REGISTRY}/`,
  `/project/${REGISTRY}/demo-x/`,
  `/project/${REGISTRY}/demo-x/1.10/`,
  `/search?registry=${REGISTRY}&q=demo`,
  `/c/${REGISTRY}/search?q=demo`,
]

const WITH_WHOLE_URLS = [
  `/pypi/${REGISTRY}/demo-x/json`,
  `/pypi/${REGISTRY}/demo-x/1.10/json`,
  `/c/${REGISTRY}/pypi/demo-x/json`,
  `/rss/${REGISTRY}/updates.xml`,
  `/rss/${REGISTRY}/packages.xml`,
  `/rss/${REGISTRY}/project/demo-x/releases.xml`,
]

const REDIRECTS = [
  `/simple/${REGISTRY}`,
  `/simple/${REGISTRY}/Demo_X/`,
  `/simple/${REGISTRY}/demo-x`,
  `/simple/${REGISTRY.replace('aa', 'AA')}/Demo_X`,
  `/c/${REGISTRY}/simple/Demo_X/`,
  `/pypi/${REGISTRY}/Demo_X/json`,
  `/pypi/${REGISTRY}/Demo_X/1.10/json`,
  `/project/${REGISTRY}/Demo_X/`,
  `/project/${REGISTRY}/Demo_X/1.10/`,
  `/rss/${REGISTRY}/project/Demo_X/releases.xml`,
]

/** What answers a URL under the public address, asked for as its proxy would. No file has its bytes here. */
async function statusOf(url: URL): Promise<number> {
  expect(url.href.startsWith(`${PUBLIC_URL}/`)).toBe(true)
  return (await fetch(known.url + url.href.slice(PUBLIC_URL.length), { method: 'HEAD', redirect: 'manual' })).status
}

describe('PUBLIC_URL with a path', () => {
  test.each(PAGES)('is obeyed by every link of %s', async (path) => {
    const { body } = await ask(known, path)
    const links = readHtml(body).flatMap(({ attributes: { href, action } }) => [href, action].filter(Boolean))

    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      const target = new URL(link ?? '', PUBLIC_URL + path)
      if (target.pathname.endsWith('/search')) target.search = `?registry=${REGISTRY}`
      expect([link, await statusOf(target)]).toEqual([link, 200])
    }
    expect(body).not.toContain(HOST)
  })

  test.each(WITH_WHOLE_URLS)('is obeyed by every URL in %s', async (path) => {
    const { body, headers } = await ask(known, path)
    const urls = [...body.matchAll(/https?:\/\/[^"<\s]+/g)].map(([url]) => url)

    expect(urls.length).toBeGreaterThan(0)
    for (const url of new Set(urls)) {
      expect([url, await statusOf(new URL(url))]).toEqual([url, 200])
    }
    expect(body).not.toContain(HOST)
    expect(headers['cache-control']).toMatch(/^public, /)
  })

  test.each(REDIRECTS)('is obeyed by the redirect of %s', async (path) => {
    const { status, headers } = await ask(known, path)

    expect(status).toBe(301)
    expect(await statusOf(new URL(headers.location ?? '', PUBLIC_URL + path))).toBe(200)
  })

  test('stands in what people copy', async () => {
    expect((await ask(known, '/')).body).toContain(`--index-url ${PUBLIC_URL}/simple/REGISTRY/`)
    expect((await ask(known, `/project/${REGISTRY}/demo-x/`)).body).toContain(
      `pip install demo-x --index-url ${PUBLIC_URL}/simple/${REGISTRY}/`,
    )
  })
})

describe('without PUBLIC_URL', () => {
  test.each([...PAGES, ...WITH_WHOLE_URLS, ...REDIRECTS])(
    'nothing that is cached publicly holds the Host of a request: %s',
    async (path) => {
      const { body, headers } = await ask(unknown, path)
      const holds = body.includes(HOST) || JSON.stringify(headers).includes(HOST)

      if (holds) expect(headers['cache-control']).toMatch(/^private, /)
      expect(body).not.toContain('\0')
    },
  )

  test.each(WITH_WHOLE_URLS)('whole URLs are those of the host that was asked: %s', async (path) => {
    const { body } = await ask(unknown, path)
    const zipped = await ask(unknown, path, { 'accept-encoding': 'gzip' })

    expect(body).toContain(`http://${HOST}/`)
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(zipped.body).toBe(body)
  })

  test('a page under another host has another tag', async () => {
    const path = `/pypi/${REGISTRY}/demo-x/json`
    const [one, other] = [await ask(unknown, path), await ask(unknown, path, { host: 'other.example' })]

    expect(one.headers.etag).not.toBe(other.headers.etag)
    expect((await ask(unknown, path, { 'if-none-match': one.headers.etag ?? '' })).status).toBe(304)
    expect((await ask(unknown, path, { host: 'other.example', 'if-none-match': one.headers.etag ?? '' })).status).toBe(
      200,
    )
  })
})
