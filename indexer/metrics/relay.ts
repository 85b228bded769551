import type { IndexingMetrics } from './indexing-metrics.ts'

/** What was counted on another thread: the names of the counts with their arguments, in order. */
export type Counts = readonly Count[]
type Count = { [Name in keyof IndexingMetrics]: [Name, ...Parameters<IndexingMetrics[Name]>] }[keyof IndexingMetrics]

/** How long counts wait for others to go along with. */
const DELAY_MS = 250

/** Gathers counts, to be sent to the thread that tells of them; `flush` sends what is there. */
export function createMetricsRelay(send: (counts: Counts) => void): IndexingMetrics & Readonly<{ flush: () => void }> {
  let counts: Count[] = []
  let timer: NodeJS.Timeout | null = null
  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const gathered = counts
    counts = []
    if (gathered.length > 0) send(gathered)
  }
  const add = (count: Count) => {
    counts.push(count)
    timer ??= setTimeout(flush, DELAY_MS).unref()
  }
  return {
    blocks: (...args) => add(['blocks', ...args]),
    events: (...args) => add(['events', ...args]),
    reorg: () => add(['reorg']),
    cursor: (...args) => add(['cursor', ...args]),
    head: (...args) => add(['head', ...args]),
    refused: (...args) => add(['refused', ...args]),
    range: (...args) => add(['range', ...args]),
    rangeShrunk: () => add(['rangeShrunk']),
    handler: (...args) => add(['handler', ...args]),
    memoryExhausted: () => add(['memoryExhausted']),
    rpcCall: (...args) => add(['rpcCall', ...args]),
    rpcFault: (...args) => add(['rpcFault', ...args]),
    flush,
  }
}

/** Counts what another thread has gathered. */
export function count(metrics: IndexingMetrics, counts: Counts): void {
  for (const [name, ...args] of counts) (metrics[name] as (...values: unknown[]) => void)(...args)
}
