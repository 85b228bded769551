import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { concat, Interface, toBeHex, Wallet, ZeroAddress } from 'ethers'
import { connectRegistry, type ProjectState, registryAbi } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { eventsOf, refusalOf } from '../outcomes.ts'
import { demoRelease } from '../releases.ts'
import { authorize } from '../signing.ts'
import {
  call,
  createGuard,
  DAY,
  type GuardScene,
  guardEventsOf,
  handOver,
  LONG_DELAY,
  projectId,
  propose,
  proposeApproved,
} from './guard-scene.ts'

const FAR = 4_000_000_000
const abi = new Interface(registryAbi)

let chain: Chain
let scene: GuardScene
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  await chain.reset()
  scene = await createGuard(chain)
})
afterAll(() => chain.stop())

const stateOf = (id: string): Promise<ProjectState | null> => chain.registry.projectState(id)
/** Every call of the registry that writes, by its signature. */
const WRITING = abi.fragments.flatMap((fragment) =>
  fragment.type === 'function' && (fragment as { stateMutability?: string }).stateMutability === 'nonpayable'
    ? [fragment.format('sighash')]
    : [],
)
const KINDS: Readonly<Record<string, string>> = {
  publish: 'change',
  register: 'change',
  unyankFile: 'change',
  unyankRelease: 'change',
  setStatus: 'change',
  annotate: 'change',
  freeze: 'departure',
  yankFile: 'stop',
  yankRelease: 'stop',
  cancelTransfer: 'stop',
  startTransfer: 'departure',
}

describe('a project', () => {
  test('is handed over by an offer that a proposer accepts', async () => {
    await handOver(chain, scene)

    expect(await stateOf(projectId)).toMatchObject({ owner: scene.address, epoch: 1, pendingOwner: null })
  })

  test('is handed over in one transaction by a signature of its owner', async () => {
    await eventsOf(chain.registry.publish(demoRelease()))
    const offer = { projectId, newOwner: scene.address }
    const authorization = await authorize(chain, chain.owner, 'startTransfer', offer, { deadline: FAR })

    const events = await eventsOf(scene.as(scene.proposers[1]).takeProject({ projectId }, authorization))

    expect(events.map(({ type }) => type)).toEqual(['TransferStarted', 'TransferAccepted'])
    expect((await stateOf(projectId))?.owner).toBe(scene.address)
  })

  test('is taken over by proposers only, and with the word of its owner only', async () => {
    await eventsOf(chain.registry.publish(demoRelease()))
    const offer = { projectId, newOwner: scene.address }
    const authorization = await authorize(chain, chain.owner, 'startTransfer', offer)
    const wrong = await authorize(chain, chain.owner, 'startTransfer', { ...offer, newOwner: ZeroAddress })
    await eventsOf(chain.registry.startTransfer(offer))

    for (const signer of [chain.stranger, scene.guardians[0]]) {
      expect((await refusalOf(scene.as(signer).acceptTransfer({ projectId }))).name).toBe('WrongSide')
      expect((await refusalOf(scene.as(signer).takeProject({ projectId }, authorization))).name).toBe('WrongSide')
    }
    const proposer = scene.as(scene.proposers[0])
    expect((await refusalOf(proposer.takeProject({ projectId }, wrong))).name).toBe('InvalidSignature')
  })

  test('loses the maintainers that it had', async () => {
    await eventsOf(chain.registry.publish(demoRelease()))
    const maintainer = await chain.stranger.getAddress()
    await eventsOf(chain.registry.setMaintainer({ projectId, maintainer, roles: ['publish'], expiry: FAR } as const))
    await eventsOf(chain.registry.startTransfer({ projectId, newOwner: scene.address }))
    await eventsOf(scene.as(scene.proposers[0]).acceptTransfer({ projectId }))

    const yank = chain.as(chain.stranger).yankFile({ projectId, filename: 'demo-1.0-py3-none-any.whl', reason: '' })

    expect((await refusalOf(yank)).name).toBe('NotProjectOwner')
  })

  test('leaves after the long delay, which a guardian can stop', async () => {
    await handOver(chain, scene)
    const newOwner = await chain.stranger.getAddress()
    const [stopped, passed] = [
      await proposeApproved(scene, 'startTransfer', { projectId, newOwner }),
      await proposeApproved(scene, 'startTransfer', { projectId, newOwner }),
    ]
    await guardEventsOf(scene.as(scene.guardians[0]).veto(stopped.id))
    await chain.wait(LONG_DELAY)

    expect((await refusalOf(scene.as(chain.stranger).execute(stopped))).name).toBe('NoSuchProposal')
    await guardEventsOf(scene.as(chain.stranger).execute(passed))
    await guardEventsOf(scene.as(scene.guardians[0]).stop('cancelTransfer', { projectId }))
    expect((await refusalOf(chain.as(chain.stranger).acceptTransfer({ projectId }))).name).toBe('NotPendingOwner')
  })
})

