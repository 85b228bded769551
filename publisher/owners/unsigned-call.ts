import type { OwnerCall } from './owner-call.ts'

/** A call for somebody else to sign and send. */
export type UnsignedCall = Readonly<{
  title: string
  chainId: bigint
  to: string
  value: bigint
  /** Call data, 0x and hex. */
  data: string
}>

/** Returns a call as the contract at an address takes it. */
export function unsignedCall(call: OwnerCall, contract: string, chainId: bigint): UnsignedCall {
  return { title: call.title, chainId, ...call.encode(contract), value: 0n }
}

/** Returns what Safe's Transaction Builder opens: one batch of calls for the owners of a Safe to sign. */
export function safeBatch({ title, chainId, to, value, data }: UnsignedCall): Readonly<Record<string, unknown>> {
  return {
    version: '1.0',
    chainId: String(chainId),
    // The builder shows it, and has no use of it.
    createdAt: 0,
    meta: { name: `dipmp: ${title}`, description: '', txBuilderVersion: '1.16.5' },
    transactions: [{ to, value: String(value), data, contractMethod: null, contractInputsValues: null }],
  }
}
