import type { Block } from '../chain/block.ts'

/** A block as the header `graph-indexed` has it. */
export function indexedText({ hash, number, timestamp }: Block): string {
  return JSON.stringify({ hash, number: Number(number), timestamp: Number(timestamp) })
}
