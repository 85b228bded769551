import type { Block } from '../chain/block.ts'
import type { Health } from '../indexing/health.ts'
import type { SubgraphFeatures } from '../manifest/features.ts'
import type { EntityReader } from '../store/entity-reader.ts'

/** What the status API tells of: the one deployment that this indexer indexes, and its chain. */
export type StatusSource = Readonly<{
  name: string
  deployment: string
  network: string
  features: SubgraphFeatures
  /** For how many blocks back the state can be asked for. */
  historyBlocks: number
  reader: Pick<EntityReader, 'cursor' | 'blockByHash' | 'changesIn' | 'countEntities' | 'size'>
  health: () => Health
  /** Whether the head of the chain was ever reached. */
  isSynced: () => boolean
  earliestBlock: () => bigint
  /** The newest block of the chain; null where it does not answer in time. */
  chainHead: () => Promise<Pick<Block, 'number' | 'hash'> | null>
  /** The hash of the chain's block of that number; null where there is none, or the chain does not answer in time. */
  blockHash: (number: bigint) => Promise<string | null>
}>
