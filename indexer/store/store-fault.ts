import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** A database file that cannot be opened, or not be used. */
export class StoreUnusableError extends Error {
  readonly code = 'STORE_UNUSABLE'
  override readonly name = 'StoreUnusableError'
}

/** SQLite's result codes, of which the last byte says the kind (https://sqlite.org/rescode.html). */
const KIND = 0xff
const FAULTS: Readonly<Record<number, (path: string) => string>> = {
  3: (path) =>
    `the database ${path} may not be used; let this user read and write it and its folder, or name another file`,
  5: (path) => `the database ${path} is locked by another program; end that, or wait until it is done`,
  8: (path) => `the database ${path} may not be written; let this user write it and its folder, or name another file`,
  10: (path) => `the database ${path} cannot be read or written; look at the disk that holds it`,
  11: (path) => `the database ${path} is damaged; remove it to index again from the start, or put a copy in its place`,
  13: (path) => `the disk that holds ${path} is full; make room on it`,
  14: (path) =>
    existsSync(dirname(path))
      ? `the database ${path} cannot be opened; let this user write it and its folder, or name another file`
      : `the database ${path} cannot be made, since its folder is not there; make the folder, or name another file`,
  26: (path) =>
    `the database ${path} is no SQLite database, or is damaged; name another file, or remove this one to index again from the start`,
}

/** What is wrong with a database's file and what to do, where an error is SQLite's and tells of one; null otherwise. */
export function describeFault(path: string, error: unknown): string | null {
  const { code, errcode, message } = (error ?? {}) as { code?: unknown; errcode?: unknown; message?: unknown }
  if (code !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return null
  const describe = FAULTS[errcode & KIND]
  return describe ? `${describe(path)} (SQLite: ${message})` : null
}

/** An error of SQLite's that says which file is at fault, and what to do; any other is as it was. */
export function withPlace(path: string, error: unknown): unknown {
  const fault = describeFault(path, error)
  if (fault === null || !(error instanceof Error)) return error
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown }
  return Object.assign(new Error(fault, { cause: error }), { code, errcode })
}
