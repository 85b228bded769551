import { join } from 'node:path'
import { pino } from 'pino'
import { startGraphNode } from '../../../test/graph-node.ts'
import { type Indexer, startIndexer } from '../../start-indexer.ts'
import { FakeIpfs } from '../fake-ipfs.ts'
import type { Endpoint } from './answer.ts'

/** The two engines' endpoints for each subgraph, in the order of the manifests. */
export type Engines = Readonly<{
  real: readonly Endpoint[]
  ours: readonly Endpoint[]
  stop: () => Promise<void>
}>

export type EnginesOptions = Readonly<{
  manifestPaths: readonly string[]
  network: string
  rpcUrl: string
  /** What IPFS has, each as one block. */
  files: readonly string[]
}>

/** Starts graph-node and ours over the same chain, with the same subgraphs. */
export async function startEngines({ manifestPaths, network, rpcUrl, files }: EnginesOptions): Promise<Engines> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    const ipfs = new FakeIpfs()
    for (const file of files) ipfs.add(file)
    const ipfsUrl = await ipfs.start()
    stops.push(() => ipfs.stop())
    const indexers: Indexer[] = []
    for (const [at, manifestPath] of manifestPaths.entries()) {
      const logger = pino({ level: 'silent' })
      const name = `subgraph-${at}`
      const indexer = await startIndexer({
        manifestPath,
        rpcUrl,
        ipfsUrl,
        databasePath: ':memory:',
        name,
        network,
        logger,
        pollIntervalMs: 200,
      })
      stops.push(indexer.stop)
      indexers.push(indexer)
    }
    // graph-node is told of the manifests above the builds.
    const sources = manifestPaths.map((path) => join(path, '..', '..', 'subgraph.yaml'))
    const graphNode = await startGraphNode({ manifestPath: sources.join(','), network, rpcUrl, ipfsUrl })
    stops.push(graphNode.stop)
    const baseUrl = graphNode.graphqlUrl.replace(/subgraph-0$/, '')
    return {
      real: await Promise.all(manifestPaths.map((_, at) => endpoint(`${baseUrl}subgraph-${at}`, graphNode.statusUrl))),
      ours: await Promise.all(indexers.map(({ url }) => endpoint(url, new URL('/graphql', url).href))),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const START_TIMEOUT_MS = 120_000

async function endpoint(url: string, statusUrl: string): Promise<Endpoint> {
  const deadline = performance.now() + START_TIMEOUT_MS
  for (;;) {
    // An engine that has much to do may take long to answer.
    const meta = await readMeta(url).catch(() => null)
    if (meta !== null) return { url, statusUrl, deployment: meta.deployment }
    if (performance.now() > deadline) throw new Error(`${url} did not answer within ${START_TIMEOUT_MS} ms`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The last block that an endpoint has indexed; null where it does not answer yet. */
export async function readMeta(
  url: string,
): Promise<{ deployment: string; block: { number: number; hash: string } } | null> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _meta { deployment block { number hash } } }' }),
    signal: AbortSignal.timeout(10_000),
  })
  const { data } = (await response.json()) as {
    data?: { _meta?: { deployment: string; block: { number: number; hash: string } } }
  }
  return data?._meta ?? null
}
