import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreBusyError, StoreUnsupportedError } from './store-errors.ts'

/** This process's part in a folder that several may use. */
export interface FolderLock {
  /** Whether nobody else used the folder when this one came; then `prepare` has been called. */
  readonly wasAlone: boolean
  /**
   * Runs something while nobody else, here or in another process, runs anything in this way.
   * @throws StoreBusyError (STORE_BUSY) where another process does not come to an end.
   */
  alone<T>(run: () => Promise<T>): Promise<T>
  release(): void
}

const PATIENCE_MS = 30_000
const STEP_MS = 10
const BUSY = 5

/**
 * Takes part in a folder. Both locks are those of SQLite on empty files, which the operating system ends with the process,
 * however that ends: one is shared by all who use the folder, so that the first of them knows that what is unfinished
 * there is nobody's; the other is had by one at a time.
 * @param prepare Called while this process is the only one; nobody else comes before it has ended.
 */
export async function lockFolder(folder: string, prepare: () => Promise<void>): Promise<FolderLock> {
  const users = await openLock(join(folder, 'users.lock'))
  const changes = await openLock(join(folder, 'changes.lock'))
  let last: Promise<unknown> = Promise.resolve()
  try {
    const wasAlone = tryTo(users, 'BEGIN EXCLUSIVE')
    if (wasAlone) {
      await prepare()
      users.exec('COMMIT')
    }
    await insist(users, 'BEGIN; SELECT count(*) FROM sqlite_master', folder)
    return { wasAlone, alone, release }
  } catch (error) {
    release()
    throw error
  }

  function alone<T>(run: () => Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      await insist(changes, 'BEGIN EXCLUSIVE', folder)
      try {
        return await run()
      } finally {
        changes.exec('COMMIT')
      }
    })
    last = turn.catch(() => undefined)
    return turn
  }

  function release(): void {
    if (users.isOpen) users.close()
    // What is running goes on to its end; the lock is given back after that.
    void last.then(() => changes.isOpen && changes.close())
  }
}

async function openLock(path: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite()
  const lock = new DatabaseSync(path)
  // Nothing is ever written, so there is no journal.
  lock.exec('PRAGMA busy_timeout = 0')
  return lock
}

// Not at the top: the publisher runs on Node 20 as well, which has no such module, and most of its commands open no store.
async function loadSqlite(): Promise<typeof import('node:sqlite')> {
  try {
    return await import('node:sqlite')
  } catch (cause) {
    throw new StoreUnsupportedError('a content store needs Node 22.13 or newer', { cause })
  }
}

async function insist(lock: DatabaseSync, statement: string, folder: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!tryTo(lock, statement)) {
    if (performance.now() > end) {
      throw new StoreBusyError(
        `another process has been changing ${folder} for ${PATIENCE_MS} ms; end it, or try again`,
      )
    }
    await wait(STEP_MS)
  }
}

function tryTo(lock: DatabaseSync, statement: string): boolean {
  try {
    lock.exec(statement)
    return true
  } catch (error) {
    if (Object(error).errcode !== BUSY) throw error
    if (lock.isTransaction) lock.exec('ROLLBACK')
    return false
  }
}
