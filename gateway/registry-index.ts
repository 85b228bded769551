import type { NormalizedName, Version } from '@dipmp/packaging'
import type { RegistryAddress } from './registry-address.ts'

/**
 * What the gateway needs to know of registries, and all it asks for. Each answer is made from one block.
 *
 * Every method throws RegistryNotFoundError (REGISTRY_NOT_FOUND) for a registry the index does not know, and
 * IndexUnavailableError (INDEX_UNAVAILABLE) where the index gives no sound answer.
 */
export interface RegistryIndex {
  /** Lists the projects of a registry, in no particular order. */
  projects(registry: RegistryAddress, options?: ReadOptions): Promise<ProjectList>

  /**
   * Finds a project with its files, in no particular order; with `only` no others need to be read, and it has those of them
   * that there are.
   * @throws ProjectNotFoundError (PROJECT_NOT_FOUND)
   */
  project(registry: RegistryAddress, normalizedName: NormalizedName, options?: ReadProjectOptions): Promise<Project>

  /**
   * Finds the file that a registry lists under this cid and this filename.
   * @throws FileNotFoundError (FILE_NOT_FOUND), and ProjectQuarantinedError (QUARANTINED) while its project is
   */
  file(registry: RegistryAddress, cid: string, filename: string, options?: ReadOptions): Promise<File>
}

export type ReadOptions = Readonly<{ signal?: AbortSignal }>

/** Of a project of thousands of files, one release by its canonical version, or one file. */
export type WantedFiles = Readonly<{ canonicalVersion: string } | { filename: string }>

export type ReadProjectOptions = ReadOptions & Readonly<{ only?: WantedFiles }>

/** The block an answer was made from. */
export type Block = Readonly<{ number: bigint; hash: string }>

export type ProjectList = Readonly<{
  registry: RegistryAddress
  /** How many records the registry has. */
  serial: number
  projects: readonly ProjectListEntry[]
  block: Block
}>

/**
 * A time in seconds since 1970, or a block's number, on whose other side the same records make another project; `isPast`
 * where it was reached. So what is kept of a project knows when it is no longer true, also after a reorg.
 */
export type Turn = Readonly<
  { type: 'time'; at: number; isPast: boolean } | { type: 'block'; at: bigint; isPast: boolean }
>

/** `serial`: how many records the registry had after the last one that changed this project. */
export type ProjectListEntry = Readonly<{ normalizedName: NormalizedName; serial: number }>

export type Project = Readonly<{
  registry: RegistryAddress
  normalizedName: NormalizedName
  /** The keccak256 of the normalized name, which is what records know a project by. */
  projectId: string
  /** How many records the registry had after the last one that changed this project. */
  serial: number
  status: ProjectStatus
  /** When it changes, or would have been otherwise, though no record says so. */
  turns: readonly Turn[]
  files: readonly File[]
  block: Block
}>

/**
 * PEP 792. The reason is null where none was given. A quarantine lapses at the first block of the time `until`, in
 * seconds since 1970.
 */
export type ProjectStatus =
  | Readonly<{ type: 'active' | 'archived' | 'deprecated'; reason: string | null }>
  | Readonly<{ type: 'quarantined'; reason: string | null; until: number }>

export type Quarantine = Extract<ProjectStatus, { type: 'quarantined' }>

export type File = Readonly<{
  filename: string
  version: Version
  /** The version as the release spells it: 1.0 and 1.0.0 are one release (PEP 440). */
  releaseVersion: string
  size: number
  /** The sha256 of the bytes. */
  digest: string
  cid: string
  coreMetadata: CoreMetadataFile | null
  requiresPython: string | null
  /** Time of the block that published it, in seconds since 1970. */
  publishedAt: number
  /** Of the file or of its whole release. */
  yank: Yank | null
  transactionHash: string
  blockNumber: bigint
  publisher: string
}>

/** The core metadata of a distribution as a file of its own (PEP 658). */
export type CoreMetadataFile = Readonly<{ digest: string; cid: string }>

/** PEP 592. The reason is null where none was given. */
export type Yank = Readonly<{ reason: string | null }>
