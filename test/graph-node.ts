import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endWithUs } from './end-with-us.ts'
import { freePort } from './free-port.ts'
import { Nudge, PATIENCE_MS } from './patience.ts'
import { startPostgres } from './postgres.ts'
import { installTool } from './tools.ts'

/** A real graph-node that indexes one subgraph. */
export type GraphNode = Readonly<{
  graphqlUrl: string
  /** Where it tells how indexing is. */
  statusUrl: string
  /** Where it is told what to deploy. */
  adminUrl: string
  /** The gas of every handler that it ran, in the order in which they ended, where it was started to tell. */
  gas: readonly HandlerGas[]
  /** Its own process and PostgreSQL's. */
  pids: readonly number[]
  stop: () => Promise<void>
}>

/** What a run of a handler cost; graph-node ends a subgraph for good whose handler takes more than MOST_GAS. */
export type HandlerGas = Readonly<{ handler: string; gas: number; milliseconds: number }>

/** graph-node's default of GRAPH_MAX_GAS_PER_HANDLER. */
export const MOST_GAS = 10_000_000_000_000

const STOP_GRACE_MS = 10_000

/**
 * Starts graph-node over a PostgreSQL of its own and waits until its GraphQL answers. `manifestPath` is the source
 * manifest; its build stands in `build/` beside it.
 */
export async function startGraphNode(options: {
  manifestPath: string
  network: string
  rpcUrl: string
  ipfsUrl: string
  /** Gives the chain an empty block; see `Nudge`. */
  nextBlock: () => Promise<void>
  /** Whether the gas of each handler is told; graph-node logs a lot then. */
  tellGas?: boolean
  /** Other settings of graph-node, such as GRAPH_MAX_GAS_PER_HANDLER. */
  env?: Readonly<Record<string, string>>
}): Promise<GraphNode> {
  const program = installTool('gnd')
  const postgres = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-graph-node-'))
  const ports = await Promise.all(Array.from({ length: 4 }, freePort))
  const [http, indexNode, admin, metrics] = ports.map(String)
  const args = ['dev', '--manifests', options.manifestPath, '--postgres-url', postgres.url]
  args.push('--ethereum-rpc', `${options.network}:${options.rpcUrl}`, '--ipfs', options.ipfsUrl)
  args.push('--http-port', `${http}`, '--index-node-port', `${indexNode}`, '--admin-port', `${admin}`)
  args.push('--metrics-port', `${metrics}`)
  // It logs every event else, which takes time.
  const env = { ...process.env, GRAPH_LOG: options.tellGas ? 'debug' : 'info', ...options.env }
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stopped = endWithUs(child.pid)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output = (output + chunk).slice(-20_000)))
  }
  const gas: HandlerGas[] = []
  if (options.tellGas) {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => gas.push(...gasOf(line)))
    }
  }
  const exited = new Promise<void>((resolve) => child.on('close', () => resolve()))

  const stop = async () => {
    child.kill('SIGINT')
    // A graph-node that is stuck does not hear of it.
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS)
    await exited
    stopped()
    clearTimeout(timer)
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const graphqlUrl = `http://127.0.0.1:${http}/subgraphs/name/subgraph-0`
  try {
    await untilAnswering(graphqlUrl, options.nextBlock, () => child.exitCode !== null)
  } catch (error) {
    await stop()
    throw new Error(`graph-node did not come up; its last words were:\n${output}`, { cause: error })
  }
  const statusUrl = `http://127.0.0.1:${indexNode}/graphql`
  const adminUrl = `http://127.0.0.1:${admin}/`
  return { graphqlUrl, statusUrl, adminUrl, gas, pids: [child.pid ?? 0, postgres.pid], stop }
}

/** What a line of the log tells of a handler's gas; nothing where it is of something else. */
function gasOf(line: string): HandlerGas[] {
  if (!line.includes('Done processing trigger')) return []
  const [gas, handler, milliseconds] = ['gas_used', 'handler', 'total_ms'].map(
    (key) => new RegExp(`\\b${key}: ([^,]+)`).exec(line)?.[1] ?? '',
  )
  return [{ handler: handler ?? '', gas: Number(gas), milliseconds: Number(milliseconds) }]
}

async function untilAnswering(url: string, nextBlock: () => Promise<void>, hasExited: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  const nudge = new Nudge(nextBlock)
  while (performance.now() < deadline) {
    if (hasExited()) throw new Error('graph-node ended')
    const answer = await headOf(url).catch(() => undefined)
    if (typeof answer === 'number') return
    // While it does not answer at all, it does not follow the chain either.
    if (answer === null) await nudge.look(answer)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`graph-node did not answer within ${PATIENCE_MS / 1000} s`)
}

/** The number of the last block that a subgraph's endpoint has indexed; null where it has none. */
export async function headOf(graphqlUrl: string): Promise<number | null> {
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _meta { block { number } } }' }),
    signal: AbortSignal.timeout(5_000),
  })
  const body = (await response.json()) as { data?: { _meta?: { block: { number: number } } } }
  return body.data?._meta?.block.number ?? null
}
