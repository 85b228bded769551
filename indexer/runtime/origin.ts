import type { BlockHeader, Transaction } from '../chain/event.ts'
import type { Receipt } from '../chain/receipt.ts'
import { writeBytes, writeHex } from './arrays.ts'
import { writeBigInt } from './big-int.ts'
import type { Heap } from './heap.ts'
import type { Layout } from './layout.ts'
import { writeReceipt } from './receipt.ts'
import { TypeId } from './type-id.ts'

/** Where a trigger comes from: what all triggers of a transaction have in common. */
export type Origin = Readonly<{
  header: BlockHeader
  transaction: Transaction
  /** Null where it is not asked for. */
  receipt: Receipt | null
}>

/** Where an origin stands in an instance's memory; the receipt is 0 where there is none. */
export type OriginPointers = Readonly<{ block: number; transaction: number; receipt: number }>

export function writeOrigin(heap: Heap, layout: Layout, { header, transaction, receipt }: Origin): OriginPointers {
  return {
    block: writeBlock(heap, layout, header),
    transaction: writeTransaction(heap, layout, transaction),
    receipt: receipt === null || !layout.hasReceipt ? 0 : writeReceipt(heap, receipt),
  }
}

/** What one log of a receipt takes in memory besides its data, in bytes. */
const LOG_BYTES = 800

/** How many bytes of memory an origin takes, about. */
export function weighOrigin({ transaction, receipt }: Origin): number {
  const logs = receipt?.logs ?? []
  return logs.reduce((bytes, { data }) => bytes + LOG_BYTES + data.length, transaction.input.length)
}

/** Writes an `ethereum.Block`. */
export function writeBlock(heap: Heap, layout: Layout, header: BlockHeader): number {
  const words = [
    writeHex(heap, header.hash),
    writeHex(heap, header.parentHash),
    writeHex(heap, header.unclesHash),
    writeHex(heap, header.author),
    writeHex(heap, header.stateRoot),
    writeHex(heap, header.transactionsRoot),
    writeHex(heap, header.receiptsRoot),
    writeBigInt(heap, header.number),
    writeBigInt(heap, header.gasUsed),
    writeBigInt(heap, header.gasLimit),
    writeBigInt(heap, header.timestamp),
    writeBigInt(heap, header.difficulty),
    writeBigInt(heap, header.totalDifficulty),
    header.size === null ? 0 : writeBigInt(heap, header.size),
  ]
  if (layout.hasFees) words.push(header.baseFeePerGas === null ? 0 : writeBigInt(heap, header.baseFeePerGas))
  return heap.writeWords(TypeId.EthereumBlock, words)
}

function writeTransaction(heap: Heap, layout: Layout, transaction: Transaction): number {
  const words = [
    writeHex(heap, transaction.hash),
    writeBigInt(heap, transaction.index),
    writeHex(heap, transaction.from),
    transaction.to === null ? 0 : writeHex(heap, transaction.to),
    writeBigInt(heap, transaction.value),
    writeBigInt(heap, transaction.gasLimit),
    writeBigInt(heap, transaction.gasPrice),
    writeBytes(heap, transaction.input),
  ]
  if (layout.hasFees) words.push(writeBigInt(heap, transaction.nonce))
  return heap.writeWords(TypeId.EthereumTransaction, words)
}
