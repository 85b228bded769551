import { fileKeyOf, projectIdOf, releaseKeyOf, versionHashOf } from '../records/keys.ts'
import type { BlockHeader } from './block-header.ts'
import { commitmentSlot, fileYankSlot, maintainerSlot, projectSlot, releaseYankSlot } from './slots.ts'

/** What is claimed not to be there: that a name is free, a file name is, a file or release is not yanked, a role is gone. */
export type Absence =
  | Readonly<{ type: 'project'; project: string }>
  | Readonly<{ type: 'file'; project: string; filename: string }>
  /** Neither the file by itself nor its release, of which it is told by its name. */
  | Readonly<{ type: 'yank'; project: string; filename: string }>
  | Readonly<{ type: 'release-yank'; project: string; version: string }>
  /** That the account neither owns the project nor maintains it, at the time of the block. */
  | Readonly<{ type: 'role'; project: string; account: string }>

/** The slots that show it. */
export function slotsOf(absence: Absence): readonly string[] {
  const projectId = projectIdOf(absence.project)
  switch (absence.type) {
    case 'project':
      return [projectSlot(projectId)]
    case 'file':
      return [commitmentSlot(projectId, fileKeyOf(absence.filename))]
    case 'yank': {
      const release = releaseYankSlot(projectId, releaseKeyOf(absence.filename))
      return [fileYankSlot(projectId, fileKeyOf(absence.filename)), release]
    }
    case 'release-yank':
      return [releaseYankSlot(projectId, versionHashOf(absence.version))]
    case 'role':
      return [projectSlot(projectId), maintainerSlot(projectId, absence.account)]
    default:
      return absence satisfies never
  }
}

/** Whether the words under these slots show it, at the block. */
export function isAbsent(absence: Absence, words: readonly bigint[], block: Pick<BlockHeader, 'timestamp'>): boolean {
  if (absence.type !== 'role') return words.every((word) => word === 0n)
  const [project = 0n, maintainer = 0n] = words
  // `RegistryStorage.Project`: owner in 160 bits, epoch in 32; `Maintainer`: epoch in 32 bits, expiry in 40, roles in 8.
  const isOwner = BigInt.asUintN(160, project) === BigInt(absence.account)
  const isOfEpoch = BigInt.asUintN(32, maintainer) === BigInt.asUintN(32, project >> 160n)
  const expiry = BigInt.asUintN(40, maintainer >> 32n)
  const roles = BigInt.asUintN(8, maintainer >> 72n)
  return !isOwner && !(isOfEpoch && roles !== 0n && expiry > block.timestamp)
}
