import { EMPTY_LOG_HEAD, foldLogHead, type RegistryLog, recordHashOf } from '../../index.ts'
import type { Arena } from './arena.ts'

/** A log with the time of its block: all that a reader needs to fold it. */
export type Entry = Readonly<{ log: RegistryLog; timestamp: number }>

/** Reads every log of our registry. */
export async function readEntries({ chain }: Arena): Promise<Entry[]> {
  const logs = await chain.provider.getLogs({ address: chain.registry.address, fromBlock: 0, toBlock: 'latest' })
  return Promise.all(
    logs.map(async (log) => ({ log, timestamp: (await chain.provider.getBlock(log.blockNumber))?.timestamp ?? 0 })),
  )
}

/** Returns the log head after each entry, as one who was shown them works it out. */
export function headsOf(entries: readonly Entry[]): string[] {
  const heads = [EMPTY_LOG_HEAD]
  for (const { log, timestamp } of entries) {
    heads.push(foldLogHead(heads.at(-1) ?? EMPTY_LOG_HEAD, recordHashOf(log, { timestamp })))
  }
  return heads
}

/** Whether one who was shown these entries, and asks the chain for the log head, takes them for all there are. */
export async function passesForAll(arena: Arena, entries: readonly Entry[]): Promise<boolean> {
  return headsOf(entries).at(-1) === (await arena.chain.registry.logHead())
}
