import { Contract, type ContractRunner, type Signer } from 'ethers'
import { addressByDeployer, deployByDeployer } from '../deployment/deploy-factory.ts'
import type { Deployment } from '../deployment/deployment.ts'
import { guardFactoryAbi, guardFactoryBytecode } from './abi.ts'
import { encodeGuardConfig, type GuardConfig, predictGuardAddress } from './guard-config.ts'

/** Where the factory of guards of this version stands, on every chain that has it. */
export const GUARD_FACTORY_ADDRESS: string = addressByDeployer(guardFactoryBytecode)

/** A factory of guards on a chain. */
export type GuardFactory = Readonly<{
  address: string
  /** Makes a guard, waits until it is in a block, and returns where it stands. Anyone may make one for anyone, once. */
  createGuard(config: GuardConfig): Promise<Deployment>
  /** Returns the address that a guard has or will have, by the factory's own word; see `predictGuardAddress`. */
  guardAddress(config: GuardConfig): Promise<string>
  /** Returns the guard that clones take their code from. */
  implementation(): Promise<string>
}>

/**
 * Makes sure that the factory of guards stands on the signer's chain, and returns its address, `GUARD_FACTORY_ADDRESS`.
 * @throws RegistryNotDeployedError REGISTRY_NOT_DEPLOYED
 */
export function deployGuardFactory(signer: Signer): Promise<string> {
  return deployByDeployer(signer, guardFactoryBytecode)
}

/** Connects to the factory at an address; nothing is sent or asked until a method is called. */
export function connectGuardFactory(address: string, runner: ContractRunner): GuardFactory {
  const contract = new Contract(address, guardFactoryAbi, runner)
  const ask = async (name: string, ...args: unknown[]): Promise<string> =>
    String(await contract.getFunction(name).staticCall(...args))
  return {
    address,
    createGuard: async (config) => {
      const transaction = await contract.getFunction('createGuard').send(encodeGuardConfig(config))
      const receipt = await transaction.wait()
      const guard = predictGuardAddress(address, config)
      return { chainId: transaction.chainId, address: guard, block: BigInt(receipt?.blockNumber ?? 0) }
    },
    guardAddress: (config) => ask('guardAddress', encodeGuardConfig(config)),
    implementation: () => ask('implementation'),
  }
}
