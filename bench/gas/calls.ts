import { projectIdOf } from '@dipmp/contracts'
import type { Cost } from './cost.ts'
import { filenameOf, PROJECT, releaseOf, versionOf } from './release.ts'
import type { Needs } from './schedule.ts'

/** Who sends a call; `relay` has no part in the project. */
export type Sender = 'owner' | 'maintainer' | 'stranger' | 'relay'

/** A call to measure, on a registry where the calls before it have been made. */
export type Call = Readonly<{
  /** Null where the call only makes way for others. */
  name: string | null
  sender: Sender
  method: string
  args: readonly unknown[]
  /** Signed by the owner under this nonce, and sent by another. */
  nonce?: bigint
  needs: Needs
  /** Gas that it must not pass. */
  budget?: number
}>

/** A measured call. */
export type Measured = Readonly<{ call: Call; cost: Cost }>

const projectId = projectIdOf(PROJECT)
const reason = 'Does not start on Windows'
// Later than any test: 2100.
const EXPIRY = 4_102_444_800

// Each call changes the log head. A cleared slot gives 4,800 back (EIP-3529).
const CLEARED = -4_800
const PUBLISH: Needs = { newSlots: 1, changedSlots: 1, readSlots: 1 }
const FILE_MARK: Needs = { newSlots: 1, changedSlots: 1, readSlots: 2 }
const FILE_UNMARK: Needs = { changedSlots: 2, readSlots: 2, otherGas: CLEARED }
// `ecrecover` costs 3,000 and the call to it 100.
const SIGNED: Needs = { newSlots: 1, changedSlots: 2, readSlots: 1, otherGas: 3_100 }

/** The calls, in an order in which each can be made. `addressOf` tells who gets a part in the project. */
export function callsOf(addressOf: Readonly<Record<'maintainer' | 'stranger', string>>): readonly Call[] {
  const owner = { name: null, sender: 'owner' } as const
  return [
    {
      ...owner,
      name: 'register and first file',
      method: 'publish',
      args: releaseOf(1, 1, true),
      needs: { newSlots: 2, changedSlots: 1, readSlots: 1 },
    },
    { ...owner, name: 'new release, one file', method: 'publish', args: releaseOf(2), needs: PUBLISH, budget: 69_000 },
    {
      ...owner,
      name: 'new release, ten files',
      method: 'publish',
      args: releaseOf(3, 10),
      needs: { ...PUBLISH, newSlots: 10 },
    },
    {
      name: 'new release, one file, signed (first of 256 nonces)',
      sender: 'relay',
      method: 'publishBySig',
      args: releaseOf(4),
      nonce: 0n,
      needs: { ...SIGNED, newSlots: 2, changedSlots: 1 },
    },
    {
      name: 'new release, one file, signed',
      sender: 'relay',
      method: 'publishBySig',
      args: releaseOf(5),
      nonce: 1n,
      needs: SIGNED,
    },
    {
      ...owner,
      name: 'set a maintainer',
      method: 'setMaintainer',
      args: [projectId, addressOf.maintainer, 3, EXPIRY],
      needs: PUBLISH,
    },
    {
      name: 'new release, one file, by a maintainer',
      sender: 'maintainer',
      method: 'publish',
      args: releaseOf(6),
      needs: { ...PUBLISH, readSlots: 2 },
    },
    { ...owner, name: 'yank a file', method: 'yankFile', args: [projectId, filenameOf(2), reason], needs: FILE_MARK },
    { ...owner, name: 'unyank a file', method: 'unyankFile', args: [projectId, filenameOf(2)], needs: FILE_UNMARK },
    {
      ...owner,
      name: 'yank a release',
      method: 'yankRelease',
      args: [projectId, versionOf(2), reason],
      needs: PUBLISH,
    },
    {
      ...owner,
      name: 'unyank a release',
      method: 'unyankRelease',
      args: [projectId, versionOf(2)],
      needs: { changedSlots: 2, readSlots: 1, otherGas: CLEARED },
    },
    {
      ...owner,
      name: 'set the status',
      method: 'setStatus',
      args: [projectId, 2, reason],
      needs: { changedSlots: 2 },
    },
    {
      ...owner,
      name: 'start a transfer',
      method: 'startTransfer',
      args: [projectId, addressOf.stranger],
      needs: PUBLISH,
    },
    {
      ...owner,
      name: 'cancel a transfer',
      method: 'cancelTransfer',
      args: [projectId],
      needs: { changedSlots: 2, readSlots: 1, otherGas: CLEARED },
    },
    { ...owner, method: 'startTransfer', args: [projectId, addressOf.stranger], needs: {} },
    {
      name: 'accept a transfer',
      sender: 'stranger',
      method: 'acceptTransfer',
      args: [projectId],
      needs: { changedSlots: 3, otherGas: CLEARED },
    },
    {
      name: 'register a name',
      sender: 'stranger',
      method: 'register',
      args: ['other-project'],
      needs: { newSlots: 1, changedSlots: 1, readSlots: 1 },
    },
  ]
}
