import { Contract, type ContractRunner, type ContractTransactionResponse } from 'ethers'
import type { ProjectKey } from '../calls/calls.ts'
import type { Authorization } from '../calls/typed-data.ts'
import { guardAbi } from './abi.ts'
import { encodeGuardCall, type GuardCalls, type GuardStops } from './guard-calls.ts'
import { kindOf, type ProposalKind } from './guard-events.ts'
import { guardWrites } from './guard-writes.ts'

type Sent = Promise<ContractTransactionResponse>

/** What an account is to a guard, in the order of the contract's `Side`. */
const SIDES = ['nobody', 'proposer', 'guardian'] as const

export type GuardSide = (typeof SIDES)[number]

/** A guard as it stands. Times are in seconds. */
export type GuardState = Readonly<{
  registry: string
  /** How many times members were set. */
  epoch: number
  /** The number of the latest proposal. */
  count: number
  vetoedThrough: number
  delay: number
  longDelay: number
  window: number
  proposerThreshold: number
  guardianThreshold: number
}>

/** A proposal that is neither executed nor vetoed nor lapsed. Times are in seconds since 1970. */
export type Proposal = Readonly<{
  number: number
  kind: ProposalKind
  /** Null where approvals are missing. */
  readyAt: number | null
  lapsesAt: number
  /** How many approved, and how many vetoed. */
  approvals: number
  vetoes: number
}>

/** A guard on a chain. The writing calls need a signer, and resolve when the transaction is sent. */
export type GuardedOwner = Readonly<{
  address: string
  /** Makes a project the guard's own that is offered to it; for a proposer. */
  acceptTransfer(project: ProjectKey): Sent
  /** Takes a project by its owner's signature of `startTransfer` to the guard; for a proposer. */
  takeProject(project: ProjectKey, authorization: Authorization): Sent

  /** Proposes a call, and approves it; `parseGuardLogs` of the receipt tells id and number. */
  propose<Name extends keyof GuardCalls>(name: Name, call: GuardCalls[Name]): Sent
  approve(id: string): Sent
  /** Takes the signer's approval back. */
  withdraw(id: string): Sent
  veto(id: string): Sent
  /** Vetoes all proposals up to a number, but those of other members; for a guardian. */
  vetoThrough(number: number): Sent
  /** Executes a proposal that has waited, by what `Proposed` said of it; for anybody. */
  execute(proposal: Readonly<{ number: number; call: string }>): Sent
  /** Yanks, or takes an offer back, at once; for a guardian. */
  stop<Name extends keyof GuardStops>(name: Name, call: GuardStops[Name]): Sent

  guardState(): Promise<GuardState>
  sideOf(account: string): Promise<GuardSide>
  /** Returns the proposal, or null where there is none, or none any longer. */
  proposalState(id: string): Promise<Proposal | null>
}>

/**
 * Connects to the guard at an address; nothing is sent or asked until a method is called. A refused call throws ethers'
 * `CALL_EXCEPTION`, which `registryErrorOf` explains.
 */
export function connectGuard(address: string, runner: ContractRunner): GuardedOwner {
  const contract = new Contract(address, guardAbi, runner)
  const writes = guardWrites((name, args): Sent => contract.getFunction(name).send(...args))
  const ask = (name: string, ...args: unknown[]) => contract.getFunction(name).staticCall(...args)
  return {
    address,
    ...writes,
    propose: (name, call) => writes.propose(encodeGuardCall(name, call)),
    stop: (name, call) => writes.stop(encodeGuardCall(name, call as never)),

    guardState: async () => numbersOf<GuardState>((await ask('guardState')).toObject()),
    sideOf: async (account) => SIDES[Number(await ask('sideOf', account))] ?? 'nobody',
    proposalState: async (id) => proposalOf((await ask('proposalState', id)).toObject()),
  }
}

function proposalOf(state: Readonly<Record<string, unknown>>): Proposal | null {
  if (state.lapsesAt === 0n) return null
  return {
    number: Number(state.number),
    kind: kindOf(state.kind),
    readyAt: Number(state.readyAt) || null,
    lapsesAt: Number(state.lapsesAt),
    approvals: countBits(Number(state.approvals)),
    vetoes: countBits(Number(state.vetoes)),
  }
}

function countBits(bits: number): number {
  return bits.toString(2).replaceAll('0', '').length
}

function numbersOf<Shape>(state: Readonly<Record<string, unknown>>): Shape {
  const fields = Object.entries(state).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])
  return Object.fromEntries(fields) as Shape
}
