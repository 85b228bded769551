import { randomInt } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { RequestListener, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContentStore, createFileSource, createMemoryContentStore, parseCid } from '@dipmp/ipfs'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { File } from '../registry-index.ts'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { REGISTRY, sampleFile, sampleList, sampleProject } from '../test/sample.ts'
import { type Served, serve, serveGateway } from '../test/serve.ts'
import { openCacheFolder } from './cache-folder.ts'
import { createFileCache } from './file-cache.ts'

// FILE_CHAOS=100000 npm test -- gateway/files/chaos makes the long run; FILE_CHAOS_SEED repeats one.
const FETCHES = Number(process.env.FILE_CHAOS ?? 120)
const SEED = Number(process.env.FILE_CHAOS_SEED ?? randomInt(2 ** 31))
const AT_ONCE = 6
const TIMEOUT_MS = 120_000 + FETCHES * 1000

type Random = () => number

/** Mulberry32. */
function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new TypeError('nothing to choose from')
  return item
}

type Fault = (response: ServerResponse, bytes: Uint8Array) => void

const FAULTS: readonly Fault[] = [
  // Down.
  (response) => response.socket?.destroy(),
  (response) => response.writeHead(504).end('timeout'),
  (response) => response.writeHead(429, { 'Retry-After': '1' }).end(),
  (response) => response.writeHead(404).end(),
  // A reset midway.
  (response, bytes) => {
    response.writeHead(200, { 'Content-Length': bytes.length })
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.resetAndDestroy())
  },
  // Wrong bytes, of the right length.
  (response, bytes) => {
    const wrong = Buffer.from(bytes)
    wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1
    response.end(wrong)
  },
  // Wrong lengths, with a clean end.
  (response, bytes) => response.end(bytes.subarray(0, bytes.length - 1)),
  (response, bytes) => response.end(Buffer.concat([bytes, Buffer.from('more')])),
  (response) => response.writeHead(200, { 'Content-Length': 10 ** 9 }).flushHeaders(),
  // A byte now and then.
  (response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('x'), 20)
    response.once('close', () => clearInterval(drip))
  },
  // Never a byte.
  () => {},
  // A redirect to itself.
  (response) => response.writeHead(302, { Location: response.req.url ?? '/' }).end(),
]

/** A provider of blocks that fails as often as `rate` says, each time in another way. */
function provider(store: ContentStore, random: Random, rate: () => number): RequestListener {
  return async (request, response) => {
    const cid = parseCid((request.url ?? '').slice('/ipfs/'.length).split('?')[0] ?? '')
    const bytes = (await store.readBlock(cid)) ?? Buffer.alloc(0)
    if (random() < rate()) oneOf(random, FAULTS)(response, bytes)
    else response.end(bytes)
  }
}

type Content = Readonly<{ file: File; bytes: Buffer }>

const started: (() => Promise<unknown>)[] = []
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dipmp-chaos-'))
})
afterEach(async () => {
  for (const stop of started.splice(0).reverse()) await stop()
  await rm(folder, { recursive: true, force: true })
})

/** Where a provider is well, what it does may take as long as a busy machine needs: the others are asked beside it. */
const PATIENT = { connectMs: 30_000, firstByteMs: 30_000, idleMs: 30_000, blockMs: 60_000 }
const IMPATIENT = { connectMs: 300, firstByteMs: 300, idleMs: 300, blockMs: 600 }

async function startScene(random: Random, rates: readonly (() => number)[]) {
  const isOneWell = rates.some((rate) => rate() === 0)
  const store = createMemoryContentStore()
  const contents: Content[] = []
  for (const [place, size] of [3000, 40_000, 1024 * 1024 + 1, 3 * 1024 * 1024].entries()) {
    const bytes = Buffer.from(Array.from({ length: size }, () => random() * 256))
    const { cid } = await store.add([bytes])
    contents.push({ file: sampleFile(`demo-${place}.0.tar.gz`, bytes, { cid: cid.toString() }), bytes })
  }
  const providers: Served[] = []
  for (const rate of rates) providers.push(await serve(provider(store, random, rate)))
  const source = createFileSource({
    gateways: providers.map(({ url }) => url),
    deadlines: isOneWell ? PATIENT : IMPATIENT,
    hedgeMs: 40,
  })
  // Two of the four files fit: the disk is written all the time.
  const cacheFolder = await openCacheFolder({ path: folder, maxBytes: 4 * 1024 * 1024 })
  const files = createFileCache({ source, folder: cacheFolder, logger: { warn: () => {} } })
  const project = sampleProject(
    'demo',
    contents.map(({ file }) => file),
  )
  const index = new InMemoryRegistryIndex().add(sampleList(['demo']), [project])
  const gateway = await serveGateway({ index, files, fileTimeoutMs: isOneWell ? 60_000 : 5000 })
  started.push(...providers.map(({ stop }) => stop), async () => source.close(), gateway.stop)
  return { gateway, contents, files }
}

