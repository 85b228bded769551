import { Interface } from 'ethers'
import type { RegistryLog } from '../records/log.ts'
import { guardAbi } from './abi.ts'

/** What a proposal does, in the order of the contract's `Kind`. */
export const PROPOSAL_KINDS = ['refused', 'stop', 'change', 'departure', 'members', 'recovery'] as const

export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** An event of a guard. Times are in seconds since 1970; `readyAt` is null where approvals are missing. */
export type GuardEvent = Readonly<{ guard: string; log: RegistryLog }> &
  (
    | Readonly<{
        type: 'MembersSet'
        epoch: number
        proposers: readonly string[]
        proposerThreshold: number
        guardians: readonly string[]
        guardianThreshold: number
      }>
    | Readonly<{ type: 'Proposed'; id: string; account: string; number: number; kind: ProposalKind; call: string }>
    | Readonly<{ type: 'Approved' | 'Withdrawn'; id: string; account: string; readyAt: number | null }>
    | Readonly<{ type: 'Vetoed'; id: string; account: string; isFinal: boolean }>
    | Readonly<{ type: 'VetoedThrough'; number: number; account: string }>
    | Readonly<{ type: 'Executed'; id: string }>
    | Readonly<{ type: 'Stopped'; account: string; call: string }>
  )

const guardInterface = new Interface(guardAbi)

/**
 * Returns the events of guards among logs, or in a receipt, in their order. Any contract can log anything, so what does
 * not decode is passed over, and whose event it is, `guard`, is the caller's to check.
 */
export function parseGuardLogs({ logs }: Readonly<{ logs: readonly RegistryLog[] }>): GuardEvent[] {
  return logs.map(parseGuardLog).filter((event) => event !== null)
}

function parseGuardLog(log: RegistryLog): GuardEvent | null {
  try {
    const parsed = guardInterface.parseLog(log)
    if (!parsed) return null
    // Lists come as ethers' results, `deep` makes them arrays.
    const fields = Object.entries(parsed.args.toObject(true)).map(([name, value]) => [name, plain(name, value)])
    return { type: parsed.name, guard: log.address, log, ...Object.fromEntries(fields) } as GuardEvent
  } catch {
    return null
  }
}

function plain(name: string, value: unknown): unknown {
  if (name === 'kind') return kindOf(value)
  if (name === 'readyAt') return Number(value) || null
  return typeof value === 'bigint' ? Number(value) : value
}

/** Returns the word for the contract's number. */
export function kindOf(value: unknown): ProposalKind {
  const kind = PROPOSAL_KINDS[Number(value)]
  // A contract that is no guard can log any number.
  if (kind === undefined) throw new RangeError(`${value} is no kind of proposal; there are ${PROPOSAL_KINDS.length}`)
  return kind
}
