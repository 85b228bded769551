import {
  Contract,
  type ContractRunner,
  concat,
  getCreate2Address,
  getCreateAddress,
  Interface,
  keccak256,
} from 'ethers'
import { factoryAbi } from '../abi.ts'
import type { ContractCall } from '../calls/writes.ts'
import { configHashOf, encodeConfig, type RegistryConfig } from '../records/registry-config.ts'
import type { Deployment } from './deployment.ts'

/** A factory of registries on a chain. */
export type RegistryFactory = Readonly<{
  address: string
  /**
   * Makes a registry, waits until it is in a block, and returns where it stands. Anyone may, for any owner; a configuration
   * makes one registry for ever.
   */
  createRegistry(config: RegistryConfig): Promise<Deployment>
  /** Returns the address that a registry has or will have, by the factory's own word; see `predictRegistryAddress`. */
  registryAddress(config: RegistryConfig): Promise<string>
  /** Returns the registry that clones take their code from. */
  implementation(): Promise<string>
}>

/** Connects to the factory at an address; nothing is sent or asked until a method is called. */
export function connectFactory(address: string, runner: ContractRunner): RegistryFactory {
  const contract = new Contract(address, factoryAbi, runner)
  const ask = async (name: string, ...args: unknown[]): Promise<string> =>
    String(await contract.getFunction(name).staticCall(...args))
  return {
    address,
    createRegistry: async (config) => {
      const transaction = await contract.getFunction('createRegistry').send(...encodeConfig(config))
      const receipt = await transaction.wait()
      const registry = predictRegistryAddress(address, config)
      return { chainId: transaction.chainId, address: registry, block: BigInt(receipt?.blockNumber ?? 0) }
    },
    registryAddress: (config) => ask('registryAddress', ...encodeConfig(config)),
    implementation: () => ask('implementation'),
  }
}

/** Returns the call by which a factory makes a registry. */
export function encodeCreateRegistry(factory: string, config: RegistryConfig): ContractCall {
  return { to: factory, data: new Interface(factoryAbi).encodeFunctionData('createRegistry', encodeConfig(config)) }
}

/**
 * Returns the address of the registry that a factory makes of a configuration, without asking a chain. A registry at this
 * address was made by this factory, with this owner, policy and name to begin with.
 */
export function predictRegistryAddress(factory: string, config: RegistryConfig): string {
  // A contract's first creation has nonce 1 (EIP-161); the factory's is its implementation.
  const implementation = getCreateAddress({ from: factory, nonce: 1 })
  const code = concat([
    '0x3d602d80600a3d3981f3363d3d373d3d3d363d73',
    implementation,
    '0x5af43d82803e903d91602b57fd5bf3',
  ])
  return getCreate2Address(factory, configHashOf(config), keccak256(code))
}
