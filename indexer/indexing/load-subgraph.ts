import { handlerNames } from '../manifest/contract-mapping.ts'
import { checkDeclared } from '../manifest/declared-features.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { ManifestError } from '../manifest/manifest-error.ts'
import { compileMapping, type Mapping } from '../runtime/mapping.ts'
import type { Schema } from '../schema/schema.ts'
import type { Subgraph } from './subgraph.ts'

/** What a mapping may use only where its manifest says so. */
const IPFS_FUNCTIONS = ['ipfs.cat', 'ipfs.getBlock', 'ipfs.map']

/**
 * Compiles the mappings of a manifest; data sources and templates that share a file share its mapping.
 * @param maxMemoryBytes How much memory a handler may have in WASM.
 * @throws {MappingError}
 * @throws {ManifestError} where a template names an entity type that the schema lacks
 */
export function loadSubgraph(manifest: Manifest, schema: Schema, maxMemoryBytes?: number): Subgraph {
  const { dataSources, templates, contractTemplates, network } = manifest
  const users = [
    ...[...dataSources, ...contractTemplates].map((source) => ({ ...source, wanted: handlerNames(source) })),
    ...templates.map((template) => ({ ...template, wanted: [template.handler] })),
  ]
  const mappings = new Map<string, Mapping>()
  const mappingOf = (file: string): Mapping => {
    const known = mappings.get(file)
    if (known) return known
    const sharing = users.filter((user) => user.file === file)
    const { name = '', wasm = new Uint8Array(), apiVersion = '' } = sharing[0] ?? {}
    const handlers = sharing.flatMap(({ wanted }) => wanted)
    const mapping = compileMapping({ name, wasm, handlers, apiVersion, maxMemoryBytes })
    if (IPFS_FUNCTIONS.some((each) => mapping.imports.has(each))) {
      checkDeclared(manifest.declaredFeatures, 'ipfsOnEthereumContracts')
    }
    mappings.set(file, mapping)
    return mapping
  }
  return {
    schema,
    network,
    hasNonFatalErrors: manifest.declaredFeatures.has('nonFatalErrors'),
    sources: dataSources.map((source) => ({ source, mapping: mappingOf(source.file) })),
    templates: new Map(
      templates.map((template) => [template.name, { template, mapping: mappingOf(template.file) }] as const),
    ),
    contractTemplates: new Map(
      contractTemplates.map((source) => [source.name, { source, mapping: mappingOf(source.file) }] as const),
    ),
    fileTypes: new Set(templates.flatMap(({ entities }) => entities.map((name) => checkType(schema, name)))),
  }
}

function checkType(schema: Schema, name: string): string {
  if (schema.entityTypes.has(name)) return name
  throw new ManifestError('MANIFEST_INVALID', `a template lists the entity type ${name}, which the schema lacks`)
}
