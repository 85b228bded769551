import type { JsonRpcProvider, TransactionReceipt } from 'ethers'

/** What a transaction did that has a price of its own. */
export type Cost = Readonly<{
  /** From the receipt, what was refunded taken off. */
  gas: number
  zeroBytes: number
  nonZeroBytes: number
  /** Topics and data, by today's price. */
  logGas: number
  newSlots: number
  changedSlots: number
  /** First reads of a slot that is not written. */
  readSlots: number
  refund: number
}>

type Step = Readonly<{ op: string; gasCost: number; refund: number }>
type Trace = Readonly<{ structLogs: readonly Step[] }>

/** Adds up what a transaction did, from its receipt and its trace. */
export async function costOf(provider: JsonRpcProvider, receipt: TransactionReceipt): Promise<Cost> {
  const [transaction, trace] = await Promise.all([
    provider.getTransaction(receipt.hash),
    provider.send('debug_traceTransaction', [
      receipt.hash,
      { disableMemory: true, disableStack: true, disableStorage: true },
    ]) as Promise<Trace>,
  ])
  const bytes = Buffer.from((transaction?.data ?? '0x').slice(2), 'hex')
  const zeroBytes = bytes.filter((byte) => byte === 0).length
  const slots = slotsOf(trace.structLogs)
  return {
    gas: Number(receipt.gasUsed),
    zeroBytes,
    nonZeroBytes: bytes.length - zeroBytes,
    logGas: receipt.logs.reduce((sum, log) => sum + logGas(log.topics.length, (log.data.length - 2) / 2), 0),
    ...slots,
    refund: Math.max(0, ...trace.structLogs.map((step) => step.refund ?? 0)),
  }
}

/** The price of a log, today and in the drafts. */
export function logGas(topics: number, dataBytes: number): number {
  return 375 + 375 * topics + 8 * dataBytes
}

// EIP-2929: a slot's first touch costs 2,100, also as a part of what its write costs; the write itself 20,000 for a new
// slot and 2,900 for a changed one.
function slotsOf(steps: readonly Step[]): Pick<Cost, 'newSlots' | 'changedSlots' | 'readSlots'> {
  const count = (op: string, costs: readonly number[]): number =>
    steps.filter((step) => step.op === op && costs.includes(step.gasCost)).length
  const coldReads = count('SLOAD', [2_100])
  const newSlots = count('SSTORE', [20_000, 22_100])
  const changedSlots = count('SSTORE', [2_900, 5_000])
  const writesAfterRead = count('SSTORE', [20_000, 2_900])
  return { newSlots, changedSlots, readSlots: Math.max(0, coldReads - writesAfterRead) }
}
