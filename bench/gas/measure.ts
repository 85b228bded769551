import { deployRegistry, factoryAbi, factoryBytecode, registryAbi } from '@dipmp/contracts'
import { Contract, ContractFactory, JsonRpcProvider, type Signer, type TransactionReceipt } from 'ethers'
import { deployFirstDipmp, type FirstDipmp, firstVersionCode } from '../../contracts/test/first-dipmp.ts'
import { startChain } from '../../stack/chain.ts'
import { type Call, callsOf, type Measured, type Sender } from './calls.ts'
import { type Cost, costOf } from './cost.ts'
import { measureGuard, type Owned } from './owners.ts'
import { measureRegistrar } from './registrar.ts'
import { filenameOf, PROJECT, releaseOf } from './release.ts'
import { authorize } from './signing.ts'

/** How many versions the first dipmp's project has already when one more is measured. */
export const EARLIER_VERSIONS = [0, 1, 10, 100, 250] as const

/** All that is measured. */
export type Measurements = Readonly<{
  calls: readonly Measured[]
  /** A new release after 250 others. */
  later: Cost
  /** A new release in a registry that a factory made. */
  clone: Cost
  createRegistry: Cost
  /** What owners and registrants that are contracts do. */
  owners: readonly Owned[]
  /** The first dipmp's contract, by earlier versions; null where it was left out. */
  first: ReadonlyMap<number, Cost> | null
}>

const MANY = 250

/** Makes every call on a fresh chain and returns what each did. */
export async function measure(options: Readonly<{ withFirst: boolean }>): Promise<Measurements> {
  const chain = await startChain({ host: '127.0.0.1', port: 0 })
  const provider = new JsonRpcProvider(chain.rpcUrl, undefined, { cacheTimeout: -1, batchMaxCount: 1 })
  try {
    const signers = await signersOf(provider)
    const { address } = await deployRegistry(signers.owner)
    const calls = await measureCalls(provider, signers, address)
    const later = await measureLater(provider, signers.relay)
    const { createRegistry, clone } = await measureClone(provider, signers.owner)
    const guard = await measureGuard(provider, (await deployRegistry(signers.owner)).address)
    const owners = [...guard, ...(await measureRegistrar(provider, signers.owner))]
    const first = options.withFirst ? await measureFirst(provider, signers.owner) : null
    return { calls, later, clone, createRegistry, owners, first }
  } finally {
    provider.destroy()
    await chain.stop()
  }
}

type Signers = Readonly<Record<Sender, Signer>>

async function signersOf(provider: JsonRpcProvider): Promise<Signers> {
  const [owner, maintainer, stranger, relay] = await Promise.all([0, 1, 2, 3].map((index) => provider.getSigner(index)))
  if (!owner || !maintainer || !stranger || !relay) throw new Error('the chain has four accounts at least')
  return { owner, maintainer, stranger, relay }
}

async function measureCalls(provider: JsonRpcProvider, signers: Signers, registry: string): Promise<Measured[]> {
  const [maintainer, stranger] = await Promise.all([signers.maintainer.getAddress(), signers.stranger.getAddress()])
  const measured: Measured[] = []
  for (const call of callsOf({ maintainer, stranger })) {
    const args = await argumentsOf(call, registry, signers.owner)
    measured.push({ call, cost: await send(provider, registry, signers[call.sender], call.method, args) })
  }
  return measured
}

async function argumentsOf({ args, nonce }: Call, registry: string, owner: Signer): Promise<readonly unknown[]> {
  if (nonce === undefined) return args
  return [...args, await authorize(registry, owner, args as Parameters<typeof authorize>[2], nonce)]
}

async function measureLater(provider: JsonRpcProvider, signer: Signer): Promise<Cost> {
  const { address } = await deployRegistry(signer)
  const contract = new Contract(address, registryAbi, signer)
  for (let number = 0; number < MANY; number++) {
    await mined(await contract.getFunction('publish').send(...releaseOf(number, 1, number === 0)))
  }
  return send(provider, address, signer, 'publish', releaseOf(MANY))
}

async function measureClone(provider: JsonRpcProvider, signer: Signer) {
  const factory = await new ContractFactory(factoryAbi, factoryBytecode, signer).deploy()
  await factory.waitForDeployment()
  const config = [await signer.getAddress(), 0, 'dipmp'] as const
  const registry = await factory.getFunction('registryAddress').staticCall(...config)
  const receipt = await mined(await factory.getFunction('createRegistry').send(...config))
  const createRegistry = await costOf(provider, receipt)
  await send(provider, registry, signer, 'publish', releaseOf(1, 1, true))
  return { createRegistry, clone: await send(provider, registry, signer, 'publish', releaseOf(2)) }
}

async function measureFirst(provider: JsonRpcProvider, signer: Signer): Promise<ReadonlyMap<number, Cost>> {
  const first = await deployFirstDipmp(signer)
  const costs = new Map<number, Cost>()
  for (let earlier = 0; earlier <= Math.max(...EARLIER_VERSIONS); earlier++) {
    const receipt = await mined(await publishFirst(first, earlier))
    if (EARLIER_VERSIONS.some((count) => count === earlier)) costs.set(earlier, await costOf(provider, receipt))
  }
  return costs
}

function publishFirst(first: FirstDipmp, number: number) {
  const version = firstVersionCode(`1.${number}.1`)
  return first.createKnownIdentity(PROJECT, version, `Qm${String(number).padStart(44, 'x')}`, filenameOf(number))
}

async function send(
  provider: JsonRpcProvider,
  registry: string,
  signer: Signer,
  method: string,
  args: readonly unknown[],
): Promise<Cost> {
  const contract = new Contract(registry, registryAbi, signer)
  return costOf(provider, await mined(await contract.getFunction(method).send(...args)))
}

async function mined(transaction: { wait(): Promise<TransactionReceipt | null> }): Promise<TransactionReceipt> {
  const receipt = await transaction.wait()
  if (receipt?.status !== 1) throw new Error(`transaction ${receipt?.hash} was reverted`)
  return receipt
}
