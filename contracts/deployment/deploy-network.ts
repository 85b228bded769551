import type { Signer } from 'ethers'
import type { RegistryConfig } from '../records/registry-config.ts'
import { registryInterface } from '../records/registry-interface.ts'
import { RegistryNotDeployedError } from './deploy.ts'
import { deployFactory } from './deploy-factory.ts'
import type { DeploymentRecord } from './deployment.ts'
import { connectFactory, predictRegistryAddress } from './factory.ts'

/**
 * Makes sure that the factory and a registry of this configuration stand on the signer's chain, and returns where the registry
 * stands. What stands already is left alone, so that a broken run can be repeated; every address follows from the code
 * and the configuration alone, on every chain.
 * @throws RegistryNotDeployedError REGISTRY_NOT_DEPLOYED
 */
export async function deployToNetwork(signer: Signer, config: RegistryConfig): Promise<DeploymentRecord> {
  const factory = await deployFactory(signer)
  const registry = predictRegistryAddress(factory, config)
  const code = await signer.provider?.getCode(registry)
  if (code === '0x') return { ...(await connectFactory(factory, signer).createRegistry(config)), factory }
  return { ...(await findBirth(signer, registry)), factory }
}

async function findBirth(signer: Signer, address: string): Promise<DeploymentRecord> {
  const topics = [registryInterface.getEvent('RegistryInitialized')?.topicHash ?? '']
  const [log] = (await signer.provider?.getLogs({ address, topics, fromBlock: 0, toBlock: 'latest' })) ?? []
  const network = await signer.provider?.getNetwork()
  if (log && network) return { chainId: network.chainId, address, block: BigInt(log.blockNumber) }
  throw new RegistryNotDeployedError(
    `${address} is there, and the node does not say since when; ask one that keeps all logs`,
  )
}
