import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ContentMismatchError, type FileSource, parseCid, rawCidOf } from '@dipmp/ipfs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FakeFileSource } from '../test/fake-file-source.ts'
import { sha256 } from '../test/sample.ts'
import { openCacheFolder } from './cache-folder.ts'
import { createFileCache, type FileCache } from './file-cache.ts'

const BYTES = Buffer.from('the bytes of a wheel, as they were published')
const DIGEST = sha256(BYTES)
const CID = rawCidOf(DIGEST)
const KNOWN = { size: BYTES.length, digest: DIGEST }
const NAME = `${CID}.${DIGEST}`

let path: string
let source: FakeFileSource

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'dipmp-files-'))
  source = new FakeFileSource().add(CID.toString(), BYTES)
})
afterEach(() => rm(path, { recursive: true }))

async function cacheOver(from: FileSource = source, maxBytes = 1024 * 1024): Promise<FileCache> {
  return createFileCache({
    source: from,
    folder: await openCacheFolder({ path, maxBytes }),
    logger: { warn: () => {} },
  })
}

async function read(cache: FileCache, options = {}): Promise<string> {
  const { stream } = await cache.open(CID, { ...KNOWN, ...options })
  return text(stream)
}

async function text(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** A source that hands out a chunk each time it is told to, and says whether it was given up. */
class PacedSource extends FakeFileSource {
  isGivenUp = false
  #steps: (() => void)[] = []
  #waiting: (() => void)[] = []

  step(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#steps.push(() => {})
  }

  override async open(...[cid, options]: Parameters<FakeFileSource['open']>): ReturnType<FakeFileSource['open']> {
    const { size, stream } = await super.open(cid, options)
    options?.signal?.addEventListener('abort', () => {
      this.isGivenUp = true
      for (const next of this.#waiting.splice(0)) next()
    })
    return { size, stream: this.#paced(stream) }
  }

  async *#paced(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      if (!this.#steps.shift()) await new Promise<void>((resolve) => this.#waiting.push(resolve))
      yield chunk
    }
  }

  whole(): void {
    for (let count = 0; count < 10; count += 1) this.step()
  }
}

describe('a file', () => {
  test('is fetched once, and then comes from the disk, in another process as well', async () => {
    const cache = await cacheOver()

    expect(await read(cache)).toBe(BYTES.toString())
    expect(await read(cache)).toBe(BYTES.toString())
    expect(await read(await cacheOver())).toBe(BYTES.toString())
    expect(source.opened).toHaveLength(1)
    expect(await readdir(join(path, 'files'))).toEqual([NAME])
    expect(await readdir(join(path, 'tmp'))).toEqual([])
  })

  test('gives ranges from the disk', async () => {
    const cache = await cacheOver()
    await read(cache)

    expect(await read(cache, { start: 4, end: 9 })).toBe('bytes')
    expect(await read(cache, { start: 35 })).toBe('published')
    expect(source.opened).toHaveLength(1)
  })

  test('that is not kept gives a range without being fetched whole', async () => {
    const cache = await cacheOver()

    expect(await read(cache, { start: 4, end: 9 })).toBe('bytes')
    expect(await readdir(join(path, 'files'))).toEqual([])
  })

  test('without a known size is kept as well', async () => {
    const cache = await cacheOver()
    const { stream } = await cache.open(CID, { digest: DIGEST })

    expect(await text(stream)).toBe(BYTES.toString())
    expect((await cache.open(CID, { digest: DIGEST })).size).toBe(BYTES.length)
    expect(source.opened).toHaveLength(1)
  })

  test('that fails on the way is not kept, and leaves nothing behind', async () => {
    const cache = await cacheOver(source.failAfter(2))

    await expect(read(cache)).rejects.toMatchObject({ code: 'CONTENT_UNAVAILABLE' })
    expect(await readdir(join(path, 'files'))).toEqual([])
    expect(await readdir(join(path, 'tmp'))).toEqual([])
  })

  test('that cannot be had says so before its first byte, and can be asked for again', async () => {
    const cache = await cacheOver(source.failAfter(0))

    await expect(cache.open(CID, KNOWN)).rejects.toMatchObject({ code: 'CONTENT_UNAVAILABLE' })
    source.failAfter(Number.POSITIVE_INFINITY)
    expect(await read(cache)).toBe(BYTES.toString())
  })

  test('is not found by its cid under the sha256 of another record', async () => {
    const cache = await cacheOver()
    await read(cache)

    await expect(read(cache, { digest: '00'.repeat(32) })).rejects.toThrow(ContentMismatchError)
    expect(await readdir(join(path, 'files'))).toEqual([NAME])
  })
})

describe('many who ask for one file', () => {
  test('make one fetch, and each gets all of it', async () => {
    const cache = await cacheOver()
    const texts = await Promise.all(Array.from({ length: 50 }, () => read(cache)))

    expect(new Set(texts)).toEqual(new Set([BYTES.toString()]))
    expect(source.opened).toHaveLength(1)
  })

  test('are all told that bytes come, before any of them are verified', async () => {
    const told = [false, false, false]
    class SlowSource extends FakeFileSource {
      override async open(...[cid, options]: Parameters<FakeFileSource['open']>): ReturnType<FakeFileSource['open']> {
        while (!told.every(Boolean)) {
          options?.onBytes?.()
          await new Promise((resolve) => setImmediate(resolve))
        }
        return super.open(cid, options)
      }
    }
    const cache = await cacheOver(new SlowSource().add(CID.toString(), BYTES))
    const texts = told.map((_, place) => read(cache, { onBytes: () => (told[place] = true) }))

    expect(new Set(await Promise.all(texts))).toEqual(new Set([BYTES.toString()]))
  })

  test('do not wait for one who reads nothing', async () => {
    const cache = await cacheOver()
    const [slow, fast] = await Promise.all([cache.open(CID, KNOWN), cache.open(CID, KNOWN)])

    expect(await text(fast.stream)).toBe(BYTES.toString())
    expect(await text(slow.stream)).toBe(BYTES.toString())
    expect(source.opened).toHaveLength(1)
  })

  test('get it though the first of them has left', async () => {
    const paced = new PacedSource().add(CID.toString(), BYTES)
    const cache = await cacheOver(paced)
    const client = new AbortController()
    const first = cache.open(CID, { ...KNOWN, signal: client.signal })
    const second = cache.open(CID, KNOWN)
    paced.step()
    await first
    client.abort()
    const { stream } = await second
    paced.whole()

    expect(await text(stream)).toBe(BYTES.toString())
    expect(paced.isGivenUp).toBe(false)
    expect(paced.opened).toHaveLength(1)
  })

  test('let the fetch be given up when the last of them has left, and the next one begins anew', async () => {
    const paced = new PacedSource().add(CID.toString(), BYTES)
    const cache = await cacheOver(paced)
    const client = new AbortController()
    const opened = cache.open(CID, { ...KNOWN, signal: client.signal })
    paced.step()
    await opened
    client.abort()

    expect(paced.isGivenUp).toBe(true)
    const again = cache.open(CID, KNOWN)
    paced.whole()
    expect(await text((await again).stream)).toBe(BYTES.toString())
    expect(paced.opened).toHaveLength(2)
  })

  test('are all cut where it fails', async () => {
    const cache = await cacheOver(source.failAfter(2))
    const reads = await Promise.allSettled([read(cache), read(cache), read(cache)])

    expect(reads.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(source.opened).toHaveLength(1)
  })
})

describe('a damaged disk', () => {
  const file = () => join(path, 'files', NAME)

  test.each([
    ['with a bit turned', async () => writeFile(file(), BYTES.toString().replace('wheel', 'Wheel'))],
    ['cut short', async () => truncate(file(), 10)],
    ['grown', async () => writeFile(file(), `${BYTES} `)],
    ['empty', async () => truncate(file(), 0)],
  ])('has its file fetched anew: %s', async (_how, damage) => {
    await read(await cacheOver())
    await damage()
    const cache = await cacheOver()

    expect(await read(cache)).toBe(BYTES.toString())
    expect(cache.stats().damaged).toBe(1)
    expect(source.opened).toHaveLength(2)
    expect(await readFile(file(), 'utf8')).toBe(BYTES.toString())
  })

  test('has a file fetched anew for a range, too', async () => {
    await read(await cacheOver())
    await writeFile(file(), BYTES.toString().replace('wheel', 'Wheel'))

    expect(await read(await cacheOver(), { start: 15, end: 20 })).toBe('wheel')
  })

  test('never gives a whole file that is wrong, also where it looks untouched since it was verified', async () => {
    const cache = await cacheOver()
    await read(cache)
    const time = new Date(1_795_331_045_000)
    await utimes(file(), time, time)
    await read(cache)
    await writeFile(file(), BYTES.toString().replace('wheel', 'Wheel'))
    await utimes(file(), time, time)

    await expect(read(cache)).rejects.toThrow(ContentMismatchError)
    expect(await read(cache)).toBe(BYTES.toString())
  })

  test('is left aside while it cannot be written to', async () => {
    const cache = await cacheOver()
    await rm(join(path, 'tmp'), { recursive: true })

    expect(await read(cache)).toBe(BYTES.toString())
    expect(await read(cache)).toBe(BYTES.toString())
    expect(source.opened).toHaveLength(2)
  })
})

describe('the limit', () => {
  const contents = Array.from({ length: 5 }, (_, place) => Buffer.alloc(100, `${place}`))
  const cids = contents.map((bytes) => rawCidOf(sha256(bytes)))

  async function readPlace(cache: FileCache, place: number): Promise<number> {
    const { stream } = await cache.open(parseCid(String(cids[place])), {
      size: 100,
      digest: sha256(contents[place] ?? Buffer.alloc(0)),
    })
    return (await text(stream)).length
  }

  async function age(place: number, seconds: number): Promise<void> {
    const file = join(path, 'files', `${cids[place]}.${sha256(contents[place] ?? Buffer.alloc(0))}`)
    const time = new Date(Date.now() - seconds * 1000)
    await utimes(file, time, time)
  }

  const kept = async () =>
    (await readdir(join(path, 'files'))).map((name) => cids.findIndex((cid) => name.startsWith(String(cid)))).sort()

  beforeEach(() => {
    for (const [place, cid] of cids.entries()) source.add(cid.toString(), contents[place] ?? Buffer.alloc(0))
  })

  test('removes what was not used for longest', async () => {
    const cache = await cacheOver(source, 350)
    for (const place of [0, 1, 2]) await readPlace(cache, place)
    await age(0, 900)
    await age(1, 700)
    await age(2, 800)
    await readPlace(cache, 0)
    await readPlace(cache, 3)

    expect(await kept()).toEqual([0, 1, 3])
    expect(cache.stats()).toMatchObject({ bytes: 300, evicted: 1 })
  })

  test('holds for what another process has put there', async () => {
    const other = await cacheOver(source, 350)
    for (const place of [0, 1, 2]) await readPlace(other, place)
    await age(0, 900)
    await readPlace(await cacheOver(source, 350), 3)

    expect(await kept()).toEqual([1, 2, 3])
  })

  test('holds at the start where it was lowered meanwhile', async () => {
    const cache = await cacheOver(source, 350)
    for (const place of [0, 1, 2]) await readPlace(cache, place)
    await age(1, 900)
    await cacheOver(source, 250)

    expect(await kept()).toEqual([0, 2])
  })

  test('is not broken for a file that is larger, which is still served', async () => {
    const cache = await cacheOver(source, 50)

    expect(await readPlace(cache, 0)).toBe(100)
    expect(await kept()).toEqual([])
  })

  test('lets who reads a file finish when it is removed', async () => {
    const cache = await cacheOver(source, 150)
    await readPlace(cache, 0)
    const { stream } = await cache.open(parseCid(String(cids[0])), {
      size: 100,
      digest: sha256(Buffer.alloc(100, '0')),
    })
    await readPlace(cache, 1)

    expect(await kept()).toEqual([1])
    expect(await text(stream)).toBe('0'.repeat(100))
  })

  test('removes what a crash left half written, once it is old', async () => {
    await cacheOver()
    await writeFile(join(path, 'tmp', 'old.tmp'), 'half')
    await writeFile(join(path, 'tmp', 'new.tmp'), 'half')
    const longAgo = new Date(Date.now() - 3_600_000)
    await utimes(join(path, 'tmp', 'old.tmp'), longAgo, longAgo)
    await cacheOver()

    expect(await readdir(join(path, 'tmp'))).toEqual(['new.tmp'])
  })
})
