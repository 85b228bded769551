import { concat, hexlify, toBeHex } from 'ethers'
import { bloomOf } from './bloom.ts'
import type { Log } from './event.ts'
import type { Receipt } from './receipt.ts'
import { encodeRlp } from './rlp.ts'
import { orderedTrieRoot } from './trie-root.ts'

/** Ethereum's own, and the deposits of rollups by OP Stack. */
const DEPOSIT = 0x7e
const KNOWN_TYPES = new Set([0, 1, 2, 3, 4, DEPOSIT])

/** What of a receipt its block's root is made of. */
export type HashedReceipt = Pick<Receipt, 'type' | 'status' | 'root' | 'cumulativeGasUsed' | 'deposit'> &
  Readonly<{ logs: readonly Pick<Log, 'address' | 'topics' | 'data'>[] }>

/** The root that a block with exactly these receipts has in its header. */
export function receiptsRoot(receipts: readonly HashedReceipt[]): string {
  return orderedTrieRoot(receipts.map(encodeReceipt))
}

/** Whether the receipt may be encoded in a way that is not known here. */
export function isForeign({ type }: HashedReceipt): boolean {
  return !KNOWN_TYPES.has(type)
}

// EIP-658: the status where there was the root of the state; EIP-2718: the type before all but the first.
function encodeReceipt(receipt: HashedReceipt): string {
  const { type, status, root, cumulativeGasUsed, logs, deposit } = receipt
  const fields = [
    root ?? quantity(status ?? 0n),
    quantity(cumulativeGasUsed),
    hexlify(bloomOf(logs)),
    logs.map(({ address, topics, data }) => [address, [...topics], hexlify(data)]),
  ]
  // Before the Canyon fork the nonce was not yet hashed, and receipts had no version.
  if (deposit !== null) fields.push(quantity(deposit.nonce), quantity(deposit.version))
  const encoded = encodeRlp(fields)
  return type === 0 ? encoded : concat([toBeHex(type), encoded])
}

function quantity(value: bigint): string {
  return value === 0n ? '0x' : toBeHex(value)
}
