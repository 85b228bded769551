import { Interface } from 'ethers'
import type { ProjectKey } from '../calls/calls.ts'
import type { Authorization } from '../calls/typed-data.ts'
import type { ContractCall } from '../calls/writes.ts'
import { guardAbi, guardFactoryAbi } from './abi.ts'
import { encodeGuardConfig, type GuardConfig } from './guard-config.ts'

/** The writing calls of a guard; each returns a transaction, or the call data of one. */
export type GuardWrites<Sent> = Readonly<{
  acceptTransfer(project: ProjectKey): Sent
  takeProject(project: ProjectKey, authorization: Authorization): Sent
  /** Takes what `encodeGuardCall` returns, as `stop` does. */
  propose(call: string): Sent
  approve(id: string): Sent
  withdraw(id: string): Sent
  veto(id: string): Sent
  vetoThrough(number: number): Sent
  execute(proposal: Readonly<{ number: number; call: string }>): Sent
  stop(call: string): Sent
}>

const guard = new Interface(guardAbi)
const factory = new Interface(guardFactoryAbi)

/** Returns the writing calls of the guard at an address as call data, for whoever signs and sends by other means. */
export function encodeGuardCalls(address: string): GuardWrites<ContractCall> {
  return guardWrites((name, args) => ({ to: address, data: guard.encodeFunctionData(name, [...args]) }))
}

/** Makes the writing calls of what sends, or encodes, one by its name in the ABI and its arguments. */
export function guardWrites<Sent>(make: (name: string, args: readonly unknown[]) => Sent): GuardWrites<Sent> {
  return {
    acceptTransfer: ({ projectId }) => make('acceptTransfer', [projectId]),
    takeProject: ({ projectId }, { signer, nonce, deadline, signature }) =>
      make('takeProject', [projectId, { signer, nonce, deadline, signature }]),
    propose: (call) => make('propose', [call]),
    approve: (id) => make('approve', [id]),
    withdraw: (id) => make('withdraw', [id]),
    veto: (id) => make('veto', [id]),
    vetoThrough: (number) => make('vetoThrough', [number]),
    execute: ({ number, call }) => make('execute', [number, call]),
    stop: (call) => make('stop', [call]),
  }
}

/** Returns the call by which a factory makes a guard. */
export function encodeCreateGuard(address: string, config: GuardConfig): ContractCall {
  return { to: address, data: factory.encodeFunctionData('createGuard', [encodeGuardConfig(config)]) }
}
