import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileSource, createMemoryContentStore, startContentServer } from '@dipmp/ipfs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { PATIENCE_MS } from '../../test/patience.ts'
import { openCacheFolder } from '../files/cache-folder.ts'
import { createFileCache } from '../files/file-cache.ts'
import { createProvenFiles } from '../files/proven-files.ts'
import { FakeFileSource } from '../test/fake-file-source.ts'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { rawGet } from '../test/raw-get.ts'
import {
  DEMO,
  METADATA_BYTES,
  REGISTRY,
  sampleFile,
  sampleList,
  sampleProject,
  WHEEL,
  WHEEL_BYTES,
} from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

const METADATA_CID = WHEEL.coreMetadata?.cid ?? ''
const PATH = `/files/${REGISTRY}/${WHEEL.cid}/${WHEEL.filename}`
const SDIST = DEMO.files[1] ?? WHEEL

let gateway: Served
let files: FakeFileSource

beforeAll(async () => {
  files = new FakeFileSource().add(WHEEL.cid, WHEEL_BYTES).add(METADATA_CID, METADATA_BYTES)
  gateway = await serveGateway({ files })
})
afterAll(() => gateway.stop())

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> {
  return fetch(gateway.url + path, { method, headers })
}

describe('a file', () => {
  test('is sent whole, as bytes that stay for ever', async () => {
    const response = await get(PATH, { 'accept-encoding': 'gzip' })

    expect(response.status).toBe(200)
    expect(await response.text()).toBe('abcdefghijklmnopqrstuvwxyz')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-length')).toBe('26')
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(response.headers.get('cache-control')).toBe('public, max-age=365000000, immutable')
    expect(response.headers.get('etag')).toBe('"71c480df93d6ae2f1efad1447c66c9525e316218cf51fc8d9ed832f2daf18b73"')
  })

  test('is not fetched for HEAD', async () => {
    files.opened.length = 0
    const response = await get(PATH, { range: 'bytes=0-3' }, 'HEAD')

    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('26')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(files.opened).toEqual([])
  })

  test('is not fetched for who has it', async () => {
    files.opened.length = 0
    const response = await get(PATH, { 'if-none-match': `"${WHEEL.digest}"` })

    expect(response.status).toBe(304)
    expect(response.headers.get('etag')).toBe(`"${WHEEL.digest}"`)
    expect(files.opened).toEqual([])
  })

  test.each([
    ['bytes=0-4', 'bytes 0-4/26', 'abcde'],
    ['bytes=20-', 'bytes 20-25/26', 'uvwxyz'],
    ['bytes=-3', 'bytes 23-25/26', 'xyz'],
    ['bytes=24-100', 'bytes 24-25/26', 'yz'],
  ])('is sent in part for %s', async (range, contentRange, text) => {
    const response = await get(PATH, { range })

    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(await response.text()).toBe(text)
  })

  test('refuses a range outside of it', async () => {
    const response = await get(PATH, { range: 'bytes=26-' })

    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */26')
    expect(response.headers.get('etag')).toBeNull()
  })

  test.each([
    ['bytes=0-1,4-5', {}],
    ['bytes=5-', { 'if-range': '"another"' }],
    ['bytes=5-', { 'if-range': `W/"${WHEEL.digest}"` }],
    ['bytes=5-', { 'if-range': 'Sun, 22 Nov 2026 07:04:05 GMT' }],
  ])('is sent whole for the range %s with %j', async (range, headers) => {
    const response = await get(PATH, { range, ...headers })

    expect(response.status).toBe(200)
    expect(await response.text()).toBe('abcdefghijklmnopqrstuvwxyz')
  })

  test('resumes for who names its tag', async () => {
    const response = await get(PATH, { range: 'bytes=24-', 'if-range': `"${WHEEL.digest}"` })

    expect(response.status).toBe(206)
    expect(await response.text()).toBe('yz')
  })
})

describe('the core metadata of a file', () => {
  test('is sent from beside the file', async () => {
    const response = await get(`${PATH}.metadata`)

    expect(response.status).toBe(200)
    expect(await response.text()).toBe('Metadata-Version: 2.4\nName: demo-x\nVersion: 1.10\n')
    expect(response.headers.get('content-length')).toBe('49')
    expect(response.headers.get('etag')).toBe(`"${WHEEL.coreMetadata?.digest}"`)
  })

  test('is not fetched for HEAD, which then tells no length', async () => {
    files.opened.length = 0
    const response = await get(`${PATH}.metadata`, {}, 'HEAD')

    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBeNull()
    expect(files.opened).toEqual([])
  })
})

describe('what the registry does not list', () => {
  test.each([
    ['the cid under another filename', `/files/${REGISTRY}/${WHEEL.cid}/${SDIST.filename}`],
    ['the filename under another cid', `/files/${REGISTRY}/${SDIST.cid}/${WHEEL.filename}`],
    ['the core metadata as a file', `/files/${REGISTRY}/${METADATA_CID}/${WHEEL.filename}`],
    ['core metadata where there is none', `/files/${REGISTRY}/${SDIST.cid}/${SDIST.filename}.metadata`],
    ['another registry', `/files/0x00000000000000000000000000000000000000bb/${WHEEL.cid}/${WHEEL.filename}`],
    ['no cid', `/files/${REGISTRY}/..%2F../${WHEEL.filename}`],
    ['no distribution', `/files/${REGISTRY}/${WHEEL.cid}/index.html`],
    ['a filename with a line feed', `/files/${REGISTRY}/${WHEEL.cid}/${WHEEL.filename}%0A`],
    ['a folder', `/files/${REGISTRY}/${WHEEL.cid}/`],
  ])('is a 404 and is not fetched: %s', async (_what, path) => {
    files.opened.length = 0
    const response = await get(path)

    expect(response.status).toBe(404)
    expect(files.opened).toEqual([])
  })
})

