import type { Signer } from 'ethers'
import { projectIdOf } from '../records/keys.ts'
import type { SignedCallName, SignedCalls } from './calls.ts'
import type { PackageRegistry } from './registry.ts'
import { type Authorization, randomNonce, typedDataOf } from './typed-data.ts'

/** What a signer may choose of an authorization. */
export type AuthorizationOptions = Readonly<{
  /** The last second, since 1970, in which the call can be sent. */
  deadline: number
  /** Any number that the signer has not used; one at random where it is left out. */
  nonce?: bigint
}>

/**
 * Signs a call for another to send by `registry.bySig(name, call, authorization)`. Asks the chain for its id and for the project's
 * epoch, which a transfer ends. For a contract that signs (ERC-1271) see `typedDataOf`.
 *
 * @example
 * const authorization = await authorizeCall(signer, registry, 'publish', release, { deadline })
 * await connectRegistry(registry.address, relay).bySig('publish', release, authorization)
 */
export async function authorizeCall<Name extends SignedCallName>(
  signer: Signer,
  registry: PackageRegistry,
  name: Name,
  call: SignedCalls[Name],
  { deadline, nonce = randomNonce() }: AuthorizationOptions,
): Promise<Authorization> {
  const { provider } = signer
  if (!provider) throw new Error('the signer has no provider, which tells the chain; connect it to one')
  const [account, { chainId }, state] = await Promise.all([
    signer.getAddress(),
    provider.getNetwork(),
    registry.projectState(projectOf(call)),
  ])
  const grant = { signer: account, epoch: state?.epoch ?? 0, nonce, deadline }
  const { domain, types, message } = typedDataOf(name, call, grant, { chainId, registry: registry.address })
  return { ...grant, signature: await signer.signTypedData(domain, types, message) }
}

function projectOf(call: SignedCalls[SignedCallName]): string {
  return 'projectId' in call ? call.projectId : projectIdOf(call.project)
}
