import { connectRegistry, type PackageRegistry } from '@dipmp/contracts'
import { getAddress, isAddress, type Provider, type Signer } from 'ethers'
import { ChainUnavailableError, RegistryNotFoundError } from './errors.ts'
import { explainOutage } from './explain-failure.ts'

/** A registry on a chain, and the account that signs what is recorded in it. */
export type Chain = Readonly<{
  registry: PackageRegistry
  provider: Provider
  account: string
  chainId: bigint
}>

/**
 * Connects to a registry as a signer, after checking that there is a contract.
 * @throws {RegistryNotFoundError} REGISTRY_NOT_FOUND
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE
 */
export async function connectChain(address: string, signer: Signer): Promise<Chain> {
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
    if (code !== '0x') return { registry: connectRegistry(getAddress(address), signer), provider, account, chainId }
    throw new RegistryNotFoundError(
      `there is no contract at ${address} on chain ${chainId}; check the registry's address and the chain's URL`,
    )
  } catch (error) {
    throw explainOutage(error)
  }
}
