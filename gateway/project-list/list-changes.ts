import type { RegistryAddress } from '../registry-address.ts'
import type { Block, ProjectListEntry, ReadOptions } from '../registry-index.ts'

/** What the index tells of some projects of a registry at one block, so that a list need not be read whole again. */
export interface ListChanges {
  /**
   * Reads projects by id at a block; those that are not there at that block are left out.
   * @throws IndexUnavailableError (INDEX_UNAVAILABLE), also where the index does not know the block
   */
  read(
    registry: RegistryAddress,
    projectIds: readonly string[],
    block: Block,
    options?: ReadOptions,
  ): Promise<ChangedProjects>
}

export type ChangedProjects = Readonly<{
  /** How many records the registry has. */
  serial: number
  projects: readonly ProjectListEntry[]
}>
