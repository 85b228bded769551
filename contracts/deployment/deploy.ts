import { ContractFactory, type Signer } from 'ethers'
import { registryAbi, registryBytecode } from '../abi.ts'
import { encodeConfig, type RegistryConfig } from '../records/registry-config.ts'
import type { Deployment } from './deployment.ts'

/** The transaction that should have deployed a registry was sent, and no contract came of it. */
export class RegistryNotDeployedError extends Error {
  override readonly name = 'RegistryNotDeployedError'
  readonly code = 'REGISTRY_NOT_DEPLOYED'
}

/**
 * Deploys a new registry by hand, waits until it is in a block, and returns where it stands. Without a configuration it
 * is the signer's, open to all, and called dipmp.
 * @throws RegistryNotDeployedError REGISTRY_NOT_DEPLOYED
 */
export async function deployRegistry(signer: Signer, config?: RegistryConfig): Promise<Deployment> {
  const born = config ?? { owner: await signer.getAddress(), policy: 'open', name: 'dipmp' }
  const contract = await new ContractFactory(registryAbi, registryBytecode, signer).deploy(...encodeConfig(born))
  const transaction = contract.deploymentTransaction()
  const receipt = await transaction?.wait()
  if (!transaction || !receipt?.contractAddress) {
    throw new RegistryNotDeployedError(`transaction ${transaction?.hash} deployed no contract; look at it, then retry`)
  }
  return { chainId: transaction.chainId, address: receipt.contractAddress, block: BigInt(receipt.blockNumber) }
}
