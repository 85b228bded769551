import type { Log } from '../chain/event.ts'
import type { Receipt } from '../chain/receipt.ts'
import { writeBytes, writeHex, writePointers } from './arrays.ts'
import { writeBigInt } from './big-int.ts'
import type { Heap } from './heap.ts'
import { TypeId } from './type-id.ts'

/** Writes an `ethereum.TransactionReceipt`. */
export function writeReceipt(heap: Heap, receipt: Receipt): number {
  return heap.writeWords(TypeId.TransactionReceipt, [
    writeHex(heap, receipt.transactionHash),
    writeBigInt(heap, receipt.transactionIndex),
    writeHex(heap, receipt.blockHash),
    writeBigInt(heap, receipt.blockNumber),
    writeBigInt(heap, receipt.cumulativeGasUsed),
    writeBigInt(heap, receipt.gasUsed),
    receipt.contractAddress === null ? 0 : writeHex(heap, receipt.contractAddress),
    writeLogs(heap, receipt.logs),
    receipt.status === null ? 0 : writeBigInt(heap, receipt.status),
    receipt.root === null ? 0 : writeHex(heap, receipt.root),
    writeBytes(heap, receipt.logsBloom),
  ])
}

function writeLogs(heap: Heap, logs: readonly Log[]): number {
  const pointers = logs.map((log) => writeLog(heap, log))
  return writePointers(heap, TypeId.ArrayLog, pointers)
}

function writeLog(heap: Heap, log: Log): number {
  const topics = log.topics.map((topic) => writeHex(heap, topic))
  // Chains number neither the logs of a transaction nor their types.
  const [transactionLogIndex, logType] = [0, 0]
  return heap.writeWords(TypeId.Log, [
    writeHex(heap, log.address),
    writePointers(heap, TypeId.ArrayH256, topics),
    writeBytes(heap, log.data),
    writeHex(heap, log.blockHash),
    writeBigInt(heap, log.blockNumber),
    writeHex(heap, log.transactionHash),
    writeBigInt(heap, log.transactionIndex),
    writeBigInt(heap, log.logIndex),
    transactionLogIndex,
    logType,
    writeFalse(heap),
  ])
}

// `removed`: no handler sees a log that is.
function writeFalse(heap: Heap): number {
  return heap.writeWords(TypeId.WrappedBool, [0])
}
