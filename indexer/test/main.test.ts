import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { PATIENCE_MS } from '../../test/patience.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, moved } from './fake-chain.ts'

const BLOCKS = 300
const KILLS = 8

let chain: FakeChain
let rpcUrl: string
let folder: string
let manifest: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  manifest = await buildSubgraph('ledger')
})

beforeEach(async () => {
  chain = new FakeChain()
  rpcUrl = await chain.start()
  folder = await mkdtemp(join(tmpdir(), 'indexer-main-'))
})

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await chain.stop()
  await rm(folder, { recursive: true })
})

/** Starts the program and returns it with the URL that it logs. */
async function start(database: string): Promise<{ child: ChildProcess; url: string }> {
  const main = join(import.meta.dirname, '..', 'main.ts')
  const args = ['--manifest', manifest, '--rpc', rpcUrl, '--database', join(folder, database)]
  const more = ['--port', '0', '--name', 'ledger', '--poll-interval-ms', '20']
  const env = { ...process.env, NODE_OPTIONS: '' }
  const child = spawn(process.execPath, [main, ...args, ...more], { stdio: ['ignore', 'pipe', 'inherit'], env })
  running.add(child)
  child.once('exit', () => running.delete(child))
  for await (const line of createInterface({ input: child.stdout })) {
    const entry = JSON.parse(line) as { msg: string; url: string }
    if (entry.msg === 'started') return { child, url: entry.url }
  }
  throw new Error('the indexer ended before it had started')
}

/** Asks until there is an answer: where the machine is busy, a query may wait or take for longer than it may. */
async function query(url: string, text: string): Promise<Record<string, unknown>> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ query: text }) })
    const told = await response.text()
    const { data } = response.status === 200 ? (JSON.parse(told) as { data?: Record<string, unknown> }) : {}
    if (data !== undefined) return data
    if (performance.now() > deadline) throw new Error(`no answer in all this time, but ${response.status} ${told}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Waits until the indexer is at the block or beyond. */
async function reached(url: string, block: number): Promise<void> {
  for (;;) {
    const meta = (await query(url, '{ _meta { block { number } } }'))._meta as { block: { number: number } } | null
    if (meta && meta.block.number >= block) return
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  child.kill(signal)
  const [code] = await once(child, 'exit')
  return code
}

const EVERYTHING = `{
  accounts(first: 1000) { id balance }
  transfers(first: 1000) { id from { id } to { id } amount memo blockNumber }
  earlier: accounts(first: 1000, block: { number: 100 }) { id balance }
  _meta { block { number hash } }
}`

async function entitiesOf(database: string): Promise<unknown> {
  const { child, url } = await start(database)
  await reached(url, BLOCKS)
  const answer = await query(url, EVERYTHING)
  expect(await end(child, 'SIGTERM')).toBe(0)
  return answer
}

test('killed again and again, it ends with the entities of an undisturbed run', async () => {
  for (let block = 1; block <= BLOCKS; block++) {
    chain.mine([moved(block % 7, block % 5, BigInt(block), `transfer ${block}`), moved(1, block % 11, 1n, 'small')])
  }
  for (let kill = 1; kill <= KILLS; kill++) {
    const { child, url } = await start('killed.db')
    await reached(url, Math.floor((BLOCKS * kill) / (KILLS + 2)))
    await end(child, 'SIGKILL')
  }

  const resumed = await entitiesOf('killed.db')
  const undisturbed = await entitiesOf('undisturbed.db')

  expect(resumed).toEqual(undisturbed)
  expect(JSON.stringify(undisturbed)).toContain(`transfer ${BLOCKS}`)
})

test('a second indexer over the same database is refused at start, and the first goes on', async () => {
  chain.mine([moved(1, 2, 5n, 'first')])
  const { child, url } = await start('shared.db')
  const main = join(import.meta.dirname, '..', 'main.ts')
  const args = [main, '--manifest', manifest, '--rpc', rpcUrl, '--database', join(folder, 'shared.db'), '--port', '0']
  const second = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const chunks: Buffer[] = []
  second.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = await once(second, 'close')

  expect(code).toBe(1)
  expect(Buffer.concat(chunks).toString()).toMatch(/^the database .*shared\.db is used by another indexer, .*\n$/)
  chain.mine([moved(1, 2, 5n, 'second')])
  await reached(url, 2)
  expect(await end(child, 'SIGTERM')).toBe(0)
})

test('a fault in what it is told goes to stderr, with exit code 2', async () => {
  const main = join(import.meta.dirname, '..', 'main.ts')
  const child = spawn(process.execPath, [main, '--port', 'x'], { env: { PATH: process.env.PATH } })
  const chunks: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = await once(child, 'close')

  expect(code).toBe(2)
  expect(Buffer.concat(chunks).toString()).toContain('--port must be a whole number from 0 to 65535')
})
