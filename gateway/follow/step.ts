import type { Head, RecordLog, RecordMark, RecordWindow } from '../record-log.ts'
import type { ReadOptions } from '../registry-index.ts'

/** What is known of the index at its head: every record in blocks from `floor` on, by id. */
export type Known = Readonly<{ head: Head; floor: bigint; records: ReadonlyMap<string, RecordMark> }>

/** What a step changes; `everything` where it cannot be told. */
export type Change = Readonly<{ type: 'nothing' | 'everything' }> | Readonly<{ type: 'records'; records: RecordMark[] }>

export type Step = Readonly<{ known: Known; change: Change }>

/** graph-node undoes reorgs of 250 blocks at most, and so does the embedded indexer while they are recent. */
export const WINDOW_BLOCKS = 256n

/** Beyond any block: this asks for the head alone. */
const NO_BLOCK = 2_147_483_647n

/**
 * Asks the index where it is, and tells what has changed since `known`.
 *
 * A head whose parent is the known head builds on it: then only the records of the new block are asked for. Any other
 * head may stand on another fork, and neither its number nor a query at the old hash would tell (graph-node answers at
 * hashes that left the chain). So the records of the last blocks are compared, one by one: what is gone, new, or stands
 * in another block, time or transaction than before has changed.
 */
export async function step(log: RecordLog, known: Known | null, options?: ReadOptions): Promise<Step> {
  const ahead = await log.since(known === null ? NO_BLOCK : known.head.number + 1n, options)
  if (known !== null && known.head.deployment === ahead.head.deployment) {
    if (ahead.head.hash === known.head.hash)
      return { known: { ...known, head: ahead.head }, change: { type: 'nothing' } }
    if (ahead.isWhole && ahead.head.parentHash === known.head.hash) return advance(known, ahead)
  }
  const from = floorOf(known !== null && known.head.number < ahead.head.number ? known.head.number : ahead.head.number)
  return compare(known, await log.since(from, options), from)
}

function advance(known: Known, { head, records }: RecordWindow): Step {
  // What was not known before does not come to be known by going on.
  const floor = newer(known.floor, floorOf(head.number))
  const kept = [...known.records.values(), ...records].filter(({ blockNumber }) => blockNumber >= floor)
  const change: Change = records.length === 0 ? { type: 'nothing' } : { type: 'records', records: [...records] }
  return { known: { head, floor, records: byId(kept) }, change }
}

function compare(known: Known | null, { head, records, isWhole }: RecordWindow, from: bigint): Step {
  const now = byId(isWhole ? records : [])
  const next: Known = { head, floor: from, records: now }
  // A window that is cut off is no ground for the next comparison either: that one has to find everything changed.
  if (!isWhole) return { known: { ...next, floor: head.number + 1n }, change: { type: 'everything' } }
  if (known === null || known.head.deployment !== head.deployment)
    return { known: next, change: { type: 'everything' } }
  // The head fell below all that is known, or what is known does not reach down to where a fork may have begun.
  const reaches = known.floor <= floorOf(known.head.number) && head.number >= known.floor
  if (!reaches) return { known: next, change: { type: 'everything' } }
  const changed = differences(known, now, from)
  return { known: next, change: changed.length === 0 ? { type: 'nothing' } : { type: 'records', records: changed } }
}

/** Both sides of a difference count: a record may have come to another project. */
function differences(known: Known, now: ReadonlyMap<string, RecordMark>, from: bigint): RecordMark[] {
  const gone = [...known.records.values()]
    .filter(({ blockNumber }) => blockNumber >= from)
    .filter(({ id, print }) => now.get(id)?.print !== print)
  const come = [...now.values()]
    .filter(({ blockNumber }) => blockNumber >= known.floor)
    .filter(({ id, print }) => known.records.get(id)?.print !== print)
  return [...gone, ...come]
}

function floorOf(number: bigint): bigint {
  return number > WINDOW_BLOCKS ? number - WINDOW_BLOCKS : 0n
}

function newer(a: bigint, b: bigint): bigint {
  if (a > b) return a
  return b
}

function byId(records: readonly RecordMark[]): ReadonlyMap<string, RecordMark> {
  return new Map(records.map((record) => [record.id, record]))
}
