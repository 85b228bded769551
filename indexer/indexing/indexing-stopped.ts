/** Thrown to who waits for a block that will not be indexed. */
export class IndexingStoppedError extends Error {
  readonly code = 'INDEXING_STOPPED'
}
