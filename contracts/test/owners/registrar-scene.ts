import { ContractFactory, getAddress, type Signer, ZeroHash } from 'ethers'
import { compileContract } from '../../compile.ts'
import {
  connectRegistrar,
  connectRegistry,
  deployRegistrar,
  type PackageRegistry,
  type Registrar,
  type RegistrarConfig,
  type Registration,
} from '../../index.ts'
import type { Chain } from '../chain.ts'
import { eventsOf } from '../outcomes.ts'

export const FEE = 10n ** 15n
export const SECRET = `0x${'5e'.repeat(32)}`
/** Nobody's account, for fees. */
export const TREASURY: string = getAddress(`0x${'fe'.repeat(20)}`)

/** A registry with an allow-list and a registrar alone on it. */
export type RegistrarScene = Readonly<{
  config: RegistrarConfig
  /** The registry, with its owner as the sender. */
  registry: PackageRegistry
  /** The registrar, with another sender. */
  as(signer: Signer): Registrar
}>

/** Returns what deploys a registry and a registrar for it. Takes some seconds. */
export async function compileRegistrarScenes(
  chain: Chain,
): Promise<(changes?: Partial<RegistrarConfig>) => Promise<RegistrarScene>> {
  const { abi, bytecode } = await compileContract('test/contracts/RegistrantRegistry.sol', 'RegistrantRegistry')
  return async (changes = {}) => {
    const deployed = await new ContractFactory(abi, bytecode, chain.owner).deploy(
      await chain.owner.getAddress(),
      1,
      'Curated',
    )
    await deployed.waitForDeployment()
    const registry = connectRegistry(await deployed.getAddress(), chain.owner)
    const config: RegistrarConfig = {
      registry: registry.address,
      treasury: TREASURY,
      maxFee: 2n * FEE,
      minAge: 0,
      reservedRoot: ZeroHash,
      fee: 0n,
      ...changes,
    }
    const { address } = await deployRegistrar(chain.stranger, config)
    await eventsOf(registry.setRegistrant(address, true))
    return { config, registry, as: (signer) => connectRegistrar(address, signer) }
  }
}

/** A registration of a name to an account. */
export async function registrationOf(name: string, signer: Signer, secret = SECRET): Promise<Registration> {
  return { name, owner: await signer.getAddress(), secret }
}
