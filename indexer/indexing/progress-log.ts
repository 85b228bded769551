import type { Logger } from 'pino'
import type { Step } from '../chain/blocks.ts'

const INTERVAL_MS = 5_000

/** Logs what steps do: every block in detail, and every few seconds how far indexing is. */
export function createProgressLog(
  logger: Logger,
  now: () => number,
  head: () => bigint,
): (step: Step, events: number) => void {
  let since = now()
  let totals = { blocks: 0, events: 0 }
  let isAtHead = false
  const report = (block: bigint | undefined) => {
    const seconds = (now() - since) / 1000
    const rate = (count: number) => (seconds > 0 ? Math.round(count / seconds) : 0)
    const rates = { blocksPerSecond: rate(totals.blocks), eventsPerSecond: rate(totals.events) }
    const behind = String(block === undefined || block > head() ? 0n : head() - block)
    logger.info({ block: String(block), behind, ...totals, ...rates, isAtHead }, 'indexed')
    since = now()
    totals = { blocks: 0, events: 0 }
  }
  return (step, events) => {
    const block = blockOf(step)
    if (step.type === 'reorg') logger.warn({ revertedTo: block?.toString() ?? null }, 'reorg')
    if (step.type === 'block') logger.debug({ block: block?.toString(), events }, 'indexed block')
    totals = { blocks: totals.blocks + countBlocks(step), events: totals.events + events }
    if (step.type === 'head' && totals.blocks === 0 && isAtHead) return
    if (step.type !== 'head' && now() - since < INTERVAL_MS) return
    isAtHead = step.type === 'head'
    report(block)
  }
}

function blockOf(step: Step): bigint | undefined {
  switch (step.type) {
    case 'block':
      return step.block.header.number
    case 'advance':
      return step.blocks.at(-1)?.number
    default:
      return step.block?.number
  }
}

/** How many blocks a step stores. */
export function countBlocks(step: Step): number {
  if (step.type === 'advance') return step.blocks.length
  return step.type === 'block' ? 1 : 0
}
