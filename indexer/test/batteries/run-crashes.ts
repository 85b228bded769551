import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { PATIENCE_MS } from '../../../test/patience.ts'
import { buildSubgraph } from '../build-subgraph.ts'
import { FakeChain } from '../fake-chain.ts'
import { type BatterySubgraph, randomLogs, SUBGRAPHS } from './chain-life.ts'
import { blockFaults, compareRows, readRows } from './database-rows.ts'
import { createRandom, type Random } from './random.ts'

export type CrashOutcome = Readonly<{
  kills: number
  /** How often the process was killed before it had answered, or while blocks were left to index. */
  killedAtWork: number
  blocks: number
  rows: number
  /** What differs from an undisturbed run; empty where nothing does. */
  differences: readonly string[]
}>

const FIRST_BLOCKS = 600
const MAIN = join(import.meta.dirname, '..', '..', 'main.ts')
const DEADLINE_MS = 60_000

/** Kills the program again and again while the chain grows, and compares the whole database with an undisturbed run's. */
export async function runCrashes(kills: number, seed: number): Promise<CrashOutcome> {
  const outcomes: CrashOutcome[] = []
  for (const [at, subgraph] of SUBGRAPHS.entries()) {
    const share = Math.ceil((kills - at) / SUBGRAPHS.length)
    outcomes.push(await crashOne(subgraph, share, createRandom(seed + at)))
  }
  const sum = (field: 'kills' | 'killedAtWork' | 'blocks' | 'rows') =>
    outcomes.reduce((total, outcome) => total + outcome[field], 0)
  return {
    kills: sum('kills'),
    killedAtWork: sum('killedAtWork'),
    blocks: sum('blocks'),
    rows: sum('rows'),
    differences: outcomes.flatMap(({ differences }) => differences),
  }
}

async function crashOne(subgraph: BatterySubgraph, kills: number, random: Random): Promise<CrashOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'indexer-crash-'))
  const chain = new FakeChain()
  const program = { manifest: await buildSubgraph(subgraph), rpcUrl: await chain.start() }
  const paths = [join(folder, 'killed.db'), join(folder, 'undisturbed.db')] as const
  let killedAtWork = 0
  try {
    mine(chain, subgraph, random, FIRST_BLOCKS)
    for (let kill = 0; kill < kills; kill++) {
      mine(chain, subgraph, random, random.whole(20, 90))
      if (await killOnce(chain, { ...program, path: paths[0] }, random)) killedAtWork++
    }
    for (const path of paths) await runToHead(chain, { ...program, path })
    const [killed, undisturbed] = paths.map(readRows) as [string[], string[]]
    const differences = [...compareRows(killed, undisturbed), ...paths.flatMap((path) => blockFaults(path, chain))]
    return { kills, killedAtWork, blocks: Number(chain.head), rows: undisturbed.length, differences }
  } finally {
    await chain.stop()
    await rm(folder, { recursive: true })
  }
}

function mine(chain: FakeChain, subgraph: BatterySubgraph, random: Random, count: number): void {
  for (let block = 0; block < count; block++) chain.mine(randomLogs(random, subgraph))
}

type Program = Readonly<{ manifest: string; rpcUrl: string; path: string }>

function start({ manifest, rpcUrl, path }: Program): ChildProcess {
  const args = ['--manifest', manifest, '--rpc', rpcUrl, '--database', path, '--port', '0', '--log-level', 'debug']
  return spawn(process.execPath, [MAIN, ...args, '--poll-interval-ms', '20'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

/** Kills the program a little after it has asked the chain for the n-th time; whether it still had something to do. */
async function killOnce(chain: FakeChain, program: Program, random: Random): Promise<boolean> {
  const asked = random.whole(1, 400)
  const delayMs = random.whole(0, 12)
  const before = chain.requests.length
  const child = start(program)
  let isAtHead = false
  void eachLine(child, (entry) => {
    isAtHead ||= entry.msg === 'indexed' && entry.isAtHead === true
  })
  await until(() => isAtHead || chain.requests.length - before >= asked)
  await sleep(delayMs)
  const wasAtWork = !isAtHead
  child.kill('SIGKILL')
  await once(child, 'exit')
  chain.requests.splice(0)
  return wasAtWork
}

async function runToHead(chain: FakeChain, program: Program): Promise<void> {
  const child = start(program)
  let block = ''
  void eachLine(child, (entry) => {
    if (entry.msg === 'indexed' && entry.isAtHead === true) block = String(entry.block)
  })
  await until(() => block === String(chain.head))
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function eachLine(child: ChildProcess, see: (entry: Record<string, unknown>) => void): Promise<void> {
  if (child.stdout === null) return
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.endsWith('}')) see(JSON.parse(line) as Record<string, unknown>)
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`it did not happen within ${DEADLINE_MS} ms`)
    await sleep(1)
  }
}
