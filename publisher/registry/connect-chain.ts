import { connectRegistry, type PackageRegistry } from '@dipmp/contracts'
import { getAddress, isAddress, type Provider, type Signer, VoidSigner } from 'ethers'
import { ChainUnavailableError, RegistryNotFoundError, WrongChainError } from './errors.ts'
import { explainOutage } from './explain-failure.ts'

/** Who would send, where one only looks and has no key; no account is known to be there. */
export const NOBODY = getAddress(`0x${'d1'.repeat(20)}`)

/** A registry on a chain, and the account that signs what is recorded in it. */
export type Chain = Readonly<{
  registry: PackageRegistry
  provider: Provider
  /** Null where nobody signs, so that one can only look. */
  signer: Signer | null
  /** Who sends; where nobody signs, who would. */
  account: string
  chainId: bigint
}>

/**
 * Connects to a registry as a signer, after checking that there is a contract. With ethers' `VoidSigner` one can only look.
 * @throws {RegistryNotFoundError} REGISTRY_NOT_FOUND
 * @throws {WrongChainError} WRONG_CHAIN
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE
 */
export async function connectChain(
  address: string,
  signer: Signer,
  { chainId: expected }: Readonly<{ chainId?: bigint | undefined }> = {},
): Promise<Chain> {
  const { provider } = signer
  if (!provider) throw new ChainUnavailableError('the signer is not connected to a chain; connect it to a provider')
  if (!isAddress(address))
    throw new RegistryNotFoundError(`${JSON.stringify(address)} is no address; check the registry's`)
  try {
    const [account, { chainId }, code] = await Promise.all([
      signer.getAddress(),
      provider.getNetwork(),
      provider.getCode(address),
    ])
    if (expected !== undefined && expected !== chainId) {
      throw new WrongChainError(`the node serves chain ${chainId}, not ${expected}; check its URL, or the chain's id`)
    }
    const registry = connectRegistry(getAddress(address), signer)
    if (code !== '0x')
      return { registry, provider, signer: signer instanceof VoidSigner ? null : signer, account, chainId }
    throw new RegistryNotFoundError(
      `there is no contract at ${address} on chain ${chainId}; check the registry's address and the chain's URL`,
    )
  } catch (error) {
    throw explainOutage(error)
  }
}
