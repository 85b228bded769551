import type { DecodedParameter } from '../abi/decode-log.ts'
import type { Call } from '../chain/calls.ts'
import type { BlockHeader, Log, Transaction } from '../chain/event.ts'
import type { Receipt } from '../chain/receipt.ts'
import { writeBytes, writeHex, writePointers } from './arrays.ts'
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

/** A call of a contract's function with what handlers may ask about it. */
export type CallTrigger = Readonly<{
  header: BlockHeader
  transaction: Transaction
  call: Call
  inputs: readonly DecodedParameter[]
  outputs: readonly DecodedParameter[]
}>

/** What the classes that handlers are given have by apiVersion. */
export type Layout = Readonly<{
  /** A transaction's nonce and a block's base fee, from 0.0.6 on. */
  hasFees: boolean
  /** An event's receipt, from 0.0.7 on. */
  hasReceipt: boolean
}>

export function layoutOf(apiVersion: string): Layout {
  return { hasFees: apiVersion !== '0.0.5', hasReceipt: apiVersion !== '0.0.5' && apiVersion !== '0.0.6' }
}

/** Writes an `ethereum.Event`. */
export function writeEvent(heap: Heap, layout: Layout, trigger: EventTrigger): number {
  const { header, transaction, log, parameters, receipt } = trigger
  const address = writeHex(heap, log.address)
  const logIndex = writeBigInt(heap, log.logIndex)
  // Chains do not number the logs of a transaction, so graph-node gives the log's index in the block.
  const transactionLogIndex = writeBigInt(heap, log.logIndex)
  const logType = 0
  const block = writeBlock(heap, layout, header)
  const sender = writeTransaction(heap, layout, transaction)
  const list = writeParameters(heap, parameters)
  const words = [address, logIndex, transactionLogIndex, logType, block, sender, list]
  if (layout.hasReceipt) words.push(receipt === null ? 0 : writeReceipt(heap, receipt))
  return heap.writeWords(TypeId.EthereumEvent, words)
}

/** Writes an `ethereum.Call`. */
export function writeCall(heap: Heap, layout: Layout, trigger: CallTrigger): number {
  const { header, transaction, call, inputs, outputs } = trigger
  return heap.writeWords(TypeId.EthereumCall, [
    writeHex(heap, call.to),
    writeHex(heap, call.from),
    writeBlock(heap, layout, header),
    writeTransaction(heap, layout, transaction),
    writeParameters(heap, inputs),
    writeParameters(heap, outputs),
  ])
}

function writeParameters(heap: Heap, parameters: readonly DecodedParameter[]): number {
  const pointers = parameters.map(({ name, value }) => {
    const key = writeString(heap, name)
    return heap.writeWords(TypeId.EventParam, [key, writeEthereumValue(heap, value)])
  })
  return writePointers(heap, TypeId.ArrayEventParam, pointers)
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
