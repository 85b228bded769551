import type { DecodedParameter } from '../abi/decode-log.ts'
import type { Call } from '../chain/calls.ts'
import type { BlockHeader, Log, Transaction } from '../chain/event.ts'
import type { Receipt } from '../chain/receipt.ts'
import { writeHex, writePointers } from './arrays.ts'
import { writeBigInt } from './big-int.ts'
import { writeEthereumValue } from './ethereum-value.ts'
import type { Heap } from './heap.ts'
import type { Layout } from './layout.ts'
import { type OriginPointers, writeOrigin } from './origin.ts'
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

/** Writes an `ethereum.Event`. */
export function writeEvent(
  heap: Heap,
  layout: Layout,
  trigger: EventTrigger,
  origin: OriginPointers = writeOrigin(heap, layout, trigger),
): number {
  const { log, parameters } = trigger
  const address = writeHex(heap, log.address)
  const logIndex = writeBigInt(heap, log.logIndex)
  // Chains do not number the logs of a transaction, so graph-node gives the log's index in the block.
  const transactionLogIndex = writeBigInt(heap, log.logIndex)
  const logType = 0
  const list = writeParameters(heap, parameters)
  const words = [address, logIndex, transactionLogIndex, logType, origin.block, origin.transaction, list]
  if (layout.hasReceipt) words.push(origin.receipt)
  return heap.writeWords(TypeId.EthereumEvent, words)
}

/** Writes an `ethereum.Call`. */
export function writeCall(
  heap: Heap,
  layout: Layout,
  trigger: CallTrigger,
  origin: OriginPointers = writeOrigin(heap, layout, { ...trigger, receipt: null }),
): number {
  const { call, inputs, outputs } = trigger
  return heap.writeWords(TypeId.EthereumCall, [
    writeHex(heap, call.to),
    writeHex(heap, call.from),
    origin.block,
    origin.transaction,
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
