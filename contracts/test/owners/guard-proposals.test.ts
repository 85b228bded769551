import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ZeroHash } from 'ethers'
import { encodeGuardCall, type GuardCalls, proposalIdOf } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { eventsOf, refusalOf } from '../outcomes.ts'
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

const filename = 'demo-1.0-py3-none-any.whl'
const status = { projectId, status: 'deprecated', reason: 'moved' } as const

let chain: Chain
let scene: GuardScene
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  scene = await createOwner(chain)
})
afterAll(() => chain.stop())

/** Makes the next transaction's block this much later than the newest. */
const nextBlockIn = async (seconds: number) =>
  chain.provider.send('evm_setNextBlockTimestamp', [(await chain.now()) + seconds])
const approve = (id: string, index = 1) => guardEventsOf(scene.as(scene.proposers[index]).approve(id))
const execute = (proposal: { number: number; call: string }) => scene.as(chain.stranger).execute(proposal)

describe('a proposal', () => {
  test('is told to the byte, and known by chain, guard, number and call', async () => {
    const [proposer] = scene.config.members.proposers
    const data = encodeGuardCall('setStatus', status)

    const events = await guardEventsOf(scene.as(scene.proposers[0]).propose('setStatus', status))

    const id = proposalIdOf(31337n, scene.address, 1, data)
    expect(events).toEqual([
      expect.objectContaining({ type: 'Proposed', id, account: proposer, number: 1, kind: 'change', call: data }),
      expect.objectContaining({ type: 'Approved', id, account: proposer, readyAt: null }),
    ])
    expect(await scene.as(chain.stranger).proposalState(id)).toEqual({
      number: 1,
      kind: 'change',
      readyAt: null,
      lapsesAt: (await chain.now()) + WINDOW,
      approvals: 1,
      vetoes: 0,
    })
  })

  test('waits from the approval that was missing, and is executed by anybody', async () => {
    const proposal = await propose(scene, 'setStatus', status)
    await nextBlockIn(DAY)
    const [approved] = await approve(proposal.id)
    const readyAt = (await chain.now()) + DELAY

    expect(approved).toMatchObject({ type: 'Approved', readyAt })
    expect(await scene.as(chain.stranger).proposalState(proposal.id)).toMatchObject({
      readyAt,
      lapsesAt: readyAt + WINDOW,
      approvals: 2,
    })
    await nextBlockIn(DELAY)
    const receipt = await (await execute(proposal)).wait()
    expect(receipt?.logs).toHaveLength(2)
    expect(await scene.as(chain.stranger).proposalState(proposal.id)).toBeNull()
    expect((await chain.registry.projectState(projectId))?.status).toBe('deprecated')
  })

  test('is refused a second before it is ready, and where approvals are missing', async () => {
    const lacking = await propose(scene, 'setStatus', status)
    const waiting = await proposeApproved(scene, 'setStatus', status)
    const readyAt = (await chain.now()) + DELAY
    // A call that is refused runs in the next block, and makes none.
    await nextBlockIn(DELAY - 1)

    expect(await refusalOf(execute(waiting))).toEqual({
      name: 'ProposalNotReady',
      args: { id: waiting.id, readyAt: BigInt(readyAt) },
    })
    expect(await refusalOf(execute(lacking))).toEqual({
      name: 'ProposalNotReady',
      args: { id: lacking.id, readyAt: 0n },
    })
  })

  test('lapses after the window, to the second', async () => {
    const [first, second] = [
      await proposeApproved(scene, 'setStatus', status),
      await proposeApproved(scene, 'setStatus', status),
    ]
    const lapsesAt = (await scene.as(chain.stranger).proposalState(first.id))?.lapsesAt ?? 0
    await chain.provider.send('evm_setNextBlockTimestamp', [lapsesAt])
    expect(await guardEventsOf(execute(first))).toHaveLength(1)

    // The second was approved two blocks, and seconds, later.
    await nextBlockIn(3)
    await chain.provider.send('evm_mine', [])

    expect(await refusalOf(execute(second))).toEqual({ name: 'NoSuchProposal', args: { id: second.id } })
    expect(await scene.as(chain.stranger).proposalState(second.id)).toBeNull()
  })

  test('that nobody completes lapses too, and cannot be approved any more', async () => {
    const { id } = await propose(scene, 'setStatus', status)

    await nextBlockIn(WINDOW + 1)
    await chain.provider.send('evm_mine', [])

    expect(await refusalOf(approve(id))).toEqual({ name: 'NoSuchProposal', args: { id } })
  })

  test('counts each proposer once', async () => {
    const { id } = await propose(scene, 'setStatus', status)
    const [caller] = scene.config.members.proposers

    expect(await refusalOf(approve(id, 0))).toEqual({ name: 'AlreadyCounted', args: { id, caller } })
  })

  test('may have more approvals than it needs, which move nothing', async () => {
    const { id } = await proposeApproved(scene, 'setStatus', status)
    const before = await scene.as(chain.stranger).proposalState(id)
    await nextBlockIn(DAY)

    expect(await approve(id, 2)).toEqual([expect.objectContaining({ readyAt: before?.readyAt })])

    expect(await scene.as(chain.stranger).proposalState(id)).toEqual({ ...before, approvals: 3 })
  })

  test('is executed once', async () => {
    const proposal = await proposeApproved(scene, 'setStatus', status)
    await nextBlockIn(DELAY)
    await guardEventsOf(execute(proposal))

    expect((await refusalOf(execute(proposal))).name).toBe('NoSuchProposal')
    expect((await refusalOf(approve(proposal.id, 2))).name).toBe('NoSuchProposal')
  })

  test('of the same call is another, with approvals of its own', async () => {
    const first = await proposeApproved(scene, 'setStatus', status)
    const second = await propose(scene, 'setStatus', status)
    await nextBlockIn(DELAY)
    await chain.provider.send('evm_mine', [])

    expect(second.call).toBe(first.call)
    expect([first.number, second.number]).toEqual([1, 2])
    expect((await refusalOf(execute(second))).name).toBe('ProposalNotReady')
    expect(await guardEventsOf(execute(first))).toHaveLength(1)
  })

  test('is executed with its own number and call only', async () => {
    const { number, call } = await proposeApproved(scene, 'setStatus', status)
    await nextBlockIn(DELAY)
    await chain.provider.send('evm_mine', [])

    for (const other of [
      { number: number + 1, call },
      { number, call: `${call}00` },
      { number, call: encodeGuardCall('setStatus', { ...status, status: 'archived' }) },
    ]) {
      expect((await refusalOf(execute(other))).name).toBe('NoSuchProposal')
    }
  })

  test('that the registry refuses says why, and stays until it lapses', async () => {
    const proposal = await proposeApproved(scene, 'unyankFile', { projectId, filename })
    await nextBlockIn(DELAY)
    await chain.provider.send('evm_mine', [])

    expect((await refusalOf(execute(proposal))).name).toBe('NotYanked')
    expect(await scene.as(chain.stranger).proposalState(proposal.id)).not.toBeNull()
    await guardEventsOf(scene.as(scene.guardians[0]).stop('yankFile', { projectId, filename, reason: '' }))
    expect(await eventsOf(execute(proposal))).toEqual([
      expect.objectContaining({ type: 'FileUnyanked', actor: scene.address }),
    ])
  })

  test('is made by no stranger, and approved by no other side', async () => {
    const stranger = await chain.stranger.getAddress()
    const { id } = await propose(scene, 'setStatus', status)

    expect(await refusalOf(scene.as(chain.stranger).propose('setStatus', status))).toEqual({
      name: 'WrongSide',
      args: { caller: stranger },
    })
    for (const signer of [chain.stranger, scene.guardians[0]]) {
      expect((await refusalOf(scene.as(signer).approve(id))).name).toBe('WrongSide')
      expect((await refusalOf(scene.as(signer).withdraw(id))).name).toBe('WrongSide')
    }
    expect((await refusalOf(scene.as(scene.proposers[0]).approve(ZeroHash))).name).toBe('NoSuchProposal')
  })
})

