import type { JsonFragment } from 'ethers'
import registry from './abi/PackageRegistry.json' with { type: 'json' }
import factory from './abi/PackageRegistryFactory.json' with { type: 'json' }

/** The ABI of `PackageRegistry`: functions, events and errors. */
export const registryAbi: readonly JsonFragment[] = registry.abi

/** The creation bytecode of `PackageRegistry`, as 0x hex. */
export const registryBytecode: string = registry.bytecode

/** The ABI of `PackageRegistryFactory`: functions, events and errors. */
export const factoryAbi: readonly JsonFragment[] = factory.abi

/** The creation bytecode of `PackageRegistryFactory`, which brings the registry's along, as 0x hex. */
export const factoryBytecode: string = factory.bytecode
