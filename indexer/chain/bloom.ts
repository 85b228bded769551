import { getBytes, keccak256 } from 'ethers'
import type { Log } from './event.ts'

const SIZE = 256
/** Addresses and topics come again and again, and hashing them is most of the work. */
const MAX_KEPT = 10_000
const kept = new Map<string, readonly number[]>()

/** Whether a header's logs bloom allows for a log with this address or topic; it never denies one that is there. */
export function mayContain(bloom: Uint8Array, item: string): boolean {
  return bitsOf(item).every((bit) => ((bloom[SIZE - 1 - (bit >> 3)] ?? 0) & (1 << (bit & 7))) !== 0)
}

/** The logs bloom of a block with exactly these logs (Yellow Paper, 4.4.1). */
export function bloomOf(logs: readonly Pick<Log, 'address' | 'topics'>[]): Uint8Array {
  const bloom = new Uint8Array(SIZE)
  for (const { address, topics } of logs) {
    for (const item of [address, ...topics]) {
      for (const bit of bitsOf(item)) {
        const index = SIZE - 1 - (bit >> 3)
        bloom[index] = (bloom[index] ?? 0) | (1 << (bit & 7))
      }
    }
  }
  return bloom
}

// Three numbers of 11 bits, from the first three pairs of bytes of the hash.
function bitsOf(item: string): readonly number[] {
  const known = kept.get(item)
  if (known) return known
  const hash = getBytes(keccak256(item))
  const bits = [0, 2, 4].map((at) => (((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0)) & 0x7ff)
  if (kept.size < MAX_KEPT) kept.set(item, bits)
  return bits
}
