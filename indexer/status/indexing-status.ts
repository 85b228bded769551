import type { Block } from '../chain/block.ts'
import type { Json } from '../graphql/json.ts'
import type { Failure, Health, PassedFailure } from '../indexing/health.ts'
import type { StatusSource } from './status-source.ts'

/** graph-node names the process that indexes; here it is always this one. */
const NODE = 'default'

/** How the indexing of the deployment is, as a `SubgraphIndexingStatus`. */
export async function indexingStatus(source: StatusSource): Promise<Json> {
  const head = await source.chainHead()
  const health = source.health()
  const { versions, bytes } = source.reader.size()
  const cursor = source.reader.cursor()
  return {
    subgraph: source.deployment,
    synced: source.isSynced(),
    health: health.status,
    fatalError: health.status === 'failed' ? errorOf(health.failure) : null,
    nonFatalErrors: health.status === 'unhealthy' ? nonFatalErrors(health) : [],
    chains: [
      {
        __typename: 'EthereumIndexingStatus',
        network: source.network,
        chainHeadBlock: head === null ? null : blockOf(head),
        earliestBlock: { hash: '0x0', number: String(source.earliestBlock()) },
        latestBlock: cursor === null ? null : blockOf(cursor),
      },
    ],
    entityCount: String(source.reader.countEntities()),
    node: NODE,
    paused: false,
    historyBlocks: source.historyBlocks,
    subgraphSize: {
      rowEstimate: String(versions),
      tableSize: String(bytes),
      indexSize: '0',
      toastSize: '0',
      totalSize: String(bytes),
    },
  }
}

/** Hashes of a chain's blocks have no 0x here, as in graph-node. */
function blockOf({ number, hash }: Pick<Block, 'number' | 'hash'>): Json {
  return { number: String(number), hash: hash.replace(/^0x/, '') }
}

/** The handlers that were passed over, and what indexing waits for. */
function nonFatalErrors({ passed, failure }: Extract<Health, { status: 'unhealthy' }>): Json[] {
  return [...passed.map(passedOf), ...(failure.deterministic ? [] : [errorOf(failure)])]
}

function passedOf({ handler, message, block }: PassedFailure): Json {
  return { message, handler, deterministic: true, block }
}

function errorOf({ message, block, deterministic }: Failure): Json {
  return { message, handler: null, deterministic, block }
}
