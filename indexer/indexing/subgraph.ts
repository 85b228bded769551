import type { ContractMapping } from '../manifest/contract-mapping.ts'
import type { DataSource } from '../manifest/data-source.ts'
import type { FileTemplate } from '../manifest/file-template.ts'
import type { Mapping } from '../runtime/mapping.ts'
import type { Schema } from '../schema/schema.ts'

/** A data source with its compiled mapping. */
export type ActiveSource = Readonly<{ source: DataSource; mapping: Mapping }>

/** A subgraph with its compiled mappings: what runs for the events of blocks. */
export type Subgraph = Readonly<{
  schema: Schema
  network: string
  /** Whether a handler that fails for good is passed over, instead of ending the indexing. */
  hasNonFatalErrors: boolean
  /** In the order of the manifest. */
  sources: readonly ActiveSource[]
  /** The files that handlers can ask for, by the template's name. */
  templates: ReadonlyMap<string, Readonly<{ template: FileTemplate; mapping: Mapping }>>
  /** The contracts that handlers can ask to be followed, by the template's name. */
  contractTemplates: ReadonlyMap<string, Readonly<{ source: ContractMapping; mapping: Mapping }>>
  /** The entity types that are made from files. */
  fileTypes: ReadonlySet<string>
}>
