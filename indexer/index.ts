export type { Block } from './chain/block.ts'
export type { Failure, Health } from './indexing/health.ts'
export { IndexingStoppedError } from './indexing/indexing-stopped.ts'
export { type Indexer, type IndexerOptions, startIndexer } from './start-indexer.ts'
