import { AbiCoder, Interface, keccak256 } from 'ethers'
import { CALL_ARGUMENTS, type ProjectKey, type SignedCalls } from '../calls/calls.ts'
import { type Annotation, encodeAnnotation } from '../records/annotation.ts'
import { registryInterface } from '../records/registry-interface.ts'
import { encodeMembers, type GuardMembers } from './guard-config.ts'

/** The calls that a guardian makes at once, and proposers without delay. */
export type GuardStops = Pick<SignedCalls, 'yankFile' | 'yankRelease' | 'cancelTransfer'>

/** The calls that a guard makes by proposal, and what they take. `setMembers` are other members for the guard. */
export type GuardCalls = GuardStops &
  Pick<SignedCalls, 'publish' | 'unyankFile' | 'unyankRelease' | 'setStatus' | 'startTransfer'> &
  Readonly<{
    register: Readonly<{ project: string }>
    annotate: Annotation
    freeze: ProjectKey
    setMembers: GuardMembers
  }>

// No contract has this call: a guard acts on it itself.
const membership = new Interface(['function setMembers((address[],uint8,address[],uint8) members)'])

const ARGUMENTS: Readonly<{ [Name in keyof GuardCalls]: (call: GuardCalls[Name]) => readonly unknown[] }> = {
  publish: (call) => Object.values(CALL_ARGUMENTS.publish(call)),
  yankFile: (call) => Object.values(CALL_ARGUMENTS.yankFile(call)),
  unyankFile: (call) => Object.values(CALL_ARGUMENTS.unyankFile(call)),
  yankRelease: (call) => Object.values(CALL_ARGUMENTS.yankRelease(call)),
  unyankRelease: (call) => Object.values(CALL_ARGUMENTS.unyankRelease(call)),
  startTransfer: (call) => Object.values(CALL_ARGUMENTS.startTransfer(call)),
  cancelTransfer: (call) => Object.values(CALL_ARGUMENTS.cancelTransfer(call)),
  register: ({ project }) => [project],
  setStatus: (call) => Object.values(CALL_ARGUMENTS.setStatus(call)),
  annotate: (call) => Object.values(encodeAnnotation(call)),
  freeze: ({ projectId }) => [projectId],
  setMembers: (members) => [encodeMembers(members)],
}

/** Returns a call as it is proposed and executed, as 0x hex. */
export function encodeGuardCall<Name extends keyof GuardCalls>(name: Name, call: GuardCalls[Name]): string {
  const coder = name === 'setMembers' ? membership : registryInterface
  return coder.encodeFunctionData(name, ARGUMENTS[name](call))
}

/** Returns what a proposal of a guard is known by, as 0x hex. */
export function proposalIdOf(chainId: bigint, guard: string, number: number, call: string): string {
  const types = ['uint256', 'address', 'uint32', 'bytes']
  return keccak256(AbiCoder.defaultAbiCoder().encode(types, [chainId, guard, number, call]))
}
