import { join } from 'node:path'
import { pino } from 'pino'
import { startGraphNode } from '../../../test/graph-node.ts'
import { Nudge, PATIENCE_MS } from '../../../test/patience.ts'
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
  /** Gives the chain an empty block; see `Nudge`. */
  nextBlock: () => Promise<void>
}>

/** Starts graph-node and ours over the same chain, with the same subgraphs. */
export async function startEngines(options: EnginesOptions): Promise<Engines> {
  const { manifestPaths, network, rpcUrl, files, nextBlock } = options
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
    const graphNode = await startGraphNode({ manifestPath: sources.join(','), network, rpcUrl, ipfsUrl, nextBlock })
    stops.push(graphNode.stop)
    const baseUrl = graphNode.graphqlUrl.replace(/subgraph-0$/, '')
    const realUrls = manifestPaths.map((_, at) => ({ url: `${baseUrl}subgraph-${at}`, statusUrl: graphNode.statusUrl }))
    const oursUrls = indexers.map(({ url }) => ({ url, statusUrl: new URL('/graphql', url).href }))
    return { real: await endpoints(realUrls, nextBlock), ours: await endpoints(oursUrls, nextBlock), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Urls = Omit<Endpoint, 'deployment'>

/** Waits until each answers. */
async function endpoints(urls: readonly Urls[], nextBlock: () => Promise<void>): Promise<Endpoint[]> {
  const deadline = performance.now() + PATIENCE_MS
  const nudge = new Nudge(nextBlock)
  for (;;) {
    // An engine that has much to do may take long to answer.
    const metas = await Promise.all(urls.map(({ url }) => readMeta(url).catch(() => null)))
    const answering = urls.flatMap((each, at) => {
      const meta = metas[at]
      return meta ? [{ ...each, deployment: meta.deployment }] : []
    })
    if (answering.length === urls.length) return answering
    if (performance.now() > deadline) {
      const silent = urls.filter((_, at) => !metas[at]).map(({ url }) => url)
      throw new Error(`${silent.join(', ')} did not answer within ${PATIENCE_MS / 1000} s`)
    }
    await nudge.look(metas)
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
