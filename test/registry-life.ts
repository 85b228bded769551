import { factoryAbi, factoryBytecode, registryAbi } from '@dipmp/contracts'
import type { Stack } from '@dipmp/stack'
import { Contract, ContractFactory, type ContractTransactionResponse, id } from 'ethers'

/** Seconds in a day. */
const DAY = 86_400

/** What a registry went through, for tests to look for in the index. */
export type RegistryLife = Readonly<{ owner: string; heir: string; maintainer: string; factory: string; clone: string }>

/**
 * Lets a stack's registry go through every kind of event that there is beside publishing and yanking, with a project of
 * its own, and makes another registry by a factory. The project ends with its heir, deprecated and quarantined.
 */
export async function liveRegistryLife(stack: Stack, project: string): Promise<RegistryLife> {
  const [owner, heir, maintainer] = await Promise.all([0, 1, 2].map((account) => stack.provider.getSigner(account)))
  if (!owner || !heir || !maintainer) throw new Error('the chain has too few accounts')
  const registry = new Contract(stack.registry, registryAbi, owner)
  const byHeir = registry.connect(heir) as Contract
  const projectId = id(project)
  const now = (await stack.provider.getBlock('latest'))?.timestamp ?? 0

  await sent(registry.getFunction('register')(project))
  await sent(registry.getFunction('setMaintainer')(projectId, maintainer.address, 3, now + 30 * DAY))
  await sent(registry.getFunction('setMaintainer')(projectId, heir.address, 1, now + 30 * DAY))
  await sent(registry.getFunction('setMaintainer')(projectId, heir.address, 0, 0))
  await sent(registry.getFunction('startTransfer')(projectId, maintainer.address))
  await sent(registry.getFunction('cancelTransfer')(projectId))
  await sent(registry.getFunction('startTransfer')(projectId, heir.address))
  await sent(byHeir.getFunction('acceptTransfer')(projectId))
  await sent(byHeir.getFunction('setStatus')(projectId, 1, 'kept as it is – 你好'))
  await sent(byHeir.getFunction('setStatus')(projectId, 2, 'use another'))

  await sent(registry.getFunction('setModerator')(owner.address, true))
  await sent(registry.getFunction('setModerator')(maintainer.address, true))
  await sent(registry.getFunction('setModerator')(maintainer.address, false))
  await sent(registry.getFunction('setRegistrant')(heir.address, true))
  await sent(registry.getFunction('setRegistrant')(maintainer.address, true))
  await sent(registry.getFunction('setRegistrant')(maintainer.address, false))
  await sent(registry.getFunction('quarantine')(projectId, now + 7 * DAY, 'looks odd'))
  await sent(registry.getFunction('liftQuarantine')(projectId, 'a false alarm'))
  await sent(registry.getFunction('quarantine')(projectId, now + 14 * DAY, 'looks odd again'))
  await sent(registry.getFunction('setMetadata')(`0x${'22'.repeat(32)}`))
  await sent(registry.getFunction('startRegistryTransfer')(maintainer.address))
  await sent(registry.getFunction('cancelRegistryTransfer')())
  await sent(registry.getFunction('startRegistryTransfer')(heir.address))
  await sent(byHeir.getFunction('acceptRegistryTransfer')())

  const made = await makeRegistryByFactory(stack)
  await stack.indexed()
  return { owner: owner.address, heir: heir.address, maintainer: maintainer.address, ...made }
}

async function makeRegistryByFactory(stack: Stack): Promise<{ factory: string; clone: string }> {
  const signer = await stack.provider.getSigner(0)
  const deployed = await new ContractFactory(factoryAbi, factoryBytecode, signer).deploy()
  await deployed.waitForDeployment()
  const factory = new Contract(await deployed.getAddress(), factoryAbi, signer)
  const configuration = [signer.address, 1, 'made by a factory'] as const
  const clone = String(await factory.getFunction('registryAddress').staticCall(...configuration))
  await sent(factory.getFunction('createRegistry')(...configuration))
  return { factory: String(factory.target), clone }
}

async function sent(sending: Promise<ContractTransactionResponse>): Promise<void> {
  await (await sending).wait()
}
