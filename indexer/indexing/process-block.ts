import type { Call, Calls } from '../chain/calls.ts'
import type { Chain } from '../chain/chain.ts'
import type { ContractState } from '../chain/contract-state.ts'
import type { BlockWithLogs, Log } from '../chain/event.ts'
import type { Receipt } from '../chain/receipt.ts'
import type { Ipfs } from '../files/ipfs.ts'
import { type BlockHandler, blockHandlersAt } from '../manifest/block-handler.ts'
import type { IndexingMetrics } from '../metrics/indexing-metrics.ts'
import type { Question } from '../runtime/chain-view.ts'
import { HandlerError } from '../runtime/handler-error.ts'
import { placeOf, type Trigger } from '../runtime/trigger.ts'
import type { Created, EntityChange, EntityStore } from '../store/entity-store.ts'
import { Answers } from './answers.ts'
import { BlockCalls, wantsCalls } from './block-calls.ts'
import { createEntityAccess } from './entity-access.ts'
import { EntityCache } from './entity-cache.ts'
import { withoutFileEntities } from './file-entities.ts'
import type { HandlerBudget } from './handler-budget.ts'
import type { HandlerLog } from './handler-log.ts'
import { matchEvent } from './match-event.ts'
import { declaredQuestions } from './prefetch.ts'
import { type HandlerRun, runHandler } from './run-handler.ts'
import { activate, filterOf, type Sources } from './sources.ts'
import type { ActiveSource, Subgraph } from './subgraph.ts'

/** Fetches what is needed to go on. Handlers run without waiting, so what they lack is fetched between them. */
export type Fetch = () => Promise<void>

/** What is asked of the chain while a block is processed. */
export type BlockChain = Pick<Chain, 'logsOf' | 'checkLogs' | 'blocksOf' | 'receipts'> & ContractState & Calls

export type BlockRun = Readonly<{
  subgraph: Subgraph
  sources: Pick<Sources, 'ofBlocks' | 'emittedBy' | 'has'>
  block: BlockWithLogs
  store: Pick<EntityStore, 'load' | 'loadRelated'>
  chain: BlockChain
  /** Where handlers may read files; null where they may not. */
  ipfs: Ipfs | null
  metrics: Pick<IndexingMetrics, 'handler'>
  budget: HandlerBudget
  log: HandlerLog
}>

/** A handler that failed for good, in a subgraph that goes on after that. */
export type HandlerFailure = Readonly<{ handler: string; message: string }>

/** What a block's handlers did: the changes to store, what they created, who failed, and how many triggers they handled. */
export type ProcessedBlock = Readonly<{
  changes: readonly EntityChange[]
  created: Created
  failures: readonly HandlerFailure[]
  events: number
}>

/** Which data sources look at a block, and at the logs of an address. */
type Listeners = Pick<Sources, 'ofBlocks' | 'emittedBy'>

/**
 * Runs the handlers of a block, in order of its logs and then of the data sources, and returns what they change. Then
 * the data sources that were created look at the whole block, until no more are.
 * @throws {HandlerError} where one fails; nothing of the block is then to be stored.
 */
export function* processBlock(run: BlockRun): Generator<Fetch, ProcessedBlock> {
  const { subgraph, block, store } = run
  const state: State = {
    run,
    cache: new EntityCache(store, subgraph.schema),
    created: { files: [], sources: [] },
    answers: new Answers(run.chain, block.header, run.ipfs),
    calls: new BlockCalls(run.chain, block.header),
    receipts: new Map(),
    failures: [],
    events: 0,
  }
  yield* runTriggers(state, block, run.sources)
  const { sources } = state.created
  for (let from = 0; from < sources.length; ) {
    const fresh = sources.slice(from).map((source) => activate(subgraph, { ...source, block: block.header.number }))
    from = sources.length
    const own = yield* readOwnLogs(run, fresh)
    yield* runTriggers(state, own, listenersOf(fresh))
  }
  return { changes: state.cache.changes(), created: state.created, failures: state.failures, events: state.events }
}

type State = {
  readonly run: BlockRun
  readonly cache: EntityCache
  readonly created: HandlerRun['created']
  readonly answers: Answers
  readonly calls: BlockCalls
  readonly receipts: Map<string, Receipt>
  readonly failures: HandlerFailure[]
  events: number
}

function listenersOf(fresh: readonly ActiveSource[]): Listeners {
  return { ofBlocks: () => fresh, emittedBy: (address) => fresh.filter(({ source }) => source.address === address) }
}

function* readOwnLogs({ chain, block }: BlockRun, fresh: readonly ActiveSource[]): Generator<Fetch, BlockWithLogs> {
  const { header } = block
  let found: BlockWithLogs = { header, logs: [], transactions: new Map() }
  const filter = filterOf(fresh.map(({ source }) => source))
  if (filter.topics.length === 0) return found
  yield async () => {
    const [logs = []] = await chain.logsOf([header], filter)
    await chain.checkLogs([header], logs, filter)
    const [own] = await chain.blocksOf(logs)
    if (own) found = own
  }
  return found
}

