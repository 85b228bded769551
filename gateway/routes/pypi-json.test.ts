import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { NO_CORE_METADATA } from '../test/no-core-metadata.ts'
import { DEMO, REGISTRY, sampleList, WHEEL } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

let gateway: Served

beforeAll(async () => {
  gateway = await serveGateway()
})
afterAll(() => gateway.stop())

const INFO_KEYS = [
  ...['author', 'author_email', 'bugtrack_url', 'classifiers', 'description', 'description_content_type', 'docs_url'],
  ...[
    'download_url',
    'downloads',
    'dynamic',
    'home_page',
    'keywords',
    'license',
    'license_expression',
    'license_files',
  ],
  ...['maintainer', 'maintainer_email', 'name', 'package_url', 'platform', 'project_url', 'project_urls'],
  ...['provides_extra', 'release_url', 'requires_dist', 'requires_python', 'summary', 'version', 'yanked'],
  'yanked_reason',
]
const FILE_KEYS = [
  ...['comment_text', 'core-metadata', 'digests', 'downloads', 'filename', 'has_sig', 'md5_digest', 'packagetype'],
  ...['python_version', 'requires_python', 'size', 'upload_time', 'upload_time_iso_8601', 'url', 'yanked'],
  'yanked_reason',
]

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
        return {
          ...NO_CORE_METADATA,
          summary: 'A demo',
          keywords: ['a', 'b'],
          projectUrls: ['Source, https://example.org/x,y'],
        }
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

  test('has every key that PyPI documents', async () => {
    const { body } = await getJson(`/pypi/${REGISTRY}/demo-x/json`)
    const ofRelease = (await getJson(`/pypi/${REGISTRY}/demo-x/1.10/json`)).body

    expect(Object.keys(body).sort()).toEqual([
      'info',
      'last_serial',
      'ownership',
      'releases',
      'urls',
      'vulnerabilities',
    ])
    expect(Object.keys(ofRelease).sort()).toEqual(['info', 'last_serial', 'ownership', 'urls', 'vulnerabilities'])
    expect(body.ownership).toEqual({ roles: [], organization: null })
    expect(Object.keys(body.info).sort()).toEqual(INFO_KEYS)
    expect(Object.keys(body.urls[0]).sort()).toEqual(FILE_KEYS)
    expect(Object.keys(body.urls[0].digests).sort()).toEqual(['blake2b_256', 'md5', 'sha256'])
    expect(body.info.downloads).toEqual({ last_day: -1, last_month: -1, last_week: -1 })
  })

  test('tells mirrors where core metadata is', async () => {
    const { urls } = (await getJson(`/pypi/${REGISTRY}/demo-x/1.10/json`)).body

    expect(urls.map((file: Record<string, unknown>) => file['core-metadata'])).toEqual([
      { sha256: WHEEL.coreMetadata?.digest },
      false,
    ])
  })

  test('has a version withdrawn only where all its files are', async () => {
    const [oldest, newest] = [DEMO.files[4], DEMO.files[5]]
    if (!oldest || !newest) throw new TypeError('the demo has six files')
    const files = [oldest, { ...newest, yank: null }, ...DEMO.files.slice(0, 4)]
    const index = new InMemoryRegistryIndex().add(sampleList(['demo-x']), [{ ...DEMO, files }])
    const other = await serveGateway({ index })
    const infoOf = async (url: string) => ((await (await fetch(url)).json()) as { info: object }).info
    const half = await infoOf(`${other.url}/pypi/${REGISTRY}/demo-x/1.0/json`)
    await other.stop()

    expect(half).toMatchObject({ version: '1.0', yanked: false, yanked_reason: null })
    expect(await infoOf(`${gateway.url}/pypi/${REGISTRY}/demo-x/1.0/json`)).toMatchObject({ yanked: true })
    expect(await infoOf(`${gateway.url}/pypi/${REGISTRY}/demo-x/1.9/json`)).toMatchObject({
      yanked: true,
      yanked_reason: 'broken: use <b>"1.10"</b> & \'later\'',
    })
  })

  test.each([
    ['Demo_X', 'Demo_X'],
    [' demo.x ', 'demo.x'],
    ['Evil', 'demo-x'],
    ['-demo-x', 'demo-x'],
    [null, 'demo-x'],
  ])('names a project as its publisher spells it, where that is its name: %j', async (name, expected) => {
    const other = await serveGateway({ readCoreMetadata: async () => ({ ...NO_CORE_METADATA, name }) })
    const response = await fetch(`${other.url}/pypi/${REGISTRY}/demo-x/1.10/json`)
    const { info } = (await response.json()) as { info: { name: string } }
    await other.stop()

    expect(info.name).toBe(expected)
  })

  test('names the page of the release', async () => {
    const { info } = (await getJson(`/pypi/${REGISTRY}/demo-x/1.10/json`)).body

    expect(info.project_url).toBe(`${gateway.url}/project/${REGISTRY}/demo-x/`)
    expect(info.release_url).toBe(`${gateway.url}/project/${REGISTRY}/demo-x/1.10/`)
    expect((await fetch(info.release_url)).status).toBe(200)
  })

  test('is the same with the last slash', async () => {
    for (const path of [`/pypi/${REGISTRY}/demo-x/json`, `/pypi/${REGISTRY}/demo-x/1.10/json`]) {
      const [without, withSlash] = await Promise.all([getJson(path), getJson(`${path}/`)])

      expect(withSlash.body).toEqual(without.body)
      expect(withSlash.headers.get('etag')).toBe(without.headers.get('etag'))
    }
  })

  test('core metadata that is too large is told as that, here and to people, and not as one that says nothing', async () => {
    const other = await serveGateway({ readCoreMetadata: async () => ({ ...NO_CORE_METADATA, tooLarge: true }) })
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
    expect(response.headers.get('location')).toBe('../demo-x/json')
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
