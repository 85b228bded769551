import {
  connectGuard,
  encodeGuardCall,
  type GuardConfig,
  guardAbi,
  guardFactoryAbi,
  guardFactoryBytecode,
  parseGuardLogs,
  predictGuardAddress,
  projectIdOf,
  registryAbi,
} from '@dipmp/contracts'
import { Contract, ContractFactory, type JsonRpcProvider, type Signer, type TransactionReceipt } from 'ethers'
import { type Cost, costOf } from './cost.ts'
import { filenameOf, PROJECT, releaseOf } from './release.ts'

/** A call of an owner that is a contract, measured. */
export type Owned = Readonly<{ name: string; cost: Cost }>

const DAY = 86_400
const projectId = projectIdOf(PROJECT)

/** Measures what a guard with two of three proposers costs, on a registry in which nothing has been published. */
export async function measureGuard(provider: JsonRpcProvider, registry: string): Promise<Owned[]> {
  const signers = await Promise.all([0, 1, 2, 3].map((index) => provider.getSigner(index)))
  const [first, second, third, guardian] = await Promise.all(signers.map((signer) => signer.getAddress()))
  const [owner, other, , keeper] = signers
  if (!owner || !other || !keeper || !first || !second || !third || !guardian)
    throw new Error('the chain has too few accounts')
  const members = {
    proposers: [first, second, third],
    proposerThreshold: 2,
    guardians: [guardian],
    guardianThreshold: 1,
  }
  const config: GuardConfig = { registry, delay: DAY, longDelay: 30 * DAY, window: 30 * DAY, members }
  const owned: Owned[] = []
  const note = async (name: string, receipt: TransactionReceipt) =>
    owned.push({ name, cost: await costOf(provider, receipt) })

  const factory = await new ContractFactory(guardFactoryAbi, guardFactoryBytecode, owner).deploy()
  await factory.waitForDeployment()
  const factoryAddress = await factory.getAddress()
  await note('create a guard by factory', await createGuard(factoryAddress, config, owner))
  const address = predictGuardAddress(factoryAddress, config)
  const core = new Contract(registry, registryAbi, owner)
  await mined(core.getFunction('publish').send(...releaseOf(1, 1, true)))
  await mined(core.getFunction('startTransfer').send(projectId, address))
  const as = (signer: Signer) => connectGuard(address, signer)
  await note('guard: accept a transfer', await mined(as(owner).acceptTransfer({ projectId })))

  const call = core.interface.encodeFunctionData('publish', [...releaseOf(2)])
  const proposed = await mined(new Contract(address, guardAbi, owner).getFunction('propose').send(call))
  await note('guard: propose a release with one file', proposed)
  const [event] = parseGuardLogs(proposed)
  if (event?.type !== 'Proposed') throw new Error('the guard logged no proposal')
  await note('guard: approve it', await mined(as(other).approve(event.id)))
  await provider.send('evm_increaseTime', [DAY])
  await note('guard: execute it', await mined(as(owner).execute(event)))

  const doubtful = await mined(as(owner).propose('startTransfer', { projectId, newOwner: first }))
  const [doubt] = parseGuardLogs(doubtful)
  if (doubt?.type !== 'Proposed') throw new Error('the guard logged no proposal')
  await note('guard: veto a proposal', await mined(as(keeper).veto(doubt.id)))
  const yank = encodeGuardCall('yankFile', { projectId, filename: filenameOf(2), reason: 'Does not start on Windows' })
  const stopped = await mined(new Contract(address, guardAbi, keeper).getFunction('stop').send(yank))
  await note('guard: yank a file at once', stopped)
  return owned
}

async function createGuard(factory: string, config: GuardConfig, signer: Signer): Promise<TransactionReceipt> {
  const { registry, delay, longDelay, window, members } = config
  const tuple = [members.proposers, members.proposerThreshold, members.guardians, members.guardianThreshold]
  const contract = new Contract(factory, guardFactoryAbi, signer)
  return mined(contract.getFunction('createGuard').send([registry, delay, longDelay, window, tuple]))
}

async function mined(sent: Promise<{ wait(): Promise<TransactionReceipt | null> }>): Promise<TransactionReceipt> {
  const receipt = await (await sent).wait()
  if (receipt?.status !== 1) throw new Error(`transaction ${receipt?.hash} was reverted`)
  return receipt
}
