import { AbiCoder, keccak256, toBeHex } from 'ethers'

// The numbers of the contract's `RegistryStorage`.
const PROJECTS = 1
const FILE_COMMITMENTS = 2
const FILE_YANKS = 3
const RELEASE_YANKS = 4
const MAINTAINERS = 5

/** The slot of a project's word: owner, epoch, status and marks. */
export const projectSlot = (projectId: string): string => slotOf(PROJECTS, projectId)

/** The slot of a file's commitment. */
export const commitmentSlot = (projectId: string, fileKey: string): string =>
  slotOf(FILE_COMMITMENTS, projectId, fileKey)

/** The slot of the record that yanked a file. */
export const fileYankSlot = (projectId: string, fileKey: string): string => slotOf(FILE_YANKS, projectId, fileKey)

/** The slot of the record that yanked a release. */
export const releaseYankSlot = (projectId: string, versionHash: string): string =>
  slotOf(RELEASE_YANKS, projectId, versionHash)

/** The slot of what an account may do in a project. */
export const maintainerSlot = (projectId: string, account: string): string =>
  slotOf(MAINTAINERS, projectId, toBeHex(BigInt(account), 32))

// Solidity's layout: a mapping's value is at the hash of the key and the mapping's slot, a nested one's in turn.
function slotOf(slot: number, ...keys: readonly string[]): string {
  return keys.reduce(
    (place, key) => keccak256(AbiCoder.defaultAbiCoder().encode(['bytes32', 'bytes32'], [key, place])),
    toBeHex(slot, 32),
  )
}
