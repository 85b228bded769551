import type { Head } from '../record-log.ts'

/** How quickly a chain makes blocks, learned from those that are seen. */
export interface BlockPace {
  see(head: Head): void
  /** Null before two blocks of different times were seen. */
  secondsPerBlock(): number | null
}

/** The pace is that of about so many blocks. */
const WINDOW_BLOCKS = 256n

type Seen = Readonly<{ number: bigint; timestamp: number }>

export function createBlockPace(): BlockPace {
  let older: Seen | null = null
  let newer: Seen | null = null
  let last: Seen | null = null

  return {
    see: ({ number, timestamp }) => {
      if (timestamp === null || last?.number === number) return
      const seen = { number, timestamp }
      // A reorg, or another chain: what was learned is of other blocks.
      if (last !== null && number < last.number) older = newer = null
      last = seen
      older ??= seen
      newer ??= seen
      if (number - newer.number < WINDOW_BLOCKS) return
      older = newer
      newer = seen
    },
    secondsPerBlock: () => {
      if (older === null || last === null || last.number === older.number) return null
      const seconds = (last.timestamp - older.timestamp) / Number(last.number - older.number)
      return seconds > 0 ? seconds : null
    },
  }
}
