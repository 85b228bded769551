import type { DecodedParameter } from '../abi/decode-log.ts'
import type { BlockHeader, Log, Transaction } from '../chain/event.ts'
import type { Receipt } from '../chain/receipt.ts'
import { writeBytes, writePointers } from './arrays.ts'
import { writeBigInt } from './big-int.ts'
import { writeEthereumValue } from './ethereum-value.ts'
import type { Heap } from './heap.ts'
import { writeReceipt } from './receipt.ts'
import { writeString } from './strings.ts'
import { TypeId } from './type-id.ts'

/** A decoded log with what handlers may ask about it. */
export type EventTrigger = Readonly<{
  header: BlockHeader
  transaction: Transaction
  log: Log
  parameters: readonly DecodedParameter[]
  /** Null where the manifest does not ask for it. */
  receipt: Receipt | null
}>

/** Writes an `ethereum.Event` as apiVersion 0.0.7 and later have it. */
export function writeEvent(heap: Heap, { header, transaction, log, parameters, receipt }: EventTrigger): number {
  const address = writeHex(heap, log.address)
  const logIndex = writeBigInt(heap, log.logIndex)
  // Chains do not number the logs of a transaction, so graph-node gives the log's index in the block.
  const transactionLogIndex = writeBigInt(heap, log.logIndex)
  const logType = 0
  const block = writeBlock(heap, header)
  const sender = writeTransaction(heap, transaction)
  const list = writeParameters(heap, parameters)
  const proof = receipt === null ? 0 : writeReceipt(heap, receipt)
  const words = [address, logIndex, transactionLogIndex, logType, block, sender, list, proof]
  return heap.writeWords(TypeId.EthereumEvent, words)
}

function writeParameters(heap: Heap, parameters: readonly DecodedParameter[]): number {
  const pointers = parameters.map(({ name, value }) => {
    const key = writeString(heap, name)
    return heap.writeWords(TypeId.EventParam, [key, writeEthereumValue(heap, value)])
  })
  return writePointers(heap, TypeId.ArrayEventParam, pointers)
}

/** Writes an `ethereum.Block`. */
export function writeBlock(heap: Heap, header: BlockHeader): number {
  return heap.writeWords(TypeId.EthereumBlock, [
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
    header.baseFeePerGas === null ? 0 : writeBigInt(heap, header.baseFeePerGas),
  ])
}

function writeTransaction(heap: Heap, transaction: Transaction): number {
  return heap.writeWords(TypeId.EthereumTransaction, [
    writeHex(heap, transaction.hash),
    writeBigInt(heap, transaction.index),
    writeHex(heap, transaction.from),
    transaction.to === null ? 0 : writeHex(heap, transaction.to),
    writeBigInt(heap, transaction.value),
    writeBigInt(heap, transaction.gasLimit),
    writeBigInt(heap, transaction.gasPrice),
    writeBytes(heap, transaction.input),
    writeBigInt(heap, transaction.nonce),
  ])
}

function writeHex(heap: Heap, hex: string): number {
  return writeBytes(heap, Buffer.from(hex.slice(2), 'hex'))
}