describe('an approval', () => {
  test('can be taken back, and the wait begins anew', async () => {
    const { id, number, call } = await proposeApproved(scene, 'setStatus', status)

    const [withdrawn] = await guardEventsOf(scene.as(scene.proposers[0]).withdraw(id))

    expect(withdrawn).toMatchObject({ type: 'Withdrawn', id, readyAt: null })
    await nextBlockIn(DELAY)
    await approve(id, 2)
    expect((await refusalOf(execute({ number, call }))).name).toBe('ProposalNotReady')
    expect(await scene.as(chain.stranger).proposalState(id)).toMatchObject({
      readyAt: (await chain.now()) + DELAY,
      approvals: 2,
    })
  })

  test('that is one too many can be taken back without that', async () => {
    const { id } = await proposeApproved(scene, 'setStatus', status)
    await approve(id, 2)
    const before = await scene.as(chain.stranger).proposalState(id)

    await guardEventsOf(scene.as(scene.proposers[0]).withdraw(id))

    expect(await scene.as(chain.stranger).proposalState(id)).toEqual({ ...before, approvals: 2 })
  })

  test('that was not given cannot be taken back', async () => {
    const { id } = await propose(scene, 'setStatus', status)
    const [, caller] = scene.config.members.proposers

    expect(await refusalOf(scene.as(scene.proposers[1]).withdraw(id))).toEqual({
      name: 'NotApproved',
      args: { id, caller },
    })
    expect((await refusalOf(scene.as(scene.proposers[1]).withdraw(ZeroHash))).name).toBe('NoSuchProposal')
  })
})

