import type { Entity } from '../entity/value.ts'
import type { AnswerPendingError, ChainView, IpfsView, Question } from '../runtime/chain-view.ts'
import { toHandlerError } from '../runtime/handler-error.ts'
import type { EntityAccess, HandlerContext, HandlerPart, NewDataSource } from '../runtime/host.ts'
import type { Mapping } from '../runtime/mapping.ts'
import type { Trigger } from '../runtime/trigger.ts'
import { type Creation, readCreated } from './create-source.ts'
import type { EntityCache } from './entity-cache.ts'
import type { HandlerBudget } from './handler-budget.ts'

/** One handler, and what it may see and do. */
export type HandlerRun = Readonly<{
  mapping: Mapping
  handler: string
  budget: HandlerBudget
  /** Names what it runs for; the same whenever that is handled. */
  key: string
  /** The data source as the handler sees it. */
  source: Readonly<{
    name: string
    address: Uint8Array
    context: Entity
    network: string
    abis: HandlerContext['abis']
  }>
  /** The chain as the handler sees it. */
  chain: ChainView
  ipfs: IpfsView | null
  cache: EntityCache
  /** The entities of a cache as the handler sees them. */
  accessOf: (cache: EntityCache) => EntityAccess
  /** The names of the templates that it may create data sources of. */
  templates: Creation['templates']
  /** Where the data sources go that it creates. */
  created: Creation['created']
  /** Whether a data source is there already. */
  isFollowed: Creation['isFollowed']
  log: Creation['log']
}>

/**
 * Runs one handler. What it wrote and created is kept where it succeeds, and discarded where it fails. Returns the
 * question that it asked the chain where the answer is not known yet: nothing of the run is kept then.
 * @throws {HandlerError}
 */
export function runHandler(run: HandlerRun, trigger: Trigger): Question | null {
  const created: HandlerRun['created'] = { files: [], sources: [] }
  const logs: Parameters<HandlerRun['log']>[] = []
  const log: HandlerRun['log'] = (...entry) => void logs.push(entry)
  let failure: unknown = null
  try {
    run.budget.begin(run)
    run.mapping.run(run.handler, trigger, {
      ...run.source,
      entities: run.accessOf(run.cache),
      beginPart: () => beginPart(run),
      chain: run.chain,
      ipfs: run.ipfs,
      log,
      createDataSource: (source: NewDataSource) => readCreated({ ...run, log }, source, created),
    })
    writeLogs(run, logs)
    run.cache.keepHandler()
    run.created.files.push(...created.files)
    run.created.sources.push(...created.sources)
    return null
  } catch (error) {
    failure = error
    run.cache.discardHandler()
    const { code, question } = error as Partial<AnswerPendingError>
    if (code === 'ANSWER_PENDING' && question) return question
    writeLogs(run, logs)
    throw toHandlerError(error)
  } finally {
    run.budget.end(failure)
  }
}

function beginPart({ cache, accessOf }: HandlerRun): HandlerPart {
  const own = cache.apart()
  return { entities: accessOf(own), keep: () => cache.absorb(own) }
}

function writeLogs({ log }: HandlerRun, logs: readonly Parameters<HandlerRun['log']>[]): void {
  for (const entry of logs) log(...entry)
}
