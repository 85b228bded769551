import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describeFault, StoreUnusableError } from './store-fault.ts'

/** Another indexer uses the database. */
export class StoreLockedError extends Error {
  readonly code = 'STORE_LOCKED'
  override readonly name = 'StoreLockedError'
}

const BUSY = 5

/**
 * Takes a database file for this indexer alone, until what is returned is called: two would each store blocks at a cursor that
 * is not theirs. The lock is a transaction on a file beside it, `<file>.lock`, which the operating system ends with the
 * process, however that ends; the file stays, since a lock on one that was removed would keep nobody out. Others may read the
 * database all the while.
 * @throws StoreLockedError (`STORE_LOCKED`), StoreUnusableError (`STORE_UNUSABLE`)
 */
export function lockDatabase(path: string): () => void {
  if (path === ':memory:') return () => undefined
  const lockPath = `${realPathOf(path)}.lock`
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(lockPath)
    lock.exec('PRAGMA journal_mode = MEMORY; PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    if ((error as { errcode?: unknown }).errcode === BUSY) {
      throw new StoreLockedError(
        `the database ${path} is used by another indexer, which holds ${lockPath}; end that one, or name another file`,
        { cause: error },
      )
    }
    const fault = describeFault(lockPath, error)
    throw fault === null ? error : new StoreUnusableError(fault, { cause: error })
  }
  const held = lock
  return () => held.close()
}

/** Links to one file are that file, which may not be there yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return join(realOrSame(folder), basename(path))
  }
}

function realOrSame(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