describe('content that cannot be had', () => {
  test('is a 503 that is worth another try and is kept by nobody', async () => {
    const response = await get(`/files/${REGISTRY}/${SDIST.cid}/${SDIST.filename}`)

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
  })

  test('is a 503 where it does not come in time', async () => {
    class HangingSource extends FakeFileSource {
      override async open(...[, options]: Parameters<FakeFileSource['open']>): Promise<never> {
        return new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        })
      }
    }
    const hanging = await serveGateway({ files: new HangingSource(), fileTimeoutMs: 50 })
    const response = await fetch(hanging.url + PATH)
    await hanging.stop()

    expect(response.status).toBe(503)
    expect(await response.text()).toContain('within 50 ms')
  })

  test('cuts the connection where it ends on the way', async () => {
    const failing = await serveGateway({ files: new FakeFileSource().add(WHEEL.cid, WHEEL_BYTES).failAfter(2) })
    const { head, body, cut } = await rawGet(failing, PATH)
    await failing.stop()

    expect(head).toContain('HTTP/1.1 200 OK')
    expect(head).toContain('Content-Length: 26')
    expect(body).toBe('abcdefghijklmnop')
    expect(cut).toBe(true)
  })
})

const BYTES = Buffer.alloc(2 * 1024 * 1024 + 5, 'x')

/** Content of three blocks in a real content store, recorded as `recordedDigest` says; kept on disk where it is asked for. */
async function serveRecorded(recordedDigest: string | null, { isKept = false, waitMs = PATIENCE_MS } = {}) {
  const store = createMemoryContentStore()
  const { cid, digest } = await store.add([BYTES])
  const content = await startContentServer({ store })
  const source = createFileSource({ gateways: [content.url] })
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-files-'))
  const cache = isKept
    ? createFileCache({
        source,
        folder: await openCacheFolder({ path: folder, maxBytes: 8 * BYTES.length }),
        logger: { warn: () => {} },
      })
    : null
  const files = createProvenFiles({ source: cache ?? source, cache, waitMs })
  const filename = 'demo_x-3.0.tar.gz'
  const file = sampleFile(filename, BYTES, { cid: cid.toString(), digest: recordedDigest ?? digest })
  const index = new InMemoryRegistryIndex().add(sampleList(['demo-x']), [sampleProject('demo-x', [file])])
  const served = await serveGateway({ index, files })
  const stop = async () => {
    await served.stop()
    source.close()
    await content.stop()
    await rm(folder, { recursive: true })
  }
  return { ...served, path: `/files/${REGISTRY}/${file.cid}/${filename}`, stop }
}

describe('with real content', () => {
  test('sends a file of several blocks', async () => {
    const served = await serveRecorded(null)
    const response = await fetch(served.url + served.path)
    const { length } = await response.bytes()
    await served.stop()

    expect(length).toBe(2_097_157)
  })

  test.each([false, true])(
    'cuts the connection before the end where the bytes are not those recorded; kept on disk: %s',
    async (isKept) => {
      const served = await serveRecorded('00'.repeat(32), { isKept })
      const { head, body, cut } = await rawGet(served, served.path)
      await served.stop()

      expect(head).toContain('Content-Length: 2097157')
      expect(body.length).toBeLessThan(2_097_157)
      expect(cut).toBe(true)
    },
  )
})

describe('a range of a file whose dagRoot is of other content than its sha256', () => {
  const RANGE = { range: 'bytes=100-199' }

  test('is not sent as a part of what is recorded: without a file cache the whole is begun, and cut', async () => {
    const served = await serveRecorded('00'.repeat(32))
    const { head, cut } = await rawGet(served, served.path, RANGE)
    await served.stop()

    expect(head).toContain('HTTP/1.1 200 OK')
    expect(head).not.toContain('Content-Range')
    expect(cut).toBe(true)
  })

  test('is a 503 where a file cache finds it out, and is no part also when it is asked for again', async () => {
    const served = await serveRecorded('00'.repeat(32), { isKept: true })
    const answers = [await fetch(served.url + served.path, { headers: RANGE })]
    answers.push(await fetch(served.url + served.path, { headers: RANGE }))
    await served.stop()

    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual([null, null])
  })

  test('is no part after a whole download of it was cut, either', async () => {
    const served = await serveRecorded('00'.repeat(32))
    await rawGet(served, served.path)
    const { head } = await rawGet(served, served.path, RANGE)
    await served.stop()

    expect(head).toContain('HTTP/1.1 200 OK')
  })
})

describe('a range of a large file that is as recorded', () => {
  const statusOf = async (served: Served & Readonly<{ path: string }>) => {
    const response = await fetch(served.url + served.path, { headers: { range: 'bytes=100-199' } })
    return [response.status, (await response.bytes()).length]
  }

  test('is the whole until somebody has read that, and then a part', async () => {
    const served = await serveRecorded(null)
    const answers = [await statusOf(served), await statusOf(served)]
    await served.stop()

    expect(answers).toEqual([
      [200, 2_097_157],
      [206, 100],
    ])
  })

  test('is a part at once with a file cache, which fetches the whole first', async () => {
    const served = await serveRecorded(null, { isKept: true })
    const answers = await Promise.all([statusOf(served), statusOf(served)])
    await served.stop()

    expect(answers).toEqual([
      [206, 100],
      [206, 100],
    ])
  })

  test('is the whole where that takes too long to fetch first', async () => {
    const served = await serveRecorded(null, { isKept: true, waitMs: 0 })
    const answer = await statusOf(served)
    await served.stop()

    expect(answer).toEqual([200, 2_097_157])
  })
})
