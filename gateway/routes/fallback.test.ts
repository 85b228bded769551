import { afterEach, describe, expect, test } from '@jest/globals'
import { IndexUnavailableError, PageTooLargeError } from '../errors.ts'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { REGISTRY } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

const UPSTREAM = 'https://upstream.example/simple/'

let gateway: Served | undefined

afterEach(() => gateway?.stop())

async function get(path: string, parts: Parameters<typeof serveGateway>[0] = {}): Promise<Response> {
  gateway = await serveGateway(parts)
  return fetch(gateway.url + path, { redirect: 'manual', headers: { accept: 'text/html' } })
}

describe('an index with a fallback', () => {
  test('answers a name of the registry as the registry alone does', async () => {
    const own = await get(`/simple/${REGISTRY}+pypi/demo-x/`)
    const plain = await fetch(`${gateway?.url}/simple/${REGISTRY}/demo-x/`, { headers: { accept: 'text/html' } })

    expect(own.status).toBe(200)
    expect(await own.text()).toBe(await plain.text())
  })

  test('leads to the upstream index for another name, and nobody may remember that', async () => {
    const response = await get(`/simple/${REGISTRY}+pypi/numpy/?x=1`)

    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('https://upstream.example/simple/numpy/?x=1')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('redirects to the normalized name and stays the index it is', async () => {
    const response = await get(`/simple/${REGISTRY.replace('aa', 'AA')}+pypi/Num_Py`)

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`../${REGISTRY}+pypi/num-py/`)
  })

  test.each([
    ['index that is away', new IndexUnavailableError('it is away'), 503],
    ['page that is too large', new PageTooLargeError('project numpy', 1), 500],
    ['fault of our own', new TypeError('x is undefined'), 500],
  ])('never leads elsewhere for an %s', async (_what, error, status) => {
    class FailingIndex extends InMemoryRegistryIndex {
      override async project(): Promise<never> {
        throw error
      }
    }

    expect((await get(`/simple/${REGISTRY}+pypi/numpy/`, { index: new FailingIndex() })).status).toBe(status)
  })

  test('never leads elsewhere for a registry that is not known', async () => {
    const response = await get('/simple/0x00000000000000000000000000000000000000cc+pypi/numpy/')

    expect(response.status).toBe(404)
  })

  test('answers 503 for every name where the index is too old', async () => {
    const checkFresh = () => {
      throw new IndexUnavailableError('its newest block is 900 seconds old')
    }
    const response = await get(`/simple/${REGISTRY}+pypi/numpy/`, { checkFresh })
    const own = await fetch(`${gateway?.url}/simple/${REGISTRY}+pypi/demo-x/`)
    const plain = await fetch(`${gateway?.url}/simple/${REGISTRY}/demo-x/`)

    expect([response.status, own.status, plain.status]).toEqual([503, 503, 200])
    expect(response.headers.get('retry-after')).toBe('2')
  })

  test.each([
    ['a denied name', 'secret', { baseUrl: UPSTREAM, allow: [], deny: ['secret'] }, 404],
    ['a denied beginning of a name', 'my-org-tool', { baseUrl: UPSTREAM, allow: [], deny: ['my-org-*'] }, 404],
    ['a name that is not allowed', 'numpy', { baseUrl: UPSTREAM, allow: ['scipy'], deny: [] }, 404],
    ['a name that is allowed', 'scipy', { baseUrl: UPSTREAM, allow: ['scipy'], deny: [] }, 302],
    ['an allowed name that is denied', 'scipy', { baseUrl: UPSTREAM, allow: ['*'], deny: ['scipy'] }, 404],
    ['any name where there is no upstream', 'numpy', { baseUrl: null, allow: [], deny: [] }, 404],
  ])('follows the lists: %s', async (_what, name, fallback, status) => {
    expect((await get(`/simple/${REGISTRY}+pypi/${name}/`, { fallback })).status).toBe(status)
  })
})
