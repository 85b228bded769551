import { Contract, type ContractTransactionResponse, type Signer } from 'ethers'
import {
  connectGuard,
  connectGuardFactory,
  deployGuardFactory,
  type GuardCalls,
  type GuardConfig,
  type GuardEvent,
  type GuardedOwner,
  guardAbi,
  parseGuardLogs,
  projectIdOf,
} from '../../index.ts'
import type { Chain } from '../chain.ts'
import { eventsOf } from '../outcomes.ts'
import { demoRelease } from '../releases.ts'

export const DAY = 86_400
export const DELAY = 2 * DAY
export const LONG_DELAY = 30 * DAY
export const WINDOW = 10 * DAY
export const projectId = projectIdOf('demo')

/** A guard of three proposers and three guardians, two of each needed. */
export type GuardScene = Readonly<{
  config: GuardConfig
  address: string
  proposers: readonly Signer[]
  guardians: readonly Signer[]
  /** The guard, with another sender. */
  as(signer: Signer | undefined): GuardedOwner
}>

/** A proposal as its event tells of it. */
export type Proposed = Extract<GuardEvent, { type: 'Proposed' }>

/** Makes a guard, by the factory. */
export async function createGuard(chain: Chain, changes: Partial<GuardConfig> = {}): Promise<GuardScene> {
  const [proposers, guardians] = [chain.others.slice(0, 3), chain.others.slice(3, 6)]
  const addresses = (signers: readonly Signer[]) => Promise.all(signers.map((signer) => signer.getAddress()))
  const config: GuardConfig = {
    registry: chain.registry.address,
    delay: DELAY,
    longDelay: LONG_DELAY,
    window: WINDOW,
    members: {
      proposers: await addresses(proposers),
      proposerThreshold: 2,
      guardians: await addresses(guardians),
      guardianThreshold: 2,
    },
    ...changes,
  }
  const factory = connectGuardFactory(await deployGuardFactory(chain.owner), chain.stranger)
  const { address } = await factory.createGuard(config)
  const as = (signer: Signer | undefined) => connectGuard(address, signer ?? chain.stranger)
  return { config, address, proposers, guardians, as }
}

/** Publishes release 1.0 of the project demo and hands it to the guard. */
export async function handOver(chain: Chain, { as, address, proposers }: GuardScene): Promise<void> {
  await eventsOf(chain.registry.publish(demoRelease()))
  await eventsOf(chain.registry.startTransfer({ projectId, newOwner: address }))
  await eventsOf(as(proposers[0]).acceptTransfer({ projectId }))
}

/** Takes the chain back to its start, and makes a guard that owns the project demo. */
export async function createOwner(chain: Chain): Promise<GuardScene> {
  await chain.reset()
  const scene = await createGuard(chain)
  await handOver(chain, scene)
  return scene
}

/** Waits for a call and returns the events that guards logged. */
export async function guardEventsOf(call: Promise<ContractTransactionResponse>): Promise<GuardEvent[]> {
  const receipt = await (await call).wait()
  return receipt ? parseGuardLogs(receipt) : []
}

/** Proposes a call, by the first proposer. */
export async function propose<Name extends keyof GuardCalls>(
  { as, proposers }: GuardScene,
  name: Name,
  call: GuardCalls[Name],
  by: Signer | undefined = proposers[0],
): Promise<Proposed> {
  const [proposed] = await guardEventsOf(as(by).propose(name, call))
  if (proposed?.type !== 'Proposed') throw new Error(`nothing was proposed: ${JSON.stringify(proposed)}`)
  return proposed
}

/** Proposes a call and approves it, by two proposers, or two guardians. */
export async function proposeApproved<Name extends keyof GuardCalls>(
  scene: GuardScene,
  name: Name,
  call: GuardCalls[Name],
  by: readonly Signer[] = scene.proposers,
): Promise<Proposed> {
  const proposed = await propose(scene, name, call, by[0])
  await guardEventsOf(scene.as(by[1]).approve(proposed.id))
  return proposed
}

/** Makes a call of the guard by name, with whatever arguments. */
export function call(
  { address }: GuardScene,
  by: Signer | undefined,
  name: string,
  args: readonly unknown[],
): Promise<ContractTransactionResponse> {
  return new Contract(address, guardAbi, by).getFunction(name).send(...args)
}
