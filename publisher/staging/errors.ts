/** A staged file is not the one that was staged, or cannot be read. */
export class StagingDamagedError extends Error {
  override readonly name = 'StagingDamagedError'
  readonly code = 'STAGING_DAMAGED'
}

/** There is nothing staged. */
export class NothingStagedError extends Error {
  override readonly name = 'NothingStagedError'
  readonly code = 'NOTHING_STAGED'
}

/** The registry's own index gives no page that what is staged could be shown with. */
export class IndexUnavailableError extends Error {
  override readonly name = 'IndexUnavailableError'
  readonly code = 'INDEX_UNAVAILABLE'
}