describe('what a guard calls', () => {
  test.each(WRITING)('%s of the registry is of the kind that the list says, or refused', async (signature) => {
    const name = signature.slice(0, signature.indexOf('('))
    const selector = abi.getFunction(signature)?.selector ?? ''
    const data = concat([selector, '0x'.padEnd(2 + 64 * 8, '0')])
    const kind = KINDS[name]

    const proposed = call(scene, scene.proposers[0], 'propose', [data])

    if (kind) expect((await guardEventsOf(proposed))[0]).toMatchObject({ type: 'Proposed', kind })
    else expect(await refusalOf(proposed)).toEqual({ name: 'CallNotAllowed', args: { selector } })
    const isStop = kind === 'stop'
    const stopped = await refusalOf(call(scene, scene.guardians[0], 'stop', [data]))
    expect(stopped.name === 'CallNotAllowed').toBe(!isStop)
  })

  test('setMaintainer is in no list, under no name', () => {
    expect(WRITING.filter((signature) => /maintainer/i.test(signature)).length).toBeGreaterThan(1)
    expect(Object.keys(KINDS).filter((name) => /maintainer|sig|nonce/i.test(name))).toEqual([])
  })

  test.each([
    ['nothing', '0x'],
    ['three bytes', '0x112233'],
    ['a call of another contract', '0xa9059cbb'],
    ['a call of itself', new Interface(['function execute(uint32,bytes)']).encodeFunctionData('execute', [1, '0x'])],
    ['several calls', new Interface(['function multicall(bytes[])']).encodeFunctionData('multicall', [['0x']])],
  ])('is never %s', async (_what, data) => {
    expect((await refusalOf(call(scene, scene.proposers[0], 'propose', [data]))).name).toBe('CallNotAllowed')
    expect((await refusalOf(call(scene, scene.guardians[0], 'propose', [data]))).name).toBe('CallNotAllowed')
    expect((await refusalOf(call(scene, scene.guardians[0], 'stop', [data]))).name).toBe('CallNotAllowed')
  })

  test('guardians propose nothing but a recovery', async () => {
    await handOver(chain, scene)

    for (const name of ['yankFile', 'startTransfer', 'setStatus'] as const) {
      const proposed = scene.as(scene.guardians[0]).propose(name, {
        projectId,
        filename: '',
        newOwner: scene.address,
        status: 'active',
        reason: '',
      } as never)
      expect((await refusalOf(proposed)).name).toBe('CallNotAllowed')
    }
  })
})

describe('a signature', () => {
  test.each(['0x', `0x${'00'.repeat(64)}`, `0x${'00'.repeat(65)}`])('of a guard is none: %s', async (signature) => {
    await handOver(chain, scene)
    const maintainer = await chain.stranger.getAddress()
    const authorization = { signer: scene.address, epoch: 1, nonce: 0n, deadline: FAR, signature }
    const call = { projectId, maintainer, roles: ['publish'], expiry: FAR } as const

    const sent = chain.as(chain.stranger).bySig('setMaintainer', call, authorization)

    expect(await refusalOf(sent)).toEqual({ name: 'InvalidSignature', args: { signer: scene.address } })
  })

  test('of a proposer or guardian is none of the guard', async () => {
    await handOver(chain, scene)
    const maintainer = await chain.stranger.getAddress()
    const call = { projectId, maintainer, roles: ['publish'], expiry: FAR } as const

    for (const signer of [scene.proposers[0], scene.guardians[0]]) {
      const authorization = await authorize(chain, signer ?? chain.owner, 'setMaintainer', call, {
        signer: scene.address,
        epoch: 1,
      })
      expect((await refusalOf(chain.registry.bySig('setMaintainer', call, authorization))).name).toBe(
        'InvalidSignature',
      )
    }
  })

  test('is not asked of a guard, whatever its data', async () => {
    const asked = new Interface(['function isValidSignature(bytes32,bytes) view returns (bytes4)'])
    const data = asked.encodeFunctionData('isValidSignature', [toBeHex(1, 32), '0x'])

    await expect(chain.provider.call({ to: scene.address, data })).rejects.toMatchObject({ code: 'CALL_EXCEPTION' })
  })

  test('of the former owner counts no more', async () => {
    await eventsOf(chain.registry.publish(demoRelease()))
    const wallet = new Wallet(`0x${'01'.repeat(32)}`)
    const call = { projectId, maintainer: wallet.address, roles: ['publish'], expiry: FAR } as const
    const authorization = await authorize(chain, chain.owner, 'setMaintainer', call)
    await eventsOf(chain.registry.startTransfer({ projectId, newOwner: scene.address }))
    await eventsOf(scene.as(scene.proposers[0]).acceptTransfer({ projectId }))

    const late = connectRegistry(chain.registry.address, chain.stranger).bySig('setMaintainer', call, authorization)

    expect((await refusalOf(late)).name).toBe('InvalidSignature')
  })
})

test('a guard takes no ether', async () => {
  const sent = chain.owner.sendTransaction({ to: scene.address, value: 1n })

  await expect(sent).rejects.toMatchObject({ code: 'CALL_EXCEPTION' })
})

test('a proposal names its guard, so that an approval for one counts for no other', async () => {
  const other = await createGuard(chain, { delay: DAY })
  const call = { projectId, status: 'archived', reason: '' } as const

  const { id } = await propose(scene, 'setStatus', call)
  const twin = await propose(other, 'setStatus', call)

  expect(twin.number).toBe(1)
  expect(twin.id).not.toBe(id)
  expect((await refusalOf(other.as(other.proposers[1]).approve(id))).name).toBe('NoSuchProposal')
})
