import type { Block } from '../chain/block.ts'
import type { Step } from '../chain/blocks.ts'
import type { BlockWithLogs } from '../chain/event.ts'
import type { HandlerError } from '../runtime/handler-error.ts'
import type { EntityStore } from '../store/entity-store.ts'
import type { HealthRecord } from './health.ts'
import { type HandlerLog, processBlock, type Subgraph } from './process-block.ts'

export type Indexing = Readonly<{
  subgraph: Subgraph
  store: EntityStore
  health: HealthRecord
  handlerLog: HandlerLog
}>

/** Stores what a step along the chain means, and returns how many events it handled. @throws {HandlerError} */
export function applyStep(indexing: Indexing, step: Step): number {
  const { store, health } = indexing
  switch (step.type) {
    case 'block':
      return applyBlock(indexing, step.block)
    case 'advance':
      store.advance(step.blocks)
      health.recover()
      return 0
    case 'reorg':
      store.revertTo(step.block)
      return 0
    case 'head':
      return 0
    default:
      return step satisfies never
  }
}

function applyBlock({ subgraph, store, health, handlerLog }: Indexing, block: BlockWithLogs): number {
  const { header } = block
  const stored: Block = {
    number: header.number,
    hash: header.hash,
    parentHash: header.parentHash,
    timestamp: header.timestamp,
  }
  try {
    const { changes, files, events } = processBlock(subgraph, block, store, handlerLog)
    store.apply(stored, changes, files)
    health.recover()
    return events
  } catch (error) {
    const deterministic = (error as HandlerError).deterministic === true
    const message = error instanceof Error ? error.message : String(error)
    health.fail({ message, block: { number: String(stored.number), hash: stored.hash }, deterministic })
    // graph-node's rule: the block counts as indexed, without its changes, and nothing after it is.
    if (deterministic) store.advance([stored])
    throw error
  }
}
