import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { type Indexer, type IndexerOptions, startIndexer } from '../index.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, moved, probe } from './fake-chain.ts'

/** A text of so many letters, which no index finds anything in. */
const LETTERS = 100_000
/** As long as SQLite takes one. It is compared with the text at each of its letters: seconds, in one row of one statement. */
const NEVER_FOUND = `${'x'.repeat(40_000)}y`
const ENDLESS = `{ results(where: { text_contains: "${NEVER_FOUND}" }) { id } }`
/** Of a text of ten million letters, more than 32 MB hold. */
const HEAVY = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: result(id: "big") { text }`).join(' ')} }`

let manifestPath: string
let chain: FakeChain
let rpcUrl: string
let indexer: Indexer
let logs: Record<string, unknown>[]

beforeAll(async () => {
  manifestPath = await buildSubgraph('ledger')
})

beforeEach(() => {
  chain = new FakeChain()
  logs = []
})

afterEach(async () => {
  await indexer?.stop()
  await chain.stop()
})

async function start(options: Partial<IndexerOptions>, letters = LETTERS): Promise<void> {
  chain.mine([moved(1, 2, 5n, 'lunch'), probe('big', `0x${Buffer.from(littleEndian(letters)).toString('hex')}`)])
  const logger = pino({ level: 'warn' }, { write: (line: string) => void logs.push(JSON.parse(line)) })
  rpcUrl = await chain.start()
  const common = { manifestPath, rpcUrl, databasePath: ':memory:', name: 'ledger', logger }
  indexer = await startIndexer({ ...common, pollIntervalMs: 20, ...options })
  await indexer.indexed()
}

function littleEndian(number: number): Uint8Array {
  return new Uint8Array(Int32Array.of(number).buffer)
}

async function ask(url: string, query: string) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ query }) })
  const { status, headers } = response
  return { status, retryAfter: headers.get('retry-after'), body: (await response.json()) as Record<string, unknown> }
}
const query = async (text: string) => (await ask(indexer.url, text)).body
const metrics = async () => (await fetch(new URL('/metrics', indexer.url))).text()

test('a query whose statement never ends is answered as one that timed out, and others are answered meanwhile', async () => {
  await start({ queryTimeoutMs: 1_000 })
  const began = performance.now()
  const endless = query(ENDLESS).then((answer) => ({ answer, ms: performance.now() - began }))
  const others: number[] = []
  for (let at = 0; at < 20; at++) {
    const asked = performance.now()
    expect(await query(`{ transfers(first: ${at + 1}) { memo } }`)).toEqual({
      data: { transfers: [{ memo: 'lunch' }] },
    })
    others.push(performance.now() - asked)
  }

  const { answer, ms } = await endless
  const status = await ask(new URL('/graphql', indexer.url).href, '{ indexingStatuses { health entityCount } }')

  expect(answer).toEqual({ errors: [{ message: 'Query timed out' }] })
  expect(ms).toBeGreaterThan(1_000)
  expect(ms).toBeLessThan(5_000)
  expect(others.toSorted((a, b) => a - b)[10]).toBeLessThan(500)
  expect(status.body).toEqual({ data: { indexingStatuses: [{ health: 'healthy', entityCount: '4' }] } })
  expect(await metrics()).toContain('indexer_over_budget_total{work="query",budget="time"} 1\n')
  const told = logs.filter(({ msg }) => msg === 'a query was ended: it took more than it may')
  expect(told).toMatchObject([{ budget: 'time', client: '127.0.0.1' }])
  await indexer.stop()
  await until(() => !indexer.isStuck())
})

test('a query that needs more memory than it may is told so, and its thread is replaced', async () => {
  await start({ queryMemoryMb: 32 }, 10_000_000)

  const answer = await query(HEAVY)

  expect(answer).toEqual({ errors: [{ message: 'Query needs more memory than a query may have' }] })
  expect(await query('{ transfers { memo } }')).toEqual({ data: { transfers: [{ memo: 'lunch' }] } })
  const text = await metrics()
  expect(text).toContain('indexer_over_budget_total{work="query",budget="memory"} 1\n')
  expect(text).toContain('indexer_threads_replaced_total{thread="queries"} 1\n')
})

test.each([
  ['never ends', { queryTimeoutMs: 1_000 }, LETTERS, ENDLESS, 'Query timed out'],
  ['needs too much memory', { queryMemoryMb: 32 }, 10_000_000, HEAVY, 'Query needs more memory than a query may have'],
])(
  'queries that were sent to the thread of one that %s are answered, each once',
  async (_what, options, letters, worst, message) => {
    await start({ queryThreads: 1, ...options }, letters)
    const others = Array.from({ length: 12 }, (_, at) => `{ transfers(first: ${at + 1}) { memo } }`)
    // Some before it, some behind it, of which the thread has those that were sent ahead.
    const asked = [...others.slice(0, 4), worst, ...others.slice(4)]
    const answers = await Promise.all(asked.map((each) => query(each)))

    expect(answers.filter(({ errors }) => errors)).toEqual([{ errors: [{ message }] }])
    expect(answers.filter(({ data }) => data)).toEqual(Array(12).fill({ data: { transfers: [{ memo: 'lunch' }] } }))
    await indexer.stop()
    await until(() => !indexer.isStuck())
  },
)

test('more queries than may wait are refused with 503, and told when to ask again', async () => {
  await start({ queryThreads: 1, queryTimeoutMs: 1_000 })
  const answers = await Promise.all([
    ask(indexer.url, ENDLESS),
    ...Array.from({ length: 520 }, (_, at) => ask(indexer.url, `{ transfers(first: ${(at % 999) + 1}) { memo } }`)),
  ])
  const refused = answers.filter(({ status }) => status === 503)

  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every(({ retryAfter }) => retryAfter === '1')).toBe(true)
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true)
  expect(await metrics()).toMatch(/indexer_queries_refused_total [1-9]/)
  await indexer.stop()
  await until(() => !indexer.isStuck())
})

test('a stop while a statement runs that never ends ends in time, and so does the process', async () => {
  await start({})
  const endless = ask(indexer.url, ENDLESS).catch(() => null)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const began = performance.now()
  await indexer.stop()

  expect(performance.now() - began).toBeLessThan(6_000)
  await endless
  await until(() => !indexer.isStuck())
  expect(await endOfProgram()).toBeLessThan(10_000)
})

/** Starts the program over the same chain, lets a statement run that takes long, and says how long its end takes. */
async function endOfProgram(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'indexer-budgets-'))
  const main = join(import.meta.dirname, '..', 'main.ts')
  const args = ['--manifest', manifestPath, '--rpc', rpcUrl, '--database', join(folder, 'index.db')]
  const env = { ...process.env, NODE_OPTIONS: '' }
  const child = spawn(process.execPath, [main, ...args, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'], env })
  const exited = once(child, 'exit')
  try {
    const url = await urlOf(child.stdout)
    await until(async () => JSON.stringify(await ask(url, '{ results { id } }')).includes('big'))
    const endless = ask(url, ENDLESS).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const began = performance.now()
    child.kill('SIGTERM')
    await exited
    await endless
    return performance.now() - began
  } finally {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true })
  }
}

async function urlOf(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const entry = JSON.parse(line) as { msg: string; url: string }
    if (entry.msg !== 'started') continue
    stdout.resume()
    return entry.url
  }
  throw new Error('the indexer ended before it had started')
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}