function* runTriggers(state: State, block: BlockWithLogs, listeners: Listeners): Generator<Fetch, void> {
  const { calls } = state
  const wanting = listeners.ofBlocks().filter(({ source }) => wantsCalls(source, block.header.number))
  if (wanting.length > 0) yield () => calls.read(wanting.map(({ source }) => source))
  yield* runBlockHandlers(state, listeners.ofBlocks(), 'once')
  const called = wanting.length > 0 ? calls.all : []
  for (const trigger of inOrder(block.logs, called)) {
    if ('to' in trigger) yield* runCall(state, trigger, listeners)
    else yield* runLog(state, block, trigger, listeners)
  }
  for (const address of new Set(called.map(({ to }) => to))) {
    const own = listeners.ofBlocks().filter(({ source }) => source.address === address)
    yield* runBlockHandlers(state, own, 'call')
  }
  yield* runBlockHandlers(state, listeners.ofBlocks(), 'every')
}

/** By transaction; of one transaction, its logs come before its calls. */
function inOrder(logs: readonly Log[], calls: readonly Call[]): readonly (Log | Call)[] {
  if (calls.length === 0) return logs
  return [...logs, ...calls].sort((a, b) => Number(a.transactionIndex - b.transactionIndex))
}

function* runLog(state: State, block: BlockWithLogs, log: Log, listeners: Listeners): Generator<Fetch, void> {
  for (const active of listeners.emittedBy(log.address)) {
    const match = matchEvent(active.source, block, log)
    if (!match) continue
    const { handler } = match
    const receipt = handler.receipt ? yield* readReceipt(state, log.transactionHash) : null
    const questions = declaredQuestions(handler.calls, active.source.abis, match.trigger)
    if (questions.length > 0) yield () => state.answers.fetch(questions)
    yield* runOne(state, active, handler.handler, { ...match.trigger, receipt })
  }
}

function* runCall(state: State, call: Call, listeners: Listeners): Generator<Fetch, void> {
  for (const active of listeners.emittedBy(call.to)) {
    const match = state.calls.match(active.source, call)
    if (match) yield* runOne(state, active, match.handler, match.trigger)
  }
}

function* runBlockHandlers(
  state: State,
  sources: readonly ActiveSource[],
  type: BlockHandler['type'],
): Generator<Fetch, void> {
  const { header } = state.run.block
  for (const active of sources) {
    for (const each of blockHandlersAt(active.source, header.number)) {
      if (each.type === type) yield* runOne(state, active, each.handler, { block: header })
    }
  }
}

function* readReceipt({ run, receipts }: State, transactionHash: string): Generator<Fetch, Receipt | null> {
  const known = receipts.get(transactionHash)
  if (known) return known
  yield async () => {
    for (const receipt of await run.chain.receipts(run.block.header, [transactionHash])) {
      receipts.set(receipt.transactionHash, receipt)
    }
  }
  return receipts.get(transactionHash) ?? null
}

function* runOne(state: State, active: ActiveSource, handler: string, trigger: Trigger): Generator<Fetch, void> {
  const run = prepareRun(state, active, handler)
  for (;;) {
    const question = tryRun(state, run, trigger)
    if (!question) break
    yield () => state.answers.fetch([question])
  }
  state.events++
}

function tryRun(state: State, run: HandlerRun, trigger: Trigger): Question | null {
  const { subgraph, block, metrics } = state.run
  const began = performance.now()
  try {
    return runHandler(run, trigger)
  } catch (cause) {
    const { deterministic, message } = cause as HandlerError
    const failed = `${placeOf(trigger)}${message}`
    if (deterministic && subgraph.hasNonFatalErrors) {
      state.failures.push({ handler: run.handler, message: failed })
      return null
    }
    const { number, hash } = block.header
    const text = `${failed} in handler \`${run.handler}\` at block #${number} (${hash})`
    throw new HandlerError(text, deterministic, { cause })
  } finally {
    metrics.handler(run.handler, (performance.now() - began) / 1000)
  }
}

function prepareRun(
  { run, cache, created, answers, events }: State,
  { source, mapping }: ActiveSource,
  handler: string,
): HandlerRun {
  const { subgraph, sources, block, budget, log } = run
  const { schema, network, templates, contractTemplates, fileTypes } = subgraph
  const { name, apiVersion, address, context, abis } = source
  const { number, timestamp } = block.header
  const accessOf = (entities: EntityCache) => {
    const access = createEntityAccess({
      cache: entities,
      schema,
      apiVersion,
      blockNumber: number,
      blockTime: timestamp,
    })
    return fileTypes.size > 0 ? withoutFileEntities(access, fileTypes) : access
  }
  return {
    mapping,
    handler,
    budget,
    key: `block ${block.header.hash} ${events}`,
    cache,
    created,
    source: { name, address: Buffer.from(address?.slice(2) ?? '', 'hex'), context, network, abis },
    chain: answers.view,
    ipfs: answers.files,
    accessOf,
    templates: { files: [...templates.keys()], contracts: [...contractTemplates.keys()] },
    isFollowed: (each) => sources.has(each),
    log: (level, message) => log({ level, message, dataSource: name, block: number }),
  }
}
