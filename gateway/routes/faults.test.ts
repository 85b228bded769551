import { setTimeout } from 'node:timers/promises'
import type { FileSource } from '@dipmp/ipfs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { IndexUnavailableError } from '../errors.ts'
import { FakeFileSource } from '../test/fake-file-source.ts'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { REGISTRY, WHEEL } from '../test/sample.ts'
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
  void setTimeout(100).then(() => client.abort())

  await expect(answer).rejects.toThrow()
  await gone.promise
  await slow.stop()
})

describe('a client that leaves', () => {
  function listening() {
    const lines: { level: number; msg: string; status?: number }[] = []
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
    const answered = async () => {
      while (!lines.some(({ msg }) => msg === 'answered')) await setTimeout(10)
      await setTimeout(50)
      return lines
    }
    return { logger, answered }
  }

  test('before it is answered is no fault in the log', async () => {
    class SlowIndex extends InMemoryRegistryIndex {
      override projects(_registry: unknown, options?: { signal?: AbortSignal }): Promise<never> {
        return new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () =>
            reject(new IndexUnavailableError('it did not answer in time')),
          )
        })
      }
    }
    const { logger, answered } = listening()
    const slow = await serveGateway({ index: new SlowIndex(), logger })
    const client = new AbortController()
    const answer = fetch(`${slow.url}/simple/${REGISTRY}/`, { signal: client.signal })
    await setTimeout(100)
    client.abort()
    await expect(answer).rejects.toThrow()

    expect(await answered()).toMatchObject([{ level: 30, msg: 'answered', status: 499 }])
    await slow.stop()
  })

  test('in the middle of a download is no fault in the log', async () => {
    class EndlessSource extends FakeFileSource {
      override async open(...[, options]: Parameters<FileSource['open']>): ReturnType<FileSource['open']> {
        async function* chunks() {
          yield Buffer.alloc(8)
          await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve))
          throw new DOMException('this operation was aborted', 'AbortError')
        }
        return { size: WHEEL.size, stream: chunks() }
      }
    }
    const { logger, answered } = listening()
    const endless = await serveGateway({ files: new EndlessSource(), logger })
    const client = new AbortController()
    const path = `/files/${REGISTRY}/${WHEEL.cid}/${WHEEL.filename}`
    const response = await fetch(endless.url + path, { signal: client.signal })
    client.abort()
    await expect(response.text()).rejects.toThrow()

    expect(await answered()).toMatchObject([{ level: 30, msg: 'answered', status: 200 }])
    await endless.stop()
  })
})

describe('a registry in any letter case, and +pypi', () => {
  test.each([
    ['0X', REGISTRY.replace('0x', '0X')],
    ['capital digits', REGISTRY.toUpperCase()],
    ['+PYPI', `${REGISTRY}+PYPI`],
    ['%2BPyPi', `${REGISTRY}%2BPyPi`],
  ])('is the same index: %s', async (_what, index) => {
    const page = await get(`/simple/${index}/demo-x/`)
    const moved = await get(`/simple/${index}/Demo_X/`)
    const canonical = index.toLowerCase().replace('%2b', '+')

    expect(page.status).toBe(200)
    expect(new URL(moved.headers.get('location') ?? '', `${gateway.url}/simple/${index}/Demo_X/`).pathname).toBe(
      `/simple/${canonical}/demo-x/`,
    )
    expect((await get(`/simple/${index}/unheard-of/`)).status).toBe(canonical.endsWith('+pypi') ? 302 : 404)
  })
})
