import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { IndexUnavailableError } from '../errors.ts'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { REGISTRY } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

let gateway: Served

beforeAll(async () => {
  gateway = await serveGateway()
})
afterAll(() => gateway.stop())

function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(gateway.url + path, { redirect: 'manual', ...init })
}

describe('what is not there', () => {
  test.each([
    ['an unknown project', `/simple/${REGISTRY}/unheard-of/`, 'no project unheard-of'],
    ['an unknown registry', '/simple/0x00000000000000000000000000000000000000cc/', 'no registry 0x'],
    [
      'a project of an unknown registry',
      '/simple/0x00000000000000000000000000000000000000cc/demo-x/',
      'no registry 0x',
    ],
    ['no address', '/simple/pypi/', '"pypi" is not a registry'],
    ['no address, without a slash', '/simple/pypi', '"pypi" is not a registry'],
    ['a short address', '/simple/0x00aa/demo-x/', 'is not a registry'],
    ['no name', `/simple/${REGISTRY}/-demo-/`, 'demo'],
    ['a name with a line feed', `/simple/${REGISTRY}/demo-x%0A/`, 'demo'],
    ['a name with a slash', `/simple/${REGISTRY}/demo%2Fx/`, 'demo'],
    ['a name that does not decode', `/simple/${REGISTRY}/%E0%A4%A/`, '%E0'],
    ['markup', `/simple/${REGISTRY}/%3Cscript%3E/`, 'script'],
    ['too many parts', `/simple/${REGISTRY}/demo-x/1.0/`, 'nothing at this URL'],
    ['no registry', '/simple/', 'nothing at this URL'],
  ])('is a 404 with a text that says so: %s', async (_what, path, message) => {
    const response = await get(path)

    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
    expect(await response.text()).toContain(message)
  })

  test('is a 406 that lists the types there are', async () => {
    const response = await get(`/simple/${REGISTRY}/demo-x/`, { headers: { accept: 'application/json' } })

    expect(response.status).toBe(406)
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
    expect((await response.text()).split('\n')).toContain(JSON_TYPE)
  })

  test.each([['POST'], ['PUT'], ['DELETE']])(
    'is a 405 to %s, so that nobody takes a page for an upload',
    async (method) => {
      const response = await get(`/simple/${REGISTRY}/`, { method })

      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST')
      expect(await response.text()).toContain('dipmp publish')
    },
  )

  test("answers a browser's question before a request of another site", async () => {
    const response = await get(`/simple/${REGISTRY}/`, { method: 'OPTIONS' })

    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-methods')).toBe('GET')
    expect(response.headers.get('access-control-max-age')).toBe('86400')
  })
})

describe('an index that is away', () => {
  class AwayIndex extends InMemoryRegistryIndex {
    override async projects(): Promise<never> {
      throw new IndexUnavailableError('it is away or failing')
    }
  }

  test.each([[`/simple/${REGISTRY}/`], [`/simple/${REGISTRY}/demo-x/`]])(
    'makes %s a 503 that is worth another try, never a 404',
    async (path) => {
      const away = await serveGateway({ index: new AwayIndex() })
      const response = await fetch(away.url + path)
      await away.stop()

      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('2')
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )

  test('does not take a fault of our own for one', async () => {
    class BrokenIndex extends InMemoryRegistryIndex {
      override async projects(): Promise<never> {
        throw new TypeError('secret detail')
      }
    }
    const broken = await serveGateway({ index: new BrokenIndex() })
    const response = await fetch(`${broken.url}/simple/${REGISTRY}/`)
    await broken.stop()

    expect(response.status).toBe(500)
    expect(await response.text()).toBe('this gateway has failed; its log says why\n')
  })
})

describe('beside the index', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'pip install'],
    ['/healthz', 200, 'text/plain; charset=utf-8', 'ok'],
    ['/readyz', 200, 'application/json', '"ready"'],
  ])('%s answers', async (path, status, contentType, text) => {
    const response = await get(path)

    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(contentType)
    expect(await response.text()).toContain(text)
  })
})

test('the reading is given up when the client goes', async () => {
  const gone = Promise.withResolvers<void>()
  class SlowIndex extends InMemoryRegistryIndex {
    override projects(_registry: unknown, options?: { signal?: AbortSignal }): Promise<never> {
      return new Promise(() => options?.signal?.addEventListener('abort', () => gone.resolve()))
    }
  }
  const slow = await serveGateway({ index: new SlowIndex() })
  const client = new AbortController()
  const answer = fetch(`${slow.url}/simple/${REGISTRY}/`, { signal: client.signal })
  setTimeout(() => client.abort(), 100)

  await expect(answer).rejects.toThrow()
  await gone.promise
  await slow.stop()
})
