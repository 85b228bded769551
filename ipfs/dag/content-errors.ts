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

/** The content has a block that is larger than any gateway has to serve, so nobody can read it; another try is no help. */
export class ContentTooLargeError extends Error {
  override readonly name = 'ContentTooLargeError'
  readonly code = 'CONTENT_TOO_LARGE'
}

/** The content is sound, but is no file of a layout that is read here; the message names what is not. Another try is no help. */
export class ContentUnsupportedError extends Error {
  override readonly name = 'ContentUnsupportedError'
  readonly code = 'CONTENT_UNSUPPORTED'
}
