import { deterministicError, unknownError } from '../runtime/handler-error.ts'
import type { LogLevel, NewDataSource } from '../runtime/host.ts'
import type { NewSource } from '../store/created-sources.ts'
import type { NewFile } from '../store/wanted-files.ts'
import { keyOf } from './sources.ts'

/** What a handler may create, and what has been created for it. */
export type Creation = Readonly<{
  /** The data source that the handler belongs to. */
  source: Readonly<{ name: string }>
  /** The names of the templates that it may create data sources of. */
  templates: Readonly<{ files: readonly string[]; contracts: readonly string[] }>
  /** Where the data sources go that it creates. */
  created: Readonly<{ files: NewFile[]; sources: NewSource[] }>
  /** Whether a data source is there already. */
  isFollowed: (source: NewSource) => boolean
  log: (level: LogLevel, message: string) => void
}>

// CIDv0, or CIDv1 in base32 or base58; with a path below it, as IPFS names files in folders.
const CID = /^(Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{20,200}|z[1-9A-HJ-NP-Za-km-z]{20,200})(\/[^\s?#]{1,500})?$/

/** Adds the data source that a handler asks for to what it created; the texts are graph-node's. @throws {HandlerError} */
export function readCreated(run: Creation, asked: NewDataSource, created: Creation['created']): void {
  const { templates } = run
  if (templates.contracts.includes(asked.template)) addContract(run, asked, created)
  else if (templates.files.includes(asked.template)) addFile(run, asked, created)
  else throw deterministicError(`${refusal(asked)}${unknownTemplate(run)}`)
}

function addContract(run: Creation, { template, parameters, context }: NewDataSource, created: Creation['created']) {
  const address = `0x${parameters[0]?.replace(/^(0x)*/, '').toLowerCase() ?? ''}`
  if (!/^0x[0-9a-f]{40}$/.test(address)) {
    throw unknownError(`Failed to create data source from template \`${template}\`, invalid address provided`)
  }
  const source = { template, address, context }
  const isSame = (other: typeof source) => keyOf(other) === keyOf(source)
  if (run.isFollowed(source) || run.created.sources.some(isSame) || created.sources.some(isSame)) {
    run.log('warning', `a data source of ${template} at ${address} is there already; it is passed over`)
    return
  }
  created.sources.push(source)
}

function addFile(run: Creation, asked: NewDataSource, created: Creation['created']): void {
  const { template, parameters, context } = asked
  const [link] = parameters
  if (link === undefined) throw deterministicError(`${refusal(asked)}it needs the CID of a file`)
  const cid = link.replace(/^\/ipfs\//, '')
  if (CID.test(cid)) created.files.push({ template, cid, context })
  else run.log('warning', `${refusal(asked)}${cid.slice(0, 100)} is no CID; it is passed over`)
}

function refusal({ template }: NewDataSource): string {
  return `Failed to create data source from name \`${template}\`: `
}

function unknownTemplate({ templates, source }: Creation): string {
  const names = [...templates.files, ...templates.contracts].sort().join(', ')
  return `No template with this name in parent data source \`${source.name}\`. Available names: ${names}.`
}
