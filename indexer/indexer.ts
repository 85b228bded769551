import type { Logger } from 'pino'
import { blocks, type CheckLogs, type Step } from './chain/blocks.ts'
import type { Chain } from './chain/chain.ts'
import { checkIdentity } from './chain/identity.ts'
import type { RangeSizer } from './chain/log-range.ts'
import type { Indexing } from './indexing/apply-step.ts'
import { applySteps } from './indexing/apply-steps.ts'
import { countBlocks, createProgressLog } from './indexing/progress-log.ts'
import type { Notifier, Poll } from './indexing/signals.ts'
import type { Subgraph } from './indexing/subgraph.ts'
import type { Manifest } from './manifest/manifest.ts'

export type FollowOptions = Readonly<{
  chain: Chain
  /** Told where answers of the chain's endpoint cannot be, or not all of them came. */
  distrust: () => void
  manifest: Pick<Manifest, 'startBlock' | 'endBlock'>
  indexing: Indexing
  ranges: RangeSizer
  checkLogs: CheckLogs
  poll: Poll
  /** Told after every step and every failure. */
  progress: Notifier
  logger: Logger
  signal: AbortSignal
}>

const FIRST_RETRY_MS = 1_000
/** A reorg seen from its middle is over when looked at again. */
const MOVED_RETRY_MS = 100
const MAX_RPC_RETRY_MS = 30_000
const MAX_RETRY_MS = 300_000
const CHAIN_META = 'chain'

/**
 * Follows the chain until the signal aborts, the last wanted block is stored, or indexing cannot go on. All errors of
 * indexing end here: what may pass is tried again, a reorg is undone, a deterministic failure stops.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { signal, poll, progress } = options
  const retries = { delayMs: FIRST_RETRY_MS }
  while (!signal.aborted) {
    try {
      await followOnce(options, retries)
      return
    } catch (error) {
      if (signal.aborted) return
      const delayMs = handleError(options, error, retries)
      progress.notify()
      if (delayMs === null) return
      await poll.next(delayMs)
    }
  }
}

async function followOnce(options: FollowOptions, retries: { delayMs: number }): Promise<void> {
  const { chain, indexing, manifest, ranges, checkLogs, poll, progress, logger, signal } = options
  const identity = await openChain(options)
  if (await hasStopped(options)) return
  let head = 0n
  const { metrics } = indexing
  const onHead = (number: bigint) => {
    head = number
    metrics.head(number)
  }
  const report = createProgressLog(logger, Date.now, () => head)
  const onStep = (step: Step, events: number) => {
    report(step, events)
    metrics.blocks(countBlocks(step))
    metrics.events(events)
    if (step.type === 'reorg') metrics.reorg()
    metrics.cursor(indexing.store.cursor()?.number ?? 0n)
    retries.delayMs = FIRST_RETRY_MS
    progress.notify()
  }
  const nextPoll = () => poll.next()
  const { startBlock, endBlock } = manifest
  const walk = blocks({
    chain,
    identity,
    progress: indexing.store,
    startBlock,
    endBlock,
    ranges,
    checkLogs,
    wantsBlock: (number) => indexing.sources.wantsBlock(number),
    onHead,
    nextPoll,
    signal,
  })
  for await (const steps of walk) {
    // What was left is asked for again, so where data sources are created often, less is asked for at once.
    if (!(await applySteps(indexing, steps, { onStep, signal }))) ranges.tooLarge()
  }
}

/** Compares the chain with the one the entities were made from; an empty store takes what it finds. */
async function openChain({ chain, indexing }: FollowOptions): Promise<string> {
  const { store } = indexing
  const served = await chain.identity()
  const stored = store.readMeta(CHAIN_META)
  if (stored && store.cursor() !== null) checkIdentity(stored, served)
  else store.writeMeta(CHAIN_META, served)
  if (hasCallHandlers(indexing.subgraph)) await indexing.chain.checkTraces()
  return served
}

function hasCallHandlers({ sources, contractTemplates }: Subgraph): boolean {
  return [...sources, ...contractTemplates.values()].some(
    ({ source }) => source.callHandlers.length > 0 || source.blockHandlers.some(({ type }) => type === 'call'),
  )
}

/** Whether indexing stopped for good at a block that is still on the chain; one that was dropped is undone and run anew. */
async function hasStopped({ chain, indexing: { health } }: FollowOptions): Promise<boolean> {
  const current = health.current()
  if (current.status !== 'failed' || !current.failure.deterministic || !current.failure.block) return false
  const { number, hash } = current.failure.block
  const [header] = await chain.headers([BigInt(number)])
  if (header?.hash === hash) return true
  health.recover()
  return false
}

/** Logs the error and says when to try again; null for never. */
function handleError(options: FollowOptions, error: unknown, retries: { delayMs: number }): number | null {
  const { logger, indexing } = options
  const { code, deterministic, message } = error as { code?: unknown; deterministic?: unknown; message?: unknown }
  if (deterministic === true) {
    logger.error({ err: error }, 'indexing stopped: a handler failed')
    return null
  }
  if (code === 'CHAIN_MISMATCH' || code === 'CHAIN_WITHOUT_TRACES') {
    indexing.health.fail({ message: String(message), block: null, deterministic: false })
    logger.error({ err: error }, 'indexing stopped: the chain is not what the subgraph needs')
    return null
  }
  if (code === 'RPC_INVALID' || code === 'RPC_INCOMPLETE') options.distrust()
  const isChain = code === 'CHAIN_MOVED' || String(code).startsWith('RPC_')
  const delayMs = code === 'CHAIN_MOVED' ? MOVED_RETRY_MS : retries.delayMs
  retries.delayMs = Math.min(retries.delayMs * 2, isChain ? MAX_RPC_RETRY_MS : MAX_RETRY_MS)
  if (isChain) logger.warn({ code, reason: message, delayMs }, 'chain unusable: trying again')
  else logger.error({ err: error, delayMs }, 'block failed and was undone: trying again')
  return delayMs
}
