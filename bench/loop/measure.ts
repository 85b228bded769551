import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildSubgraph } from '@dipmp/subgraph'
import { type Load, load } from '../gateway/load.ts'
import { findWrk } from '../indexer/queries/load.ts'
import { PROJECTS, REGISTRY, startChain } from './chain.ts'

export type LoopSizes = Readonly<{ seconds: number; connections: number; records: number; metadataKb: number }>

/** Pages beside one load, and how late the event loop was meanwhile. */
export type Row = Load & Readonly<{ name: string; loopP99Ms: number; loopMaxMs: number; note: string }>

/** What each connection waits between pages: how late they are is measured, not how many there can be. */
const PAUSE_MS = 5
const ASKED_AT_ONCE = 8
/** What is told is the time from one timer to the next, which is this much where none is late. */
const RESOLUTION_MS = 10
/** 1,000 files, and of the release of each 1,000 more: all of a release of 10,000. */
const WORST_QUERY =
  '{ files(first: 1000, where: { project_: { normalizedName: "large" } }) { release { files(first: 1000) { id filename digest } } } }'

/** Asks for pages beside nothing, beside the worst query, and beside the worst handlers. */
export async function measureLoop(sizes: LoopSizes, log: (line: string) => void): Promise<Row[]> {
  const { manifestPath } = await buildSubgraph()
  const withServer = async (use: (server: Running) => Promise<Row[]>) => {
    const chain = await startChain()
    const server = await startServer(manifestPath, chain)
    try {
      await untilIndexed(server, 2)
      return await use({ ...server, chain })
    } finally {
      await server.stop()
      await chain.stop()
    }
  }
  const measured = async (name: string, server: Running, note: () => Promise<string> | string): Promise<Row> => {
    log(name)
    await readLoop(server)
    const pages = await loadPages(server, sizes)
    const loop = await readLoop(server)
    return { name, ...pages, ...loop, note: await note() }
  }
  const first = await withServer(async (server) => {
    await loadPages(server, { ...sizes, seconds: 3 })
    const idle = await measured('nothing else', server, () => '')
    const asking = askWorst(server)
    const query = await measured('the worst query, without end', server, () => asking.describe())
    await asking.stop()
    return [idle, query]
  })
  const second = await withServer(async (server) => {
    const cid = server.chain.publishMetadata(foldedMetadata(sizes.metadataKb))
    while (!server.chain.isRead(cid)) await sleep(20)
    return [
      await measured(`the handler of ${sizes.metadataKb} KB of core metadata`, server, async () =>
        describeHandler(server),
      ),
    ]
  })
  const third = await withServer(async (server) => {
    const block = server.chain.mineRecords(sizes.records)
    const began = performance.now()
    const row = measured(`${sizes.records} records in one block`, server, () => '')
    await untilIndexed(server, block)
    const note = `stored after ${((performance.now() - began) / 1000).toFixed(1)} s`
    return [{ ...(await row), note }]
  })
  return [...first, ...second, ...third]
}

type Chain = Awaited<ReturnType<typeof startChain>>
type Server = Awaited<ReturnType<typeof startServer>>
type Running = Server & Readonly<{ chain: Chain }>

async function startServer(manifestPath: string, { rpcUrl, ipfsUrl }: Chain) {
  const program = fileURLToPath(new URL('./server-process.ts', import.meta.url))
  const child = fork(program, [manifestPath, rpcUrl, ipfsUrl], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  const [urls] = (await once(child, 'message')) as [{ graphqlUrl: string; gatewayUrl: string }]
  return {
    ...urls,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

async function ask(url: string, query: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ query }) })
  return await response.text()
}

async function untilIndexed({ graphqlUrl }: Server, block: number): Promise<void> {
  for (;;) {
    const text = await ask(graphqlUrl, '{ _meta { block { number } } }').catch(() => '')
    if (Number(/"number":([0-9]+)/.exec(text)?.[1] ?? -1) >= block) return
    await sleep(100)
  }
}

async function loadPages({ gatewayUrl }: Server, { seconds, connections }: LoopSizes): Promise<Load> {
  const paths = PROJECTS.map((project) => `/simple/${REGISTRY}/${project}/`)
  const headers = { Accept: 'application/vnd.pypi.simple.v1+json' }
  const server = { name: 'dipmp', url: gatewayUrl, cpuSeconds: () => 0, stop: async () => undefined }
  const loader = { wrk: await findWrk(), taskset: null }
  return await load(server, { paths, headers }, { seconds, connections, pauseMs: PAUSE_MS }, loader)
}

/** How late the event loop was since this was last read. */
async function readLoop({ gatewayUrl }: Server): Promise<Readonly<{ loopP99Ms: number; loopMaxMs: number }>> {
  const text = await (await fetch(new URL('/metrics', gatewayUrl))).text()
  const read = (name: string) =>
    1000 * Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (.*)`, 'm').exec(text)?.[1])
  return { loopP99Ms: read('p99') - RESOLUTION_MS, loopMaxMs: read('max') - RESOLUTION_MS }
}

/** Asks the worst query, several at a time, until it is stopped. */
function askWorst({ graphqlUrl }: Server) {
  let isStopping = false
  const answers: string[] = []
  const loops = Array.from({ length: ASKED_AT_ONCE }, async () => {
    while (!isStopping) answers.push((await ask(graphqlUrl, WORST_QUERY).catch(String)).slice(0, 100))
  })
  return {
    describe: () => `${answers.length} answers`,
    async stop() {
      isStopping = true
      await Promise.all(loops)
    },
  }
}

async function describeHandler({ graphqlUrl }: Server): Promise<string> {
  const text = await (await fetch(new URL('/metrics', graphqlUrl))).text()
  const ended = /indexer_over_budget_total{work="handler",budget="time"} ([0-9]+)/.exec(text)?.[1]
  const ran = /indexer_handler_seconds_count{handler="handleCoreMetadata"} ([0-9]+)/.exec(text)?.[1]
  if (ran !== undefined) return 'it ended'
  return ended === undefined ? 'it runs still' : `it was ended ${ended} times`
}

/** A field whose value is folded over as many lines as the size has room for. */
function foldedMetadata(kilobytes: number): string {
  const head = 'Metadata-Version: 2.1\nName: large\nVersion: 2.0\nDescription: x\n'
  return `${head}${' \n'.repeat(Math.floor((kilobytes * 1000 - head.length) / 2))}`
}