type Outcome = 'whole' | 'part' | 'refused' | 'cut' | 'left' | 'wrong'

/** Downloads as pip does, resumes, or goes away, and says what came of it. */
async function download(gateway: Served, { file, bytes }: Content, random: Random): Promise<Outcome> {
  const start = random() < 0.3 ? Math.floor(random() * bytes.length) : null
  const leaving = new AbortController()
  if (random() < 0.1) setTimeout(() => leaving.abort(), random() * 30)
  try {
    const response = await fetch(`${gateway.url}/files/${REGISTRY}/${file.cid}/${file.filename}`, {
      headers: start === null ? {} : { range: `bytes=${start}-` },
      signal: leaving.signal,
    })
    const got = await response.bytes()
    if (response.status === 503) return response.headers.has('retry-after') ? 'refused' : 'wrong'
    // A part is not sent before the whole is known to have its sha256; then it is the whole that comes.
    if (start !== null && response.status === 200) return bytes.equals(got) ? 'whole' : 'wrong'
    const wanted = start === null ? bytes : bytes.subarray(start)
    if (response.status !== (start === null ? 200 : 206) || !wanted.equals(got)) return 'wrong'
    return start === null ? 'whole' : 'part'
  } catch {
    return leaving.signal.aborted ? 'left' : 'cut'
  }
}

/** Turns a bit of a kept file, as a disk may. */
async function damage(random: Random): Promise<void> {
  const names = await readdir(join(folder, 'files'))
  if (names.length === 0) return
  const path = join(folder, 'files', oneOf(random, names))
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null || bytes.length === 0) return
  const place = Math.floor(random() * bytes.length)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  // Another file under the same name: who reads the old one goes on with it.
  await rm(path, { force: true })
  await writeFile(path, bytes)
}

async function run(random: Random, rates: readonly (() => number)[]): Promise<Record<Outcome, number>> {
  const { gateway, contents } = await startScene(random, rates)
  const counts = { whole: 0, part: 0, refused: 0, cut: 0, left: 0, wrong: 0 }
  for (let fetched = 0; fetched < FETCHES / 2; fetched += AT_ONCE) {
    if (random() < 0.3) await damage(random)
    const picked = Array.from({ length: AT_ONCE }, () => oneOf(random, contents))
    const outcomes = await Promise.all(picked.map((content) => download(gateway, content, random)))
    for (const outcome of outcomes) counts[outcome] += 1
  }
  return counts
}

test(
  'providers that fail in every way give no wrong byte that looks whole',
  async () => {
    const random = randomOf(SEED)
    const rates = [() => 0.7, () => 0.7, () => 0.7]
    const counts = await run(random, rates)
    tell('all faulty', counts)

    expect({ seed: SEED, wrong: counts.wrong }).toEqual({ seed: SEED, wrong: 0 })
    expect(counts.whole + counts.part).toBeGreaterThan(0)
    expect(counts.refused + counts.cut).toBeGreaterThan(0)
  },
  TIMEOUT_MS,
)

test(
  'every download succeeds while one of three providers is well',
  async () => {
    const random = randomOf(SEED + 1)
    const rates = [() => 1, () => 0.7, () => 0]
    const counts = await run(random, rates)
    tell('one well', counts)

    expect({ seed: SEED, ...counts }).toMatchObject({ seed: SEED, wrong: 0, refused: 0, cut: 0 })
  },
  TIMEOUT_MS,
)

function tell(scene: string, counts: Record<Outcome, number>): void {
  if (process.env.FILE_CHAOS) console.log(`${scene}, seed ${SEED}: ${JSON.stringify(counts)}`)
}
