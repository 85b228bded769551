import { codeOf, messageOf } from '../dag/error-facts.ts'

/** The disk is full, or the store has as many bytes as it may; nothing of the file was kept. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError'
  readonly code = 'STORE_FULL'
}

/** Another process has been changing the store's folder for so long that nothing can be kept in it now. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError'
  readonly code = 'STORE_BUSY'
}

/** This Node cannot open a content store. */
export class StoreUnsupportedError extends Error {
  override readonly name = 'StoreUnsupportedError'
  readonly code = 'STORE_UNSUPPORTED'
}

/** What an error of the file system means for who adds a file: a full disk is named, all else is left as it is. */
export function asStoreError(error: unknown): unknown {
  if (codeOf(error) !== 'ENOSPC' && codeOf(error) !== 'EDQUOT') return error
  return new StoreFullError(
    `the disk of the content store is full, and nothing of the file was kept; free some space, such as with dipmp store gc (${messageOf(error)})`,
    { cause: error },
  )
}
