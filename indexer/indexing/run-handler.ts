import type { Entity } from '../entity/value.ts'
import { toHandlerError } from '../runtime/handler-error.ts'
import type { EntityAccess, LogLevel, NewDataSource } from '../runtime/host.ts'
import type { Mapping } from '../runtime/mapping.ts'
import type { Trigger } from '../runtime/trigger.ts'
import type { NewSource } from '../store/created-sources.ts'
import type { NewFile } from '../store/wanted-files.ts'
import { readCreated } from './create-source.ts'
import type { EntityCache } from './entity-cache.ts'

/** One handler, and what it may see and do. */
export type HandlerRun = Readonly<{
  mapping: Mapping
  handler: string
  /** The data source as the handler sees it. */
  source: Readonly<{ name: string; address: Uint8Array; context: Entity; network: string }>
  cache: EntityCache
  entities: EntityAccess
  /** The names of the templates that it may create data sources of. */
  templates: Readonly<{ files: readonly string[]; contracts: readonly string[] }>
  /** Where the data sources go that it creates. */
  created: Readonly<{ files: NewFile[]; sources: NewSource[] }>
  /** Whether a data source is there already. */
  isFollowed: (source: NewSource) => boolean
  log: (level: LogLevel, message: string) => void
}>

/** Runs one handler. What it wrote and created is kept where it succeeds, and discarded where it fails. @throws {HandlerError} */
export function runHandler(run: HandlerRun, trigger: Trigger): void {
  const created: HandlerRun['created'] = { files: [], sources: [] }
  try {
    run.mapping.run(run.handler, trigger, {
      ...run.source,
      entities: run.entities,
      log: run.log,
      createDataSource: (source: NewDataSource) => readCreated(run, source, created),
    })
    run.cache.keepHandler()
    run.created.files.push(...created.files)
    run.created.sources.push(...created.sources)
  } catch (error) {
    run.cache.discardHandler()
    throw toHandlerError(error)
  }
}
