import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CoreMetadata } from '../core-metadata.ts'
import { REGISTRY, WHEEL } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

let gateway: Served

beforeAll(async () => {
  gateway = await serveGateway()
})
afterAll(() => gateway.stop())

const NOTHING: CoreMetadata = {
  tooLarge: false,
  summary: null,
  description: null,
  descriptionContentType: null,
  keywords: [],
  author: null,
  authorEmail: null,
  maintainer: null,
  maintainerEmail: null,
  homePage: null,
  projectUrls: [],
  license: null,
  licenseExpression: null,
  classifiers: [],
  requiresDist: [],
  providesExtra: [],
}

async function getJson(path: string) {
  const response = await fetch(gateway.url + path)
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the tests look at
  return { status: response.status, headers: response.headers, body: (await response.json()) as any }
}

describe("PyPI's JSON API", () => {
  test('tells the newest release, and the files of each', async () => {
    const { body, headers } = await getJson(`/pypi/${REGISTRY}/demo-x/json`)

    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('x-pypi-last-serial')).toBe('17')
    expect(body.last_serial).toBe(17)
    expect(body.info).toMatchObject({ name: 'demo-x', version: '1.10.0+local.1', yanked: false })
    expect(Object.keys(body.releases)).toEqual(['1.0', '1.9', '1.10', '1.10.0+local.1'])
    expect(body.releases['1.10'][0]).toMatchObject({
      filename: 'demo_x-1.10-py3-none-any.whl',
      url: `${gateway.url}/packages/${REGISTRY}/${WHEEL.cid}/demo_x-1.10-py3-none-any.whl`,
      digests: { sha256: WHEEL.digest },
      packagetype: 'bdist_wheel',
      python_version: 'py3',
      size: 26,
      upload_time_iso_8601: '2026-11-22T07:04:05Z',
      yanked: false,
      yanked_reason: null,
    })
    expect(body.releases['1.9'][0]).toMatchObject({ yanked: true, packagetype: 'bdist_wheel' })
  })

  test('tells one release in any spelling of its version', async () => {
    const { body } = await getJson(`/pypi/${REGISTRY}/demo-x/v1.10.0/json`)

    expect(body.info).toMatchObject({ version: '1.10', requires_python: '>=3.8,<4' })
    expect(body.urls.map(({ filename }: { filename: string }) => filename)).toEqual([
      'demo_x-1.10-py3-none-any.whl',
      'demo_x-1.10.tar.gz',
    ])
    expect(body.releases).toBeUndefined()
  })

  test('tells what the core metadata of the release says', async () => {
    const asked: string[] = []
    const other = await serveGateway({
      readCoreMetadata: async (digest) => {
        asked.push(digest)
        return { ...NOTHING, summary: 'A demo', keywords: ['a', 'b'], projectUrls: ['Source, https://example.org/x,y'] }
      },
    })
    const body = (await (await fetch(`${other.url}/pypi/${REGISTRY}/demo-x/1.10/json`)).json()) as { info: object }
    await other.stop()

    expect(asked).toEqual([WHEEL.coreMetadata?.digest])
    expect(body.info).toMatchObject({
      summary: 'A demo',
      keywords: 'a,b',
      project_urls: { Source: 'https://example.org/x,y' },
      requires_dist: null,
    })
  })

  test('core metadata that is too large is told as that, here and to people, and not as one that says nothing', async () => {
    const other = await serveGateway({ readCoreMetadata: async () => ({ ...NOTHING, tooLarge: true }) })
    const { info } = (await (await fetch(`${other.url}/pypi/${REGISTRY}/demo-x/1.10/json`)).json()) as { info: object }
    const page = await (await fetch(`${other.url}/project/${REGISTRY}/demo-x/`)).text()
    await other.stop()

    expect(info).toMatchObject({ core_metadata_too_large: true, summary: null, requires_dist: null })
    expect(page).toContain('Its core metadata is too large to be shown.')
    expect((await getJson(`/pypi/${REGISTRY}/demo-x/json`)).body.info).not.toHaveProperty('core_metadata_too_large')
  })

  test.each([
    ['an unknown project', `/pypi/${REGISTRY}/unheard-of/json`],
    ['an unknown release', `/pypi/${REGISTRY}/demo-x/9.9/json`],
    ['no version', `/pypi/${REGISTRY}/demo-x/latest!/json`],
  ])('is a 404 for %s', async (_what, path) => {
    expect((await fetch(gateway.url + path)).status).toBe(404)
  })

  test('redirects to the normalized name', async () => {
    const response = await fetch(`${gateway.url}/pypi/${REGISTRY}/Demo_X/json`, { redirect: 'manual' })

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`/pypi/${REGISTRY}/demo-x/json`)
  })
})

describe('the alias with a root of its own', () => {
  test('has list, pages, files, JSON and search of the registry', async () => {
    const accept = { headers: { accept: 'application/vnd.pypi.simple.v1+json' } }
    const page = await fetch(`${gateway.url}/c/${REGISTRY}/simple/demo-x/`, accept)
    const { files } = (await page.json()) as { files: { url: string }[] }
    const file = await fetch(new URL(files.at(-1)?.url ?? '', page.url), { method: 'HEAD' })

    expect((await fetch(`${gateway.url}/c/${REGISTRY}/simple`, { ...accept, redirect: 'error' })).status).toBe(200)
    expect(new URL(file.url).pathname).toMatch(/^\/c\/files\//)
    expect(file.status).toBe(200)
    expect((await getJson(`/c/${REGISTRY}/pypi/demo-x/json`)).body.info.name).toBe('demo-x')
    expect(await (await fetch(`${gateway.url}/c/${REGISTRY}/search?q=demo`)).text()).toContain('package-snippet__name')
  })
})
