import {
  type ContractCall,
  encodeCreateGuard,
  encodeGuardCall,
  encodeGuardCalls,
  type GuardCalls,
  type GuardConfig,
  type GuardStops,
  type GuardWrites,
  predictGuardAddress,
  projectIdOf,
} from '@dipmp/contracts'
import { parseProjectName } from '@dipmp/packaging'
import type { OwnerCall } from './owner-call.ts'

/** Makes a guard by a factory; the same configuration makes one guard, for ever. */
export function createGuard(config: GuardConfig, factory: string): OwnerCall {
  return {
    title: `make a guard at ${predictGuardAddress(factory, config)}`,
    forEver: 'its registry and its delays stay',
    encode: (at): ContractCall => encodeCreateGuard(at, config),
    twin: null,
  }
}

/** Lets a guard take a project over that is offered to it; for a proposer. */
export function guardAccepts(name: string): OwnerCall {
  const { normalizedName } = parseProjectName(name)
  const projectId = projectIdOf(normalizedName)
  return guardCall(`let the guard take ${normalizedName} over`, (writes) => writes.acceptTransfer({ projectId }))
}

/** Proposes a call that a guard makes, and approves it. */
export function propose<Name extends keyof GuardCalls>(title: string, name: Name, call: GuardCalls[Name]): OwnerCall {
  return guardCall(`propose to ${title}`, (writes) => writes.propose(encodeGuardCall(name, call)))
}

/** The same with a call that is encoded already, as `unsignedCall` returns it. */
export function proposeUnsigned({ title, data }: Readonly<{ title: string; data: string }>): OwnerCall {
  return guardCall(`propose to ${title}`, (writes) => writes.propose(data))
}

/** Approves a proposal. */
export function approve(id: string): OwnerCall {
  return guardCall(`approve ${id}`, (writes) => writes.approve(id))
}

/** Takes the sender's approval back. */
export function withdraw(id: string): OwnerCall {
  return guardCall(`take the approval of ${id} back`, (writes) => writes.withdraw(id))
}

/** Vetoes a proposal. */
export function veto(id: string): OwnerCall {
  return guardCall(`veto ${id}`, (writes) => writes.veto(id))
}

/** Executes a proposal that has waited; for anybody. */
export function execute(proposal: Readonly<{ number: number; call: string }>): OwnerCall {
  return guardCall(`execute proposal ${proposal.number}`, (writes) => writes.execute(proposal))
}

/** Yanks, or takes an offer back, at once; for a guardian. */
export function stop<Name extends keyof GuardStops>(title: string, name: Name, call: GuardStops[Name]): OwnerCall {
  return guardCall(title, (writes) => writes.stop(encodeGuardCall(name, call as never)))
}

function guardCall(title: string, write: (writes: GuardWrites<ContractCall>) => ContractCall): OwnerCall {
  return { title, forEver: null, encode: (guard) => write(encodeGuardCalls(guard)), twin: null }
}
