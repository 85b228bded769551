import type { Database } from './database.ts'
import { type Layout, OPEN } from './layout.ts'
import { readNote } from './notes.ts'

/** A reorg goes back to a block whose state is not kept. */
export class HistoryPrunedError extends Error {
  readonly code = 'HISTORY_PRUNED'
  override readonly name = 'HistoryPrunedError'
}

const META_KEY = 'earliest'

/** graph-node prunes when there is a fifth more than is to be kept, so that it does so seldom. */
const [SLACK_NUMERATOR, SLACK_DENOMINATOR] = [12n, 10n]

/** Versions that are deleted with one block, so that none takes long. */
const ROWS_AT_ONCE = 5_000

/** The first block whose state is kept. */
export function readEarliest(db: Database): bigint {
  return BigInt(readNote(db, META_KEY) ?? 0)
}

/**
 * Forgets the versions that ended more than so many blocks ago: the state of older blocks cannot be asked for any more.
 * Entities that never change are kept, as in graph-node.
 */
export class Pruning {
  readonly #db: Database
  readonly #layout: Layout
  readonly #historyBlocks: bigint | null
  #earliest: bigint
  #isPending: boolean

  /** All is kept where `historyBlocks` is null. */
  constructor(db: Database, layout: Layout, historyBlocks: bigint | null) {
    this.#db = db
    this.#layout = layout
    this.#historyBlocks = historyBlocks
    this.#earliest = this.#read()
    this.#isPending = this.#earliest > 0n
  }

  /** The first block whose state is kept. */
  earliest(): bigint {
    return this.#earliest
  }

  /** To be called with each block, in its transaction. */
  advance(block: bigint): void {
    const kept = this.#historyBlocks
    if (kept === null) return
    if ((block - this.#earliest) * SLACK_DENOMINATOR > kept * SLACK_NUMERATOR) {
      this.#write(block - kept)
      this.#isPending = true
    }
    if (this.#isPending) this.#isPending = this.#deleteSome()
  }

  /** @throws HistoryPrunedError (`HISTORY_PRUNED`) where the state of that block is not kept. */
  checkKept(block: bigint): void {
    if (block >= this.#earliest) return
    throw new HistoryPrunedError(
      `the chain was reorganized back to block ${block}, but the state is kept from block ${this.#earliest} on alone; ` +
        'remove the database to index again from the start, and keep more blocks (indexerHints)',
    )
  }

  /** Forgets that anything was pruned, with all that there was. */
  clear(): void {
    if (this.#earliest > 0n) this.#write(0n)
  }

  /** Reads again what is stored, where that may be less than was written. */
  reload(): void {
    this.#earliest = this.#read()
    this.#isPending = this.#earliest > 0n
  }

  #read(): bigint {
    return readEarliest(this.#db)
  }

  #write(block: bigint): void {
    this.#earliest = block
    this.#db.run('INSERT OR REPLACE INTO "$meta" VALUES (?, ?)', [META_KEY, String(block)])
  }

  /** Whether there may be more to delete. */
  #deleteSome(): boolean {
    for (const { name, immutable } of this.#layout.values()) {
      if (immutable) continue
      const ended = `SELECT "$vid" FROM ${name} WHERE "$to" <= ? AND "$to" < ${OPEN} LIMIT ${ROWS_AT_ONCE}`
      const [count] = this.#db.get(`SELECT count(*) FROM (${ended})`, [this.#earliest]) ?? []
      if (Number(count) > 0) this.#db.run(`DELETE FROM ${name} WHERE "$vid" IN (${ended})`, [this.#earliest])
      if (Number(count) === ROWS_AT_ONCE) return true
    }
    return false
  }
}
