import type { ManifestShape } from './shape.ts'

/** What a manifest uses, in the words of graph-node's status API. */
export type SubgraphFeatures = Readonly<{
  specVersion: string
  /** Null where mappings have several. */
  apiVersion: string | null
  features: readonly string[]
  /** The kinds of data sources and templates. */
  dataSources: readonly string[]
  /** The kinds of handlers. */
  handlers: readonly string[]
  network: string
}>

/** What the manifest alone tells; features that the schema has are the caller's to add. */
export function readFeatures(shape: ManifestShape, network: string): SubgraphFeatures {
  const sources = [...shape.dataSources, ...shape.templates]
  const apiVersions = [...new Set(sources.map(({ mapping }) => mapping.apiVersion))]
  const mappings = shape.dataSources.map(({ mapping }) => mapping)
  const hasCalls = mappings.some(({ eventHandlers }) =>
    eventHandlers.some(({ calls }) => Object.keys(calls).length > 0),
  )
  const declared = shape.features.includes('nonFatalErrors') ? ['nonFatalErrors'] : []
  const kinds = [
    mappings.some(({ eventHandlers }) => eventHandlers.length > 0) ? 'event' : null,
    mappings.some(({ blockHandlers }) => blockHandlers.length > 0) ? 'block' : null,
    mappings.some(({ callHandlers }) => callHandlers.length > 0) ? 'call' : null,
  ]
  return {
    specVersion: shape.specVersion,
    apiVersion: apiVersions.length === 1 ? (apiVersions[0] ?? null) : null,
    features: hasCalls ? [...declared, 'declaredEthCalls'] : declared,
    dataSources: [...new Set(sources.map(({ kind }) => kind))],
    handlers: kinds.filter((kind) => kind !== null),
    network,
  }
}
