import { ManifestError } from './manifest-error.ts'

/** What graph-node lets a manifest declare. */
const FEATURES = [
  'nonFatalErrors',
  'grafting',
  'fullTextSearch',
  'aggregations',
  'bytesAsIds',
  'declaredEthCalls',
  'immutableEntities',
  'ipfsOnEthereumContracts',
]

/** Reads the features that a manifest declares. @throws {ManifestError} */
export function readDeclaredFeatures(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.map((name) => {
      const feature = name === 'nonDeterministicIpfs' ? 'ipfsOnEthereumContracts' : name
      if (FEATURES.includes(feature)) return feature
      throw new ManifestError('MANIFEST_INVALID', `Invalid subgraph feature: ${name}`)
    }),
  )
}

/** Throws where a feature is used and not declared; the text is graph-node's. @throws {ManifestError} */
export function checkDeclared(declared: ReadonlySet<string>, feature: string): void {
  if (declared.has(feature)) return
  throw new ManifestError(
    'MANIFEST_INVALID',
    `The feature \`${feature}\` is used by the subgraph but it is not declared in the manifest.`,
  )
}

/** Throws where a schema asks for full-text search, which is not offered. @throws {ManifestError} */
export function checkFulltext(schema: string, declared: ReadonlySet<string>): void {
  if (!/@fulltext\b/.test(schema.replaceAll(/#.*/g, ''))) return
  checkDeclared(declared, 'fullTextSearch')
  throw new ManifestError(
    'MANIFEST_UNSUPPORTED',
    'the schema uses full-text search (@fulltext), which this indexer does not support; deploy the build to graph-node, which does',
  )
}
