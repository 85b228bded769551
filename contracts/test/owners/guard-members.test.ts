import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { encodeGuardCall, type GuardMembers } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { refusalOf } from '../outcomes.ts'
import {
  createOwner,
  DAY,
  DELAY,
  type GuardScene,
  guardEventsOf,
  LONG_DELAY,
  projectId,
  propose,
  proposeApproved,
  WINDOW,
} from './guard-scene.ts'

let chain: Chain
let scene: GuardScene
let fresh: GuardMembers
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  scene = await createOwner(chain)
  // One proposer and two guardians stay; the stranger comes.
  const { proposers, guardians } = scene.config.members
  fresh = {
    proposers: [await chain.stranger.getAddress(), proposers[0] ?? ''],
    proposerThreshold: 1,
    guardians: guardians.slice(1),
    guardianThreshold: 1,
  }
})
afterAll(() => chain.stop())

const status = { projectId, status: 'deprecated', reason: '' } as const
const execute = (proposal: { number: number; call: string }) => scene.as(chain.stranger).execute(proposal)
const sideOf = async (account: string | undefined) => scene.as(chain.stranger).sideOf(account ?? '')
const vetoBy = (signers: GuardScene['proposers'], index: number, id: string) =>
  guardEventsOf(scene.as(signers[index]).veto(id))

async function waitAndExecute(proposal: { number: number; call: string }) {
  await chain.wait(LONG_DELAY)
  return guardEventsOf(execute(proposal))
}

describe('other members', () => {
  test('come by a proposal of the proposers, after the long delay', async () => {
    const proposal = await proposeApproved(scene, 'setMembers', fresh)
    const readyAt = (await chain.now()) + LONG_DELAY

    expect(proposal.kind).toBe('members')
    expect(await scene.as(chain.stranger).proposalState(proposal.id)).toMatchObject({
      readyAt,
      lapsesAt: readyAt + WINDOW,
    })
    expect(await waitAndExecute(proposal)).toEqual([
      expect.objectContaining({ type: 'Executed' }),
      expect.objectContaining({ type: 'MembersSet', epoch: 2, ...fresh }),
    ])
    const { proposers, guardians } = scene.config.members
    expect(await Promise.all([proposers[0], proposers[1], fresh.proposers[0]].map(sideOf))).toEqual([
      'proposer',
      'nobody',
      'proposer',
    ])
    expect(await Promise.all([guardians[0], guardians[1]].map(sideOf))).toEqual(['nobody', 'guardian'])
    expect(await scene.as(chain.stranger).guardState()).toMatchObject({
      epoch: 2,
      proposerThreshold: 1,
      guardianThreshold: 1,
      delay: DELAY,
      longDelay: LONG_DELAY,
      window: WINDOW,
    })
    const [, approved] = await guardEventsOf(scene.as(chain.stranger).propose('setStatus', status))
    expect(approved).toMatchObject({ type: 'Approved', readyAt: (await chain.now()) + DELAY })
  })

  test('void every proposal that was made before', async () => {
    const [change, members] = [
      await proposeApproved(scene, 'setStatus', status),
      await proposeApproved(scene, 'setMembers', fresh),
    ]
    const lacking = await propose(scene, 'setStatus', status)
    const recovery = await proposeApproved(scene, 'setMembers', fresh, scene.guardians)
    await waitAndExecute(members)

    for (const each of [change, members, recovery]) expect((await refusalOf(execute(each))).name).toBe('NoSuchProposal')
    expect((await refusalOf(scene.as(scene.proposers[0]).approve(lacking.id))).name).toBe('NoSuchProposal')
  })

  test('are vetoed by as many guardians as a recovery takes, not by one', async () => {
    const { id, number, call } = await proposeApproved(scene, 'setMembers', fresh)
    const [account] = scene.config.members.guardians

    const [first] = await vetoBy(scene.guardians, 0, id)

    expect(first).toMatchObject({ type: 'Vetoed', account, isFinal: false })
    expect(await scene.as(chain.stranger).proposalState(id)).toMatchObject({ vetoes: 1, approvals: 2 })
    expect(await refusalOf(vetoBy(scene.guardians, 0, id))).toEqual({
      name: 'AlreadyCounted',
      args: { id, caller: account },
    })
    const [second] = await vetoBy(scene.guardians, 2, id)
    expect(second).toMatchObject({ isFinal: true })
    await chain.wait(LONG_DELAY)
    expect((await refusalOf(execute({ number, call }))).name).toBe('NoSuchProposal')
  })

  test('pass one guardian who vetoes whatever can be vetoed', async () => {
    const proposal = await proposeApproved(scene, 'setMembers', fresh)

    await guardEventsOf(scene.as(scene.guardians[0]).vetoThrough(1))
    await vetoBy(scene.guardians, 0, proposal.id)

    expect((await waitAndExecute(proposal)).map(({ type }) => type)).toEqual(['Executed', 'MembersSet'])
  })

  test('are not vetoed by proposers', async () => {
    const { id } = await proposeApproved(scene, 'setMembers', fresh)

    expect((await refusalOf(vetoBy(scene.proposers, 0, id))).name).toBe('WrongSide')
  })

  test('wait one at a time', async () => {
    const first = await proposeApproved(scene, 'setMembers', fresh)
    const second = await propose(scene, 'setMembers', fresh)
    const approve = () => guardEventsOf(scene.as(scene.proposers[1]).approve(second.id))

    expect(await refusalOf(approve())).toEqual({ name: 'ChangePending', args: { id: first.id } })
    await guardEventsOf(scene.as(scene.proposers[1]).withdraw(first.id))
    expect(await approve()).toEqual([
      expect.objectContaining({ type: 'Approved', readyAt: (await chain.now()) + LONG_DELAY }),
    ])
    expect((await refusalOf(scene.as(scene.proposers[2]).approve(first.id))).name).toBe('ChangePending')
  })

  test('may be approved by more while they wait', async () => {
    const { id } = await proposeApproved(scene, 'setMembers', fresh)

    expect(await guardEventsOf(scene.as(scene.proposers[2]).approve(id))).toHaveLength(1)
  })

  test('come after others that were vetoed, or lapsed, or set', async () => {
    const vetoed = await proposeApproved(scene, 'setMembers', fresh)
    for (const index of [0, 1]) await vetoBy(scene.guardians, index, vetoed.id)
    await proposeApproved(scene, 'setMembers', fresh)
    await chain.wait(LONG_DELAY + WINDOW + 1)
    const set = await proposeApproved(scene, 'setMembers', { ...fresh, proposerThreshold: 2 })
    await waitAndExecute(set)

    const last = await proposeApproved(scene, 'setMembers', fresh, [chain.stranger, ...scene.proposers])

    expect((await waitAndExecute(last)).at(-1)).toMatchObject({ type: 'MembersSet', epoch: 3 })
  })

  test('are refused when they come to be set, where they could not act', async () => {
    const proposal = await proposeApproved(scene, 'setMembers', { ...fresh, proposerThreshold: 3 })
    await chain.wait(LONG_DELAY)

    expect(await refusalOf(execute(proposal))).toEqual({
      name: 'InvalidThreshold',
      args: { members: 2n, threshold: 3n },
    })
  })

  test('are set by no call of anybody', async () => {
    const data = encodeGuardCall('setMembers', fresh)

    for (const signer of [chain.stranger, scene.proposers[0], scene.guardians[0]]) {
      const sent = chain.provider.call({ from: (await signer?.getAddress()) ?? '', to: scene.address, data })
      await expect(sent).rejects.toMatchObject({ code: 'CALL_EXCEPTION', data: '0x' })
    }
  })
})

