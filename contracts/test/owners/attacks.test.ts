import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { connectRegistry, NO_PROOF } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { eventsOf, refusalOf } from '../outcomes.ts'
import { demoFile, laterRelease } from '../releases.ts'
import {
  createOwner,
  DELAY,
  type GuardScene,
  guardEventsOf,
  LONG_DELAY,
  projectId,
  propose,
  proposeApproved,
  WINDOW,
} from './guard-scene.ts'
import { createRegistrar, registrationOf } from './registrar-scene.ts'

const malware = laterRelease({ version: '1.1', files: [demoFile({ filename: 'demo-1.1-py3-none-any.whl' })] })

let chain: Chain
let scene: GuardScene
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  scene = await createOwner(chain)
})
afterAll(() => chain.stop())

describe('who steals the key of one proposer', () => {
  test('publishes nothing, however long nobody looks', async () => {
    const thief = scene.proposers[0]
    const proposal = await propose(scene, 'publish', malware, thief)

    expect((await refusalOf(scene.as(thief).approve(proposal.id))).name).toBe('AlreadyCounted')
    await chain.wait(WINDOW - 60)
    expect((await refusalOf(scene.as(thief).execute(proposal))).name).toBe('ProposalNotReady')
    expect((await refusalOf(connectRegistry(chain.registry.address, thief ?? chain.owner).publish(malware))).name).toBe(
      'NotProjectOwner',
    )
  })

  test('stops no recovery', async () => {
    const members = { ...scene.config.members, proposers: [await chain.stranger.getAddress()], proposerThreshold: 1 }
    const recovery = await proposeApproved(scene, 'setMembers', members, scene.guardians)

    await guardEventsOf(scene.as(scene.proposers[0]).veto(recovery.id))
    await chain.wait(LONG_DELAY)

    expect(await guardEventsOf(scene.as(chain.stranger).execute(recovery))).toHaveLength(2)
  })
})

describe('who steals the keys of enough proposers', () => {
  test('is stopped by one guardian, whatever number of proposals there are', async () => {
    const proposals = []
    for (let index = 0; index < 4; index++) proposals.push(await proposeApproved(scene, 'publish', malware))
    await guardEventsOf(scene.as(scene.guardians[0]).vetoThrough(4))
    await chain.wait(DELAY)

    for (const each of proposals) {
      expect((await refusalOf(scene.as(scene.proposers[0]).execute(each))).name).toBe('NoSuchProposal')
    }
  })
})

describe('who steals the key of one guardian', () => {
  test('publishes nothing and takes no project', async () => {
    const thief = scene.guardians[0]
    const newOwner = (await thief?.getAddress()) ?? ''

    expect((await refusalOf(scene.as(thief).propose('publish', malware))).name).toBe('CallNotAllowed')
    expect((await refusalOf(scene.as(thief).propose('startTransfer', { projectId, newOwner }))).name).toBe(
      'CallNotAllowed',
    )
    const recovery = await propose(scene, 'setMembers', scene.config.members, thief)
    await chain.wait(WINDOW - 60)
    expect((await refusalOf(scene.as(thief).execute(recovery))).name).toBe('ProposalNotReady')
  })

  test('yanks and vetoes until the proposers replace it, which it cannot stop', async () => {
    const [thief, second, third] = scene.guardians
    const guardians = await Promise.all([second, third].map(async (each) => (await each?.getAddress()) ?? ''))
    const filename = 'demo-1.0-py3-none-any.whl'
    await guardEventsOf(scene.as(thief).stop('yankFile', { projectId, filename, reason: '' }))
    const replaced = await proposeApproved(scene, 'setMembers', { ...scene.config.members, guardians })
    await guardEventsOf(scene.as(thief).veto(replaced.id))
    await chain.wait(LONG_DELAY)
    await guardEventsOf(scene.as(chain.stranger).execute(replaced))

    const unyank = await proposeApproved(scene, 'unyankFile', { projectId, filename })
    await chain.wait(DELAY)

    expect((await refusalOf(scene.as(thief).veto(unyank.id))).name).toBe('WrongSide')
    expect(await eventsOf(scene.as(chain.stranger).execute(unyank))).toHaveLength(1)
  })
})

describe('who wants the name of another', () => {
  test('gets none that looks like it', async () => {
    const { as } = await createRegistrar(chain)
    await eventsOf(as(chain.owner).register(await registrationOf('pillow', chain.owner), NO_PROOF, 0n))

    for (const name of ['pil1ow', 'p1llow', 'plllow', 'pi-llow', 'p-1-l-1-o-w', 'pill0w']) {
      const sent = as(chain.stranger).register(await registrationOf(name, chain.stranger), NO_PROOF, 0n)
      expect((await refusalOf(sent)).name).toBe('LooksTaken')
    }
  })

  test('gains nothing by seeing the commitment, nor the registration that waits', async () => {
    const { as } = await createRegistrar(chain, { minAge: 60 })
    const [victim, rival] = [as(chain.owner), as(chain.stranger)]
    const registration = await registrationOf('demo', chain.owner)
    // The rival copies the commitment before the victim's is in a block, which the victim's is refused for.
    await eventsOf(rival.commit(registration))
    expect((await refusalOf(victim.commit(registration))).name).toBe('AlreadyCommitted')
    await chain.wait(60)

    // Then the registration is seen. A commitment of the rival's own is too young, and a copy serves the victim.
    const own = { ...registration, owner: await chain.stranger.getAddress() }
    await eventsOf(rival.commit(own))
    expect((await refusalOf(rival.register(own, NO_PROOF, 0n))).name).toBe('CommitmentNotReady')
    expect(await eventsOf(rival.register(registration, NO_PROOF, 0n))).toEqual([
      expect.objectContaining({ type: 'ProjectRegistered', owner: registration.owner }),
    ])
  })
})
