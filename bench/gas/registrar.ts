import {
  connectRegistrar,
  connectRegistry,
  createReservedNames,
  deployRegistrar,
  deployRegistry,
  NO_PROOF,
  type Registrar,
} from '@dipmp/contracts'
import { type JsonRpcProvider, type Signer, ZeroHash } from 'ethers'
import { type Cost, costOf } from './cost.ts'
import type { Owned } from './owners.ts'

const FEE = 10n ** 15n
const MIN_AGE = 60
const SECRET = `0x${'5e'.repeat(32)}`
/** A list as long as that of the names that a large index would keep for others. */
const RESERVED = 1024

/** Measures what names cost that registrars register, each on a registry with an allow-list of its own. */
export async function measureRegistrar(provider: JsonRpcProvider, owner: Signer): Promise<Owned[]> {
  const account = await owner.getAddress()
  const reserved = createReservedNames(
    Array.from({ length: RESERVED }, (_, number) => ({ name: `reserved-${number}`, claimant: account })),
  )
  const open = await deploy(owner, {})
  const committed = await deploy(owner, { minAge: MIN_AGE })
  const listed = await deploy(owner, { reservedRoot: reserved.root, fee: FEE })
  const registration = { name: 'zope-interface', owner: account, secret: SECRET }
  const cost = (sent: ReturnType<Registrar['withdraw']>) => costOfSent(provider, sent)

  const byRegistrar = await cost(open.register(registration, NO_PROOF, 0n))
  const commit = await cost(committed.commit(registration))
  await provider.send('evm_increaseTime', [MIN_AGE])
  const afterCommit = await cost(committed.register(registration, NO_PROOF, 0n))
  const byProof = await cost(listed.register(registration, reserved.prove(registration.name), FEE))
  const claim = await cost(listed.claim({ name: 'reserved-7', owner: account }, reserved.prove('reserved-7')))
  return [
    { name: 'registrar: register a name', cost: byRegistrar },
    { name: 'registrar: commit to a name', cost: commit },
    { name: 'registrar: register it', cost: afterCommit },
    { name: `registrar: register a name for a fee, with proof that it is none of ${RESERVED} reserved`, cost: byProof },
    { name: `registrar: claim one of ${RESERVED} reserved names`, cost: claim },
  ]
}

type Terms = Readonly<{ minAge?: number; reservedRoot?: string; fee?: bigint }>

/** Deploys a registry, and a registrar that alone may register in it. */
async function deploy(owner: Signer, { minAge = 0, reservedRoot = ZeroHash, fee = 0n }: Terms): Promise<Registrar> {
  const account = await owner.getAddress()
  const registry = await deployRegistry(owner, { owner: account, policy: 'allow-list', name: 'Curated' })
  const config = { registry: registry.address, treasury: account, maxFee: FEE, minAge, reservedRoot, fee }
  const { address } = await deployRegistrar(owner, config)
  await (await connectRegistry(registry.address, owner).setRegistrant(address, true)).wait()
  return connectRegistrar(address, owner)
}

async function costOfSent(provider: JsonRpcProvider, sent: ReturnType<Registrar['withdraw']>): Promise<Cost> {
  const receipt = await (await sent).wait()
  if (receipt?.status !== 1) throw new Error(`transaction ${receipt?.hash} was reverted`)
  return costOf(provider, receipt)
}