describe('a veto', () => {
  test('of one guardian voids a proposal, also when it is ready', async () => {
    const [first, second] = [
      await proposeApproved(scene, 'setStatus', status),
      await proposeApproved(scene, 'setStatus', status),
    ]
    const account = scene.config.members.guardians[2]

    const [early] = await guardEventsOf(scene.as(scene.guardians[2]).veto(first.id))
    await nextBlockIn(DELAY + DAY)
    const [late] = await guardEventsOf(scene.as(scene.guardians[2]).veto(second.id))

    expect(early).toMatchObject({ type: 'Vetoed', id: first.id, account, isFinal: true })
    expect(late).toMatchObject({ id: second.id, isFinal: true })
    for (const each of [first, second]) expect((await refusalOf(execute(each))).name).toBe('NoSuchProposal')
  })

  test('is for guardians, of what is there', async () => {
    const { id } = await propose(scene, 'setStatus', status)

    for (const signer of [chain.stranger, scene.proposers[0]]) {
      expect((await refusalOf(scene.as(signer).veto(id))).name).toBe('WrongSide')
    }
    expect((await refusalOf(scene.as(scene.guardians[0]).veto(ZeroHash))).name).toBe('NoSuchProposal')
  })

  test('through a number voids all up to it, and none after', async () => {
    const one = await proposeApproved(scene, 'setStatus', status)
    const two = await proposeApproved(scene, 'setStatus', status)
    const three = await proposeApproved(scene, 'setStatus', status)

    const [event] = await guardEventsOf(scene.as(scene.guardians[0]).vetoThrough(2))
    await nextBlockIn(DELAY)
    await chain.provider.send('evm_mine', [])

    expect(event).toMatchObject({ type: 'VetoedThrough', number: 2, account: scene.config.members.guardians[0] })
    for (const each of [one, two]) expect((await refusalOf(execute(each))).name).toBe('NoSuchProposal')
    expect(await guardEventsOf(execute(three))).toHaveLength(1)
  })

  test('through a number is for guardians, and for numbers that are there and not vetoed', async () => {
    await propose(scene, 'setStatus', status)
    const guardian = scene.as(scene.guardians[0])

    for (const signer of [chain.stranger, scene.proposers[0]]) {
      expect((await refusalOf(scene.as(signer).vetoThrough(1))).name).toBe('WrongSide')
    }
    expect(await refusalOf(guardian.vetoThrough(2))).toEqual({ name: 'InvalidVetoNumber', args: { number: 2n } })
    expect((await refusalOf(guardian.vetoThrough(0))).name).toBe('InvalidVetoNumber')
    await guardEventsOf(guardian.vetoThrough(1))
    expect((await refusalOf(guardian.vetoThrough(1))).name).toBe('InvalidVetoNumber')
  })
})

describe('a stop', () => {
  const yank = { projectId, filename, reason: 'CVE' }

  test('by proposers waits for nothing but their approvals', async () => {
    const proposal = await propose(scene, 'yankFile', yank)
    expect(proposal.kind).toBe('stop')
    expect((await refusalOf(execute(proposal))).name).toBe('ProposalNotReady')

    await approve(proposal.id)

    expect(await eventsOf(execute(proposal))).toEqual([
      expect.objectContaining({ type: 'FileYanked', actor: scene.address }),
    ])
  })

  test('is made by a guardian at once', async () => {
    const account = scene.config.members.guardians[1]
    const guardian = scene.as(scene.guardians[1])

    const events = await guardEventsOf(guardian.stop('yankFile', yank))

    expect(events).toEqual([
      expect.objectContaining({ type: 'Stopped', account, call: encodeGuardCall('yankFile', yank) }),
    ])
    expect((await refusalOf(guardian.stop('yankFile', yank))).name).toBe('AlreadyYanked')
  })

  test('is made by nobody else, and is nothing else', async () => {
    for (const signer of [chain.stranger, scene.proposers[0]]) {
      expect((await refusalOf(scene.as(signer).stop('yankFile', yank))).name).toBe('WrongSide')
    }
    const guardian = scene.as(scene.guardians[0])
    const unyank = guardian.stop('unyankFile' as 'yankFile', yank)
    expect(await refusalOf(unyank)).toEqual({
      name: 'CallNotAllowed',
      args: { selector: encodeGuardCall('unyankFile', yank).slice(0, 10) },
    })
  })
})

test.each<[keyof GuardCalls, number]>([
  ['startTransfer', LONG_DELAY],
  ['setStatus', DELAY],
  ['cancelTransfer', 0],
])('%s waits %d seconds', async (name, delay) => {
  const call = { projectId, newOwner: await chain.owner.getAddress(), status: 'active', reason: '' }

  const { id } = await proposeApproved(scene, name, call as never)

  expect((await scene.as(chain.stranger).proposalState(id))?.readyAt).toBe((await chain.now()) + delay)
})
