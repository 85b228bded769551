import { createHash } from 'node:crypto'
import type { ContractCall } from '@dipmp/contracts'

/** A call of a contract that is to come into a block once. `encodeRegistryCalls` makes `to` and `data`. */
export type PlannedCall = ContractCall &
  Readonly<{
    /** What it is about, for people, such as `demo 1.0`. */
    title: string
    /** Wei that go with it; none unless told. */
    value?: bigint
    /**
     * Call data that the contract takes now and that needs at least as much gas, for a call that it takes only after an earlier
     * one of the same plan, such as the second release of a new project.
     */
    standIn?: string
    /** Turns what ethers throws at the call into an error that says what is wrong and what to do. */
    explain: (error: unknown) => Error
  }>

/** By which a later run knows the same call again: its chain, sender, target, value and data. Hex. */
export function callDigestOf(
  { to, data, value = 0n }: Pick<PlannedCall, 'to' | 'data' | 'value'>,
  { chainId, account }: Readonly<{ chainId: bigint; account: string }>,
): string {
  return createHash('sha256')
    .update(JSON.stringify([String(chainId), account, to, String(value), data]))
    .digest('hex')
}
