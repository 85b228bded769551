import { execFile, spawn } from 'node:child_process'
import { createCipheriv, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createFileContentStore, describeFile, type FileDescription } from '@dipmp/ipfs'
import type { Reading, Task } from './client-process.ts'
import { startNginxOver } from './nginx.ts'

export type Case = Readonly<{
  name: string
  size: number
  times: number
  atOnce: number
  rangeBytes: number | null
  isWarm: boolean
}>

/** One way of reading over all cases; the median of the rounds by time. */
export type Row = Readonly<{ case: Case; way: string; reading: Reading }>

const MIB = 1024 * 1024

const CASES: readonly Case[] = [
  { name: '1 MiB', size: MIB, times: 200, atOnce: 1, rangeBytes: null, isWarm: true },
  { name: '100 MiB', size: 100 * MIB, times: 5, atOnce: 1, rangeBytes: null, isWarm: true },
  { name: '100 MiB, the first time', size: 100 * MIB, times: 1, atOnce: 1, rangeBytes: null, isWarm: false },
  { name: '1 GiB, the first time', size: 1024 * MIB, times: 1, atOnce: 1, rangeBytes: null, isWarm: false },
  { name: '1 GiB, again', size: 1024 * MIB, times: 1, atOnce: 1, rangeBytes: null, isWarm: true },
  { name: '100 MiB, 8 at once', size: 100 * MIB, times: 1, atOnce: 8, rangeBytes: null, isWarm: true },
  { name: '64 KiB of 1 GiB', size: 1024 * MIB, times: 200, atOnce: 1, rangeBytes: 64 * 1024, isWarm: true },
]

/** Measures each way of reading each case in turn, `rounds` times; the server has one core and the reader the other. */
export async function measureReading(
  rounds: number,
  nginx: string | null,
  log: (line: string) => void,
): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-bench-ipfs-'))
  const stops: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })]
  try {
    const files = await fill(folder)
    const [gateway, plain] = await startServers(folder, stops)
    const web = nginx === null ? null : await startNginxOver(nginx, join(folder, 'files'), pinTo(0))
    if (web) stops.push(web.stop)
    const rows: Row[] = []
    for (const each of CASES) {
      const file = files.get(each.size)
      if (!file) continue
      const path = pathOf(file)
      const ways: (readonly [string, Pick<Task, 'way' | 'from'>])[] = [
        ['Node, unverified', { way: 'plain', from: `${plain}${join(folder, 'files', path)}` }],
        ...(web ? [['nginx, unverified', { way: 'plain', from: `${web.url}/${path}` }] as const] : []),
        ['verified', { way: 'verified', from: gateway }],
        ['verified, from the disk', { way: 'local', from: folder }],
      ]
      const readings = new Map<string, Reading[]>()
      for (let round = 0; round < rounds; round += 1) {
        for (const [way, task] of ways) {
          const reading = await readInProcess({ ...task, ...taskOf(each, file) })
          log(`${each.name}, ${way}: ${reading.ms.toFixed(0)} ms`)
          readings.set(way, [...(readings.get(way) ?? []), reading])
        }
      }
      for (const [way, all] of readings) rows.push({ case: each, way, reading: medianOf(all) })
    }
    return rows
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

/** Measures how fast files get their CIDs and are stored: MiB a second. */
export async function measureAdding(): Promise<readonly Readonly<{ way: string; mibPerSecond: number }>[]> {
  const { importByteStream } = await import('ipfs-unixfs-importer')
  const bytes = [randomBytes(100 * MIB)]
  const sink = { put: (cid: unknown) => cid }
  const ways: (readonly [string, () => Promise<unknown>])[] = [
    ['ipfs-unixfs-importer alone', () => importByteStream(bytes, sink as never, { profile: 'unixfs-v1-2025' })],
    ['describeFile, with the sha256 of the file', () => describeFile(bytes)],
  ]
  const rows = []
  for (const [way, run] of ways) {
    await run()
    const startedAt = performance.now()
    for (let time = 0; time < 3; time += 1) await run()
    rows.push({ way, mibPerSecond: 300_000 / (performance.now() - startedAt) })
  }
  return rows
}

function taskOf(each: Case, { cid, digest }: FileDescription): Omit<Task, 'way' | 'from'> {
  const start = 300 * MIB + 12_345
  const range = each.rangeBytes === null ? null : { start, end: start + each.rangeBytes }
  return {
    cid: cid.toString(),
    digest,
    size: each.size,
    range,
    times: each.times,
    atOnce: each.atOnce,
    isWarm: each.isWarm,
  }
}

async function fill(folder: string): Promise<ReadonlyMap<number, FileDescription>> {
  const store = await createFileContentStore(folder)
  const files = new Map<number, FileDescription>()
  for (const { size } of CASES) if (!files.has(size)) files.set(size, await store.add(noise(size)))
  await store.close()
  return files
}

function* noise(size: number): Generator<Uint8Array> {
  const cipher = createCipheriv('aes-128-ctr', randomBytes(16), randomBytes(16))
  for (let left = size; left > 0; left -= MIB) yield cipher.update(Buffer.alloc(Math.min(left, MIB)))
}

function pathOf({ cid }: FileDescription): string {
  return join(cid.toString().slice(-3, -1), cid.toString())
}

async function startServers(folder: string, stops: (() => unknown)[]): Promise<[string, string]> {
  const [command = '', ...args] = [
    ...pinTo(0),
    process.execPath,
    join(import.meta.dirname, 'server-process.ts'),
    folder,
  ]
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  stops.push(() => child.kill())
  const [line] = await new Promise<readonly string[]>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve([String(chunk)]))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const [gateway = '', plain = ''] = (line ?? '').trim().split(' ')
  return [gateway, plain]
}

async function readInProcess(task: Task): Promise<Reading> {
  const program = join(import.meta.dirname, 'client-process.ts')
  const [command = '', ...args] = [...pinTo(1), process.execPath, program, JSON.stringify(task)]
  const { stdout } = await promisify(execFile)(command, args, { timeout: 300_000 })
  return JSON.parse(stdout)
}

function pinTo(core: number): string[] {
  return process.platform === 'linux' && cpus().length > 1 ? ['taskset', '-c', String(core)] : []
}

function medianOf(readings: readonly Reading[]): Reading {
  const sorted = [...readings].sort((a, b) => a.ms - b.ms)
  const median = sorted[sorted.length >> 1]
  if (!median) throw new Error('there was no round')
  return median
}
