import { getAddress, type Signer, ZeroHash } from 'ethers'
import {
  connectRegistrar,
  connectRegistry,
  deployRegistrar,
  deployRegistry,
  type NameRegistration,
  type PackageRegistry,
  type Registrar,
  type RegistrarConfig,
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

/** Deploys a registry, unless one is named, and a registrar that may register names in it, alone. */
export async function createRegistrar(chain: Chain, changes: Partial<RegistrarConfig> = {}): Promise<RegistrarScene> {
  const owner = await chain.owner.getAddress()
  const deploy = () => deployRegistry(chain.owner, { owner, policy: 'allow-list', name: 'Curated' })
  const registry = connectRegistry(changes.registry ?? (await deploy()).address, chain.owner)
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

/** A registration of a name to an account. */
export async function registrationOf(name: string, signer: Signer, secret = SECRET): Promise<NameRegistration> {
  return { name, owner: await signer.getAddress(), secret }
}
