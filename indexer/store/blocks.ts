import type { Block } from '../chain/block.ts'
import type { SqlValue } from './column-value.ts'
import type { Database } from './database.ts'

const SELECT = 'SELECT "number", "hash", "parent_hash", "timestamp" FROM "$blocks"'

/** The newest stored block: the cursor. */
export function readCursor(db: Database): Block | null {
  return toBlock(db.get(`${SELECT} ORDER BY "number" DESC LIMIT 1`))
}

export function readBlock(db: Database, number: bigint): Block | null {
  return toBlock(db.get(`${SELECT} WHERE "number" = ?`, [number]))
}

export function readBlockByHash(db: Database, hash: string): Block | null {
  return toBlock(db.get(`${SELECT} WHERE "hash" = ?`, [hash]))
}

export function insertBlock(db: Database, block: Block): void {
  db.run('INSERT OR REPLACE INTO "$blocks" VALUES (?, ?, ?, ?)', [
    block.number,
    block.hash,
    block.parentHash,
    block.timestamp,
  ])
}

export function deleteBlocksAbove(db: Database, number: bigint): void {
  db.run('DELETE FROM "$blocks" WHERE "number" > ?', [number])
}

function toBlock(row: readonly SqlValue[] | null): Block | null {
  if (row === null) return null
  const [number = 0, hash, parentHash, timestamp = 0] = row
  return {
    number: BigInt(number as bigint),
    hash: String(hash),
    parentHash: String(parentHash),
    timestamp: BigInt(timestamp as bigint),
  }
}
