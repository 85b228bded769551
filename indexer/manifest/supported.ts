import { ManifestError } from './manifest-error.ts'
import { compareVersions, parseVersion, type Version } from './version.ts'

type Node = Readonly<Record<string, unknown>>

const MIN_SPEC_VERSION: Version = [0, 0, 4]
const MAX_SPEC_VERSION: Version = [1, 3, 0]
const MIN_API_VERSION: Version = [0, 0, 5]
const MAX_API_VERSION: Version = [0, 0, 9]

/** Throws for everything in a manifest that would make the result differ from graph-node's. @throws {ManifestError} */
export function checkSupported(yaml: unknown): void {
  const manifest = asNode(yaml)
  checkVersion('specVersion', manifest.specVersion, MIN_SPEC_VERSION, MAX_SPEC_VERSION)
  for (const template of asList(manifest.templates)) checkTemplate(asNode(template))
  refuseIf(isFilled(manifest.graft), 'grafting')
  for (const source of asList(manifest.dataSources)) checkDataSource(asNode(source))
}

function checkDataSource(source: Node): void {
  const name = `data source ${String(source.name)}`
  refuseIf(!isContract(source.kind), `kind ${String(source.kind)} of ${name}`)
  checkMapping(name, asNode(source.mapping))
}

function isContract(kind: unknown): boolean {
  return kind === 'ethereum' || kind === 'ethereum/contract'
}

function checkMapping(name: string, mapping: Node): void {
  for (const handler of asList(mapping.blockHandlers).map(asNode)) {
    const { kind } = asNode(handler.filter)
    const isKnown = handler.filter === undefined || kind === 'once' || kind === 'polling' || kind === 'call'
    refuseIf(!isKnown, `the filter ${String(kind)} of ${name}'s block handler ${String(handler.handler)}`)
    refuseIf(isFilled(handler.calls), `declared calls of ${name}'s block handler ${String(handler.handler)}`)
  }
  checkVersion(`apiVersion of ${name}`, mapping.apiVersion, MIN_API_VERSION, MAX_API_VERSION)
}

function checkTemplate(template: Node): void {
  const name = `template ${String(template.name)}`
  if (isContract(template.kind)) {
    checkMapping(name, asNode(template.mapping))
    return
  }
  refuseIf(template.kind !== 'file/ipfs', `kind ${String(template.kind)} of ${name}`)
  checkVersion(`apiVersion of ${name}`, asNode(template.mapping).apiVersion, MIN_API_VERSION, MAX_API_VERSION)
}

function checkVersion(what: string, version: unknown, min: Version, max: Version): void {
  const numbers = parseVersion(String(version))
  if (numbers && compareVersions(numbers, min) >= 0 && compareVersions(numbers, max) <= 0) return
  const range = `${min.join('.')} to ${max.join('.')}`
  throw new ManifestError('MANIFEST_UNSUPPORTED', `${what} is ${String(version)}; this indexer reads ${range}`)
}

function refuseIf(isRefused: boolean, feature: string): void {
  if (isRefused) unsupported(feature)
}

function unsupported(feature: string): never {
  throw new ManifestError(
    'MANIFEST_UNSUPPORTED',
    `the manifest uses ${feature}, which this indexer does not support; deploy the build to graph-node, which does`,
  )
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {}
}