describe('a recovery', () => {
  test('is a proposal of guardians, who need no proposer', async () => {
    const proposal = await propose(scene, 'setMembers', fresh, scene.guardians[0])
    await guardEventsOf(scene.as(scene.guardians[1]).approve(proposal.id))
    const readyAt = (await chain.now()) + LONG_DELAY

    expect(proposal.kind).toBe('recovery')
    expect((await scene.as(chain.stranger).proposalState(proposal.id))?.readyAt).toBe(readyAt)
    expect((await waitAndExecute(proposal)).at(-1)).toMatchObject({ type: 'MembersSet', epoch: 2, ...fresh })
  })

  test('is not executed before, nor by one guardian', async () => {
    const lacking = await propose(scene, 'setMembers', fresh, scene.guardians[2])
    const waiting = await proposeApproved(scene, 'setMembers', fresh, scene.guardians)
    await chain.wait(LONG_DELAY - DAY)

    expect((await refusalOf(execute(waiting))).name).toBe('ProposalNotReady')
    expect(await refusalOf(execute(lacking))).toEqual({ name: 'NoSuchProposal', args: { id: lacking.id } })
    expect((await refusalOf(scene.as(scene.proposers[0]).approve(waiting.id))).name).toBe('WrongSide')
  })

  test('is stopped by as many proposers as a proposal takes, and by no guardian', async () => {
    const { id, number, call } = await proposeApproved(scene, 'setMembers', fresh, scene.guardians)

    const [first] = await vetoBy(scene.proposers, 2, id)
    expect(first).toMatchObject({ type: 'Vetoed', isFinal: false })
    expect((await refusalOf(vetoBy(scene.guardians, 0, id))).name).toBe('WrongSide')
    const [second] = await vetoBy(scene.proposers, 0, id)

    expect(second).toMatchObject({ isFinal: true })
    await chain.wait(LONG_DELAY)
    expect((await refusalOf(execute({ number, call }))).name).toBe('NoSuchProposal')
  })

  test('is not kept from by a change of the proposers that waits, nor keeps from it', async () => {
    const members = await proposeApproved(scene, 'setMembers', { ...fresh, proposerThreshold: 2 })
    const recovery = await proposeApproved(scene, 'setMembers', fresh, scene.guardians)
    await chain.wait(LONG_DELAY)

    expect((await guardEventsOf(execute(recovery))).at(-1)).toMatchObject({ type: 'MembersSet', proposerThreshold: 1 })
    expect((await refusalOf(execute(members))).name).toBe('NoSuchProposal')
  })

  test('that waits ends where the guardians change meanwhile', async () => {
    const members = await proposeApproved(scene, 'setMembers', { ...fresh, guardians: fresh.guardians.slice(1) })
    await chain.wait(DAY)
    const recovery = await proposeApproved(scene, 'setMembers', { ...fresh, proposerThreshold: 2 }, scene.guardians)

    await chain.wait(LONG_DELAY - DAY)
    await guardEventsOf(execute(members))
    await chain.wait(DAY)

    expect((await refusalOf(execute(recovery))).name).toBe('NoSuchProposal')
    expect((await refusalOf(scene.as(scene.guardians[0]).propose('setMembers', fresh))).name).toBe('WrongSide')
  })

  test('goes on beside others that wait, which void what they would', async () => {
    const recovery = await proposeApproved(scene, 'setMembers', fresh, scene.guardians)

    expect((await refusalOf(proposeApproved(scene, 'setMembers', fresh, scene.guardians))).name).toBe('ChangePending')
    await guardEventsOf(scene.as(scene.guardians[0]).vetoThrough(2))
    expect((await waitAndExecute(recovery)).at(-1)).toMatchObject({ type: 'MembersSet' })
  })
})
