import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Contract, type Signer } from 'ethers'
import { commitmentOf, type NameRegistration, NO_PROOF, registrarAbi } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { eventsOf, refusalOf } from '../outcomes.ts'
import { createRegistrar, type RegistrarScene, registrationOf } from './registrar-scene.ts'

const DAY = 86_400
const MIN_AGE = 60

let chain: Chain
let scene: RegistrarScene
let user: Signer
let registration: NameRegistration
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  await chain.reset()
  scene = await createRegistrar(chain, { minAge: MIN_AGE })
  user = chain.others[0] ?? chain.owner
  registration = await registrationOf('demo', user)
})
afterAll(() => chain.stop())

const idOf = (each: NameRegistration) => commitmentOf(31337n, scene.as(user).address, each)
/** A call that is refused runs in the next block, and makes none: its time still holds for the call behind it. */
const nextBlockAt = (time: number) => chain.provider.send('evm_setNextBlockTimestamp', [time])
const register = (each = registration, by = user) => scene.as(by).register(each, NO_PROOF, 0n)

describe('a commitment', () => {
  test('is noted with its time, and used once', async () => {
    const receipt = await (await scene.as(user).commit(registration)).wait()
    const since = await chain.now()

    const coder = new Contract(scene.as(user).address, registrarAbi).interface
    expect(receipt?.logs.map((log) => coder.parseLog(log)?.args.toArray())).toEqual([[idOf(registration)]])
    expect(await scene.as(user).committedAt(registration)).toBe(since)
    expect(await scene.as(user).minAge()).toBe(MIN_AGE)
    await nextBlockAt(since + MIN_AGE)
    expect(await eventsOf(register())).toHaveLength(1)
    expect(await scene.as(user).committedAt(registration)).toBeNull()
  })

  test('waits, to the second', async () => {
    await eventsOf(scene.as(user).commit(registration))
    const since = await chain.now()

    await nextBlockAt(since + MIN_AGE - 1)

    expect(await refusalOf(register())).toEqual({
      name: 'CommitmentNotReady',
      args: { commitment: idOf(registration), since: BigInt(since) },
    })
  })

  test('lapses after a day, to the second, and can then be made again', async () => {
    await eventsOf(scene.as(user).commit(registration))
    const since = await chain.now()
    await nextBlockAt(since + DAY)
    expect((await refusalOf(scene.as(user).commit(registration))).name).toBe('AlreadyCommitted')

    await nextBlockAt(since + DAY + 1)
    expect((await refusalOf(register())).name).toBe('CommitmentNotReady')
    await eventsOf(scene.as(user).commit(registration))

    await nextBlockAt((await chain.now()) + MIN_AGE)
    expect(await eventsOf(register())).toHaveLength(1)
  })

  test('is good in its last second', async () => {
    await eventsOf(scene.as(user).commit(registration))
    await nextBlockAt((await chain.now()) + DAY)

    const sent = new Contract(scene.as(user).address, registrarAbi, user).getFunction('register')
    const { name, owner, secret } = registration
    const { leaf, siblings } = NO_PROOF

    expect(await eventsOf(sent.send(name, owner, secret, leaf, siblings, { gasLimit: 1_000_000 }))).toHaveLength(1)
  })

  test('is for its name, owner and secret only', async () => {
    await eventsOf(scene.as(user).commit(registration))
    await chain.wait(MIN_AGE)

    for (const other of [
      { ...registration, name: 'demo2' },
      { ...registration, owner: await chain.stranger.getAddress() },
      { ...registration, secret: `0x${'00'.repeat(32)}` },
    ]) {
      expect(await refusalOf(register(other))).toEqual({
        name: 'CommitmentNotReady',
        args: { commitment: idOf(other), since: 0n },
      })
    }
    expect(await eventsOf(register())).toHaveLength(1)
  })

  test('is for its registrar only', async () => {
    const other = await createRegistrar(chain, { minAge: MIN_AGE })
    await eventsOf(other.as(user).commit(registration))
    await chain.wait(MIN_AGE)

    expect((await refusalOf(register())).name).toBe('CommitmentNotReady')
  })

  test('that a stranger repeats keeps its age', async () => {
    await eventsOf(scene.as(user).commit(registration))
    await chain.wait(MIN_AGE)

    const again = scene.as(chain.stranger).commit(registration)

    expect(await refusalOf(again)).toEqual({ name: 'AlreadyCommitted', args: { commitment: idOf(registration) } })
    expect(await eventsOf(register())).toHaveLength(1)
  })

  test('that a stranger sends first serves whom it names', async () => {
    await eventsOf(scene.as(chain.stranger).commit(registration))
    await chain.wait(MIN_AGE)

    expect(await eventsOf(register(registration, chain.stranger))).toEqual([
      expect.objectContaining({ type: 'ProjectRegistered', owner: registration.owner }),
    ])
  })

  test('is not wanted by a registrar without it', async () => {
    scene = await createRegistrar(chain)

    expect(await eventsOf(register())).toHaveLength(1)
  })
})
