import type { Work } from '../indexing/handler-budget.ts'
import { BEAT_MS, BudgetWatch } from './budget-watch.ts'
import type { End, IndexingWorker } from './indexing-worker.ts'
import type { Budget } from './strikes.ts'
import type { WorkBoard } from './work-board.ts'

/** How a thread came to its end, and the handler that is to blame; null where none is. */
export type Ending = Readonly<{ end: End; charge: Readonly<{ work: Work; budget: Budget }> | null }>

export type WatchOptions = Readonly<{
  worker: Pick<IndexingWorker, 'ended' | 'terminate' | 'cpuMs'>
  board: WorkBoard
  /** How long a handler may take. */
  limitMs: number
}>

/** Watches the thread that indexes until it has ended, and ends it where a handler takes more time than it may. */
export async function watchIndexing({ worker, board, limitMs }: WatchOptions): Promise<Ending> {
  const watch = new BudgetWatch({ run: () => board.run(), cpuMs: worker.cpuMs, now: () => performance.now() })
  let overRun: number | null = null
  let isLooking = false
  const look = async () => {
    if (isLooking || overRun !== null) return
    isLooking = true
    const seen = await watch.look()
    isLooking = false
    if (seen === null || seen.spentMs <= limitMs) return
    overRun = seen.run
    void worker.terminate()
  }
  const timer = setInterval(() => void look(), BEAT_MS)
  const end = await worker.ended
  clearInterval(timer)
  // What was over its time may have come through just before it was ended.
  const running = board.running()
  if (running !== null && end.isOutOfMemory) return { end, charge: { work: running.work, budget: 'memory' } }
  if (running !== null && running.run === overRun) return { end, charge: { work: running.work, budget: 'time' } }
  return { end, charge: null }
}
