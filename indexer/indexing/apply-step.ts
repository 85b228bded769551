import type { Block } from '../chain/block.ts'
import type { Step } from '../chain/blocks.ts'
import type { BlockWithLogs } from '../chain/event.ts'
import type { Ipfs } from '../files/ipfs.ts'
import type { IndexingMetrics } from '../metrics/indexing-metrics.ts'
import type { HandlerError } from '../runtime/handler-error.ts'
import { isOverBudget } from '../runtime/over-budget.ts'
import type { EntityStore } from '../store/entity-store.ts'
import type { HandlerBudget } from './handler-budget.ts'
import type { HandlerLog } from './handler-log.ts'
import type { HealthRecord } from './health.ts'
import { type BlockChain, type Fetch, processBlock } from './process-block.ts'
import type { Sources } from './sources.ts'
import type { Subgraph } from './subgraph.ts'

export type Indexing = Readonly<{
  subgraph: Subgraph
  /** What is followed now. */
  sources: Sources
  store: EntityStore
  chain: BlockChain
  /** Where handlers may read files; null where they may not. */
  ipfs: Ipfs | null
  metrics: IndexingMetrics
  health: HealthRecord
  budget: HandlerBudget
  handlerLog: HandlerLog
}>

/** What a step did: how many triggers it handled, and whether it created data sources. */
export type Applied = Readonly<{ events: number; hasCreated: boolean }>

const NOTHING: Applied = { events: 0, hasCreated: false }

/** Stores what a step along the chain means. @throws {HandlerError} */
export function* applyStep(indexing: Indexing, step: Step): Generator<Fetch, Applied> {
  const { store, sources, health } = indexing
  switch (step.type) {
    case 'block':
      return yield* applyBlock(indexing, step.block)
    case 'advance':
      store.advance(step.blocks)
      health.recover()
      return NOTHING
    case 'reorg':
      store.revertTo(step.block)
      sources.reload()
      health.revertTo(step.block?.number ?? null)
      return NOTHING
    case 'head':
      health.recover()
      return NOTHING
    default:
      return step satisfies never
  }
}

function* applyBlock(indexing: Indexing, block: BlockWithLogs): Generator<Fetch, Applied> {
  const { subgraph, sources, store, chain, ipfs, metrics, health, budget, handlerLog: log } = indexing
  const { header } = block
  const stored: Block = {
    number: header.number,
    hash: header.hash,
    parentHash: header.parentHash,
    timestamp: header.timestamp,
  }
  try {
    const { changes, created, failures, events } = yield* processBlock({
      subgraph,
      sources,
      block,
      store,
      chain,
      ipfs,
      metrics,
      budget,
      log,
    })
    store.apply(stored, changes, created)
    sources.add(created.sources.map((source) => ({ ...source, block: stored.number })))
    const place = { number: String(stored.number), hash: stored.hash }
    health.pass(failures.map((failure) => ({ ...failure, block: place })))
    health.recover()
    return { events, hasCreated: created.sources.length > 0 }
  } catch (error) {
    if (isOutage(error)) throw error
    const deterministic = (error as HandlerError).deterministic === true
    const message = error instanceof Error ? error.message : String(error)
    const block = { number: String(stored.number), hash: stored.hash }
    health.fail({ message, block, deterministic, ...(isOverBudget(error) && { overBudget: true }) })
    // graph-node's rule: the block counts as indexed, without its changes, and nothing after it is.
    if (deterministic) store.advance([stored])
    throw error
  }
}

/** What the database or the chain's endpoint fails with is no failure of the block: it says nothing of what is in it. */
function isOutage(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return code === 'ERR_SQLITE_ERROR' || code === 'CHAIN_MOVED' || String(code).startsWith('RPC_')
}
