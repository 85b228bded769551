import type { Entity } from '../entity/value.ts'
import { deterministicError, toHandlerError } from '../runtime/handler-error.ts'
import type { EntityAccess, LogLevel, NewDataSource } from '../runtime/host.ts'
import type { Mapping } from '../runtime/mapping.ts'
import type { Trigger } from '../runtime/trigger.ts'
import type { NewFile } from '../store/wanted-files.ts'
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
  templates: readonly string[]
  /** Where the files go that it asks for. */
  files: NewFile[]
  log: (level: LogLevel, message: string) => void
}>

// CIDv0, or CIDv1 in base32 or base58; with a path below it, as IPFS names files in folders.
const CID = /^(Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{20,200}|z[1-9A-HJ-NP-Za-km-z]{20,200})(\/[^\s?#]{1,500})?$/

/** Runs one handler. What it wrote and asked for is kept where it succeeds, and discarded where it fails. @throws {HandlerError} */
export function runHandler(run: HandlerRun, trigger: Trigger): void {
  const files: NewFile[] = []
  try {
    run.mapping.run(run.handler, trigger, {
      ...run.source,
      entities: run.entities,
      log: run.log,
      createDataSource: (source) => files.push(...toFile(run, source)),
    })
    run.cache.keepHandler()
    run.files.push(...files)
  } catch (error) {
    run.cache.discardHandler()
    throw toHandlerError(error)
  }
}

function toFile({ templates, source, log }: HandlerRun, created: NewDataSource): NewFile[] {
  const { template, parameters, context } = created
  const refusal = `Failed to create data source from name \`${template}\`: `
  if (!templates.includes(template)) {
    const names = [...templates].sort().join(', ')
    throw deterministicError(
      `${refusal}No template with this name in parent data source \`${source.name}\`. Available names: ${names}.`,
    )
  }
  const [link] = parameters
  if (link === undefined) throw deterministicError(`${refusal}it needs the CID of a file`)
  const cid = link.replace(/^\/ipfs\//, '')
  if (CID.test(cid)) return [{ template, cid, context }]
  log('warning', `${refusal}${cid.slice(0, 100)} is no CID; it is passed over`)
  return []
}
