import { ManifestError } from './manifest-error.ts'
import type { ContractMappingShape, DataSourceShape, ManifestShape } from './shape.ts'
import { isBefore } from './version.ts'

/** Checks what graph-node checks before it takes a manifest in; the texts are graph-node's. @throws {ManifestError} */
export function checkRules({ specVersion, dataSources, templates, indexerHints }: ManifestShape): void {
  const before = (version: string) => isBefore(specVersion, version)
  if (before('0.0.7') && templates.some(({ kind }) => kind === 'file/ipfs')) {
    throw invalid('Offchain data sources not supported prior to 0.0.7')
  }
  if (before('0.0.9') && dataSources.some(({ source }) => source.endBlock !== undefined)) {
    throw invalid('Defining `endBlock` in the manifest is not supported prior to 0.0.9')
  }
  if (before('1.0.0') && indexerHints !== undefined) throw invalid('`indexerHints` are not supported prior to 1.0.0')
  checkApiVersions([...dataSources, ...templates].map(({ mapping }) => mapping.apiVersion))
  for (const source of dataSources) checkAddress(source)
  for (const each of [...dataSources, ...templates]) {
    if ('eventHandlers' in each.mapping) checkMapping(specVersion, each.name, each.mapping)
  }
}

function checkApiVersions(versions: readonly string[]): void {
  const found = [...new Set(versions)].sort()
  if (found.length < 2) return
  throw invalid(`subgraph must use a single apiVersion across its data sources. Found: ${found.join(', ')}`)
}

function checkAddress({ name, source, mapping }: DataSourceShape): void {
  const needsAddress = mapping.blockHandlers.length + mapping.callHandlers.length > 0
  if (!needsAddress || source.address !== undefined) return
  throw invalid(`data source ${name} is invalid: subgraph source address is required`)
}

type Mapping = ContractMappingShape['mapping']

function checkMapping(specVersion: string, name: string, mapping: Mapping): void {
  const needed = neededVersion(mapping)
  if (isBefore(specVersion, needed)) {
    throw invalid(
      `the subgraph uses spec version ${specVersion}, but data source \`${name}\` requires at least version ${needed}`,
    )
  }
  const fault =
    blockHandlersFault(mapping) ??
    receiptsFault(mapping) ??
    (isBefore(specVersion, '1.2.0') ? declaredCallsFault(mapping) : null)
  if (fault !== null) throw invalid(`data source ${name} is invalid: ${fault}`)
}

function neededVersion({ eventHandlers, blockHandlers }: Mapping): string {
  if (eventHandlers.some(({ topic1, topic2, topic3 }) => topic1 ?? topic2 ?? topic3)) return '1.2.0'
  return blockHandlers.some(({ filter }) => filter && filter.kind !== 'call') ? '0.0.8' : '0.0.2'
}

function blockHandlersFault({ blockHandlers }: Mapping): string | null {
  const count = (wanted: string) => blockHandlers.filter(({ filter }) => (filter?.kind ?? 'every') === wanted).length
  const [every, once, polling] = [count('every'), count('once'), count('polling')]
  if (every > 0 && once + polling > 0) {
    return 'data source has a combination of filtered and non-filtered block handlers that is not allowed'
  }
  return Math.max(every, once, polling, count('call')) > 1 ? 'data source has duplicated block handlers' : null
}

function receiptsFault({ apiVersion, eventHandlers }: Mapping): string | null {
  if (!isBefore(apiVersion, '0.0.7') || !eventHandlers.some(({ receipt }) => receipt === 'true')) return null
  return (
    'data source has event handlers that require transaction receipts, ' +
    'but this is only supported for apiVersion >= 0.0.7'
  )
}

function declaredCallsFault({ eventHandlers }: Mapping): string | null {
  const declaring = eventHandlers.find(({ calls }) => Object.keys(calls).length > 0)
  return declaring
    ? `handler ${declaring.event}: declaring eth calls on handlers is only supported for specVersion >= 1.2.0`
    : null
}

function invalid(message: string): ManifestError {
  return new ManifestError('MANIFEST_INVALID', message)
}
