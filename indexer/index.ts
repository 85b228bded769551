export type { Block } from './chain/block.ts'
export type { Failure, Health } from './indexing/health.ts'
export { type Indexer, type IndexerOptions, startIndexer } from './start-indexer.ts'
export { IndexingStoppedError } from './start-indexing.ts'
