import type { Block, ReadOptions } from './registry-index.ts'

/** What the gateway follows the index by: every page is a function of the records of its project. */
export interface RecordLog {
  /**
   * Tells the index's head, and which records stand in blocks from `fromBlock` on.
   * @throws IndexUnavailableError (INDEX_UNAVAILABLE)
   */
  since(fromBlock: bigint, options?: ReadOptions): Promise<RecordWindow>
}

/** `isWhole` is false where there are more records than one answer holds. */
export type RecordWindow = Readonly<{ head: Head; records: readonly RecordMark[]; isWhole: boolean }>

/** `deployment` names the subgraph that answers: another one knows nothing of what this one said before. */
export type Head = Block & Readonly<{ parentHash: string | null; timestamp: number | null; deployment: string }>

/** `print` holds all that the chain decided of a record: block, time, transaction and content. */
export type RecordMark = Readonly<{
  id: string
  registry: string
  /** Null for a record about the registry itself. */
  projectId: string | null
  blockNumber: bigint
  print: string
}>
