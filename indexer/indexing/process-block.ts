import type { BlockWithLogs, Log } from '../chain/event.ts'
import type { DataSource, EventHandler } from '../manifest/data-source.ts'
import type { FileTemplate } from '../manifest/file-template.ts'
import type { EventTrigger } from '../runtime/event.ts'
import { HandlerError, unknownError } from '../runtime/handler-error.ts'
import type { LogLevel } from '../runtime/host.ts'
import type { Mapping } from '../runtime/mapping.ts'
import type { Schema } from '../schema/schema.ts'
import type { EntityChange, EntityStore } from '../store/entity-store.ts'
import type { NewFile } from '../store/wanted-files.ts'
import { createEntityAccess } from './entity-access.ts'
import { EntityCache } from './entity-cache.ts'
import { withoutFileEntities } from './file-entities.ts'
import { type HandlerRun, runHandler } from './run-handler.ts'

/** What runs for the events of blocks. */
export type Subgraph = Readonly<{
  schema: Schema
  network: string
  /** In the order of the manifest, each with its compiled mapping. */
  sources: readonly Readonly<{ source: DataSource; mapping: Mapping }>[]
  /** What handlers can ask files for, by name. */
  templates: ReadonlyMap<string, Readonly<{ template: FileTemplate; mapping: Mapping }>>
  /** The entity types that are made from files. */
  fileTypes: ReadonlySet<string>
}>

/** A log that a handler wrote while it ran. */
export type HandlerLog = (
  entry: Readonly<{ level: LogLevel; message: string; dataSource: string; block: bigint }>,
) => void

/** What a block's handlers did: the changes to store, the files they ask for, and how many events they handled. */
export type ProcessedBlock = Readonly<{ changes: readonly EntityChange[]; files: readonly NewFile[]; events: number }>

/**
 * Runs the handlers of a block's logs, in order of the logs and then of the data sources, and returns what they change.
 * @throws {HandlerError} where one fails; nothing of the block is then to be stored.
 */
export function processBlock(
  subgraph: Subgraph,
  block: BlockWithLogs,
  store: Pick<EntityStore, 'load' | 'loadRelated'>,
  log: HandlerLog,
): ProcessedBlock {
  const cache = new EntityCache(store, subgraph.schema)
  const files: NewFile[] = []
  let events = 0
  for (const item of block.logs) {
    for (const { source, mapping } of subgraph.sources) {
      const match = matchLog(source, item)
      if (!match) continue
      const trigger = createTrigger(block, item, match.parameters)
      const run = prepareRun(subgraph, source, cache, block.header.number, log)
      runEventHandler({ ...run, mapping, handler: match.handler.handler, cache, files }, trigger)
      events++
    }
  }
  return { changes: cache.changes(), files, events }
}

function prepareRun(subgraph: Subgraph, source: DataSource, cache: EntityCache, blockNumber: bigint, log: HandlerLog) {
  const { schema, network, templates, fileTypes } = subgraph
  const { name, apiVersion, address, context } = source
  const access = createEntityAccess({ cache, schema, apiVersion, blockNumber })
  return {
    source: { name, address: Buffer.from(address?.slice(2) ?? '', 'hex'), context, network },
    entities: fileTypes.size > 0 ? withoutFileEntities(access, fileTypes) : access,
    templates: [...templates.keys()],
    log: (level: LogLevel, message: string) => log({ level, message, dataSource: name, block: blockNumber }),
  }
}

function runEventHandler(run: HandlerRun, trigger: EventTrigger): void {
  try {
    runHandler(run, trigger)
  } catch (error) {
    throw describeFailure(error as HandlerError, run.handler, trigger)
  }
}

type Match = Readonly<{ handler: EventHandler; parameters: EventTrigger['parameters'] }>

function matchLog(source: DataSource, log: Log): Match | null {
  if (source.address !== null && source.address !== log.address) return null
  if (log.blockNumber < source.startBlock) return null
  if (source.endBlock !== null && log.blockNumber > source.endBlock) return null
  const handlers = source.handlers.filter((handler) => matchesTopics(handler, log.topics))
  if (handlers.length === 0) return null
  const topics = log.topics.map((topic) => Buffer.from(topic.slice(2), 'hex'))
  const matches = handlers.flatMap((handler) => {
    const parameters = handler.decode({ topics, data: log.data })
    return parameters ? [{ handler, parameters }] : []
  })
  const [match, second] = matches
  if (second) {
    throw unknownError(`Multiple handlers defined for event \`${second.handler.event}\`, only one is supported`)
  }
  return match ?? null
}

function matchesTopics(handler: EventHandler, topics: readonly string[]): boolean {
  if (topics[0] !== handler.topic0) return false
  return handler.topics.every((accepted, index) => {
    const topic = topics[index + 1]
    return accepted === null || (topic !== undefined && accepted.includes(topic))
  })
}

function createTrigger(block: BlockWithLogs, log: Log, parameters: EventTrigger['parameters']): EventTrigger {
  const transaction = block.transactions.get(log.transactionHash)
  if (!transaction) throw unknownError(`Found no transaction for event: ${log.transactionHash}`)
  return { header: block.header, transaction, log, parameters }
}

function describeFailure(error: HandlerError, handler: string, { header, log }: EventTrigger): HandlerError {
  const message =
    `transaction ${log.transactionHash}: ${error.message} in handler \`${handler}\` ` +
    `at block #${header.number} (${header.hash})`
  return new HandlerError(message, error.deterministic, { cause: error })
}
