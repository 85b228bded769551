import type { Signer } from 'ethers'
import { type Authorization, type Grant, type SignedCallName, type SignedCalls, typedDataOf } from '../index.ts'
import type { Chain } from './chain.ts'

const CHAIN_ID = 31337n
const FAR = 4_000_000_000

/** What a test signs with another than the right value. */
export type Changes = Partial<Grant> & Readonly<{ chainId?: bigint; registry?: string }>

/** Returns an authorization of a call, signed by an account, with what the test is about changed in what is signed. */
export async function authorize<Name extends SignedCallName>(
  chain: Chain,
  account: Signer,
  name: Name,
  call: SignedCalls[Name],
  { chainId = CHAIN_ID, registry = chain.registry.address, ...changes }: Changes = {},
): Promise<Authorization> {
  const grant = { signer: await account.getAddress(), epoch: 0, nonce: 0n, deadline: FAR, ...changes }
  const { domain, types, message } = typedDataOf(name, call, grant, { chainId, registry })
  return { ...grant, signature: await account.signTypedData(domain, types, message) }
}
