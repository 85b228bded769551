/** No gateway had the content or answered in time; another try later may succeed. */
export class ContentUnavailableError extends Error {
  override readonly name = 'ContentUnavailableError'
  readonly code = 'CONTENT_UNAVAILABLE'
}

/** The content is there, but is not what was asked for: wrong bytes, wrong size or not a file. */
export class ContentMismatchError extends Error {
  override readonly name = 'ContentMismatchError'
  readonly code = 'CONTENT_MISMATCH'
}
