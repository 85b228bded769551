import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Contract, type ContractTransactionResponse, type Signer, ZeroHash } from 'ethers'
import { commitmentOf, deployRegistrar, NO_PROOF, projectIdOf, registrarAbi, skeletonOf } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { eventsOf, refusalOf } from '../outcomes.ts'
import { createRegistrar, FEE, type RegistrarScene, registrationOf, TREASURY } from './registrar-scene.ts'

const DAY = 86_400
const WEEK = 7 * DAY

let chain: Chain
let scene: RegistrarScene
let [user, rival]: Signer[] = []
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  await chain.reset()
  scene = await createRegistrar(chain)
  ;[user, rival] = chain.others
})
afterAll(() => chain.stop())

const someone = (): Signer => user ?? chain.stranger
const other = (): Signer => rival ?? chain.stranger
const register = async (name: string, by = someone(), fee = 0n) =>
  scene.as(by).register(await registrationOf(name, by), NO_PROOF, fee)
const registrarLogsOf = async (sent: Promise<ContractTransactionResponse>) => {
  const receipt = await (await sent).wait()
  const { interface: coder } = new Contract(scene.as(someone()).address, registrarAbi)
  return (receipt?.logs ?? []).flatMap((log) => {
    const parsed = log.address === scene.as(someone()).address ? coder.parseLog(log) : null
    return parsed ? [[parsed.name, ...parsed.args]] : []
  })
}

describe('a registration', () => {
  test('gives the name to the owner, and never to the registrar', async () => {
    const owner = await other().getAddress()
    const sent = await scene.as(someone()).register(await registrationOf('demo', other()), NO_PROOF, 0n)

    const events = await eventsOf(Promise.resolve(sent))

    expect(events).toEqual([expect.objectContaining({ type: 'ProjectRegistered', owner, project: 'demo' })])
    expect(await scene.registry.ownerOf(projectIdOf('demo'))).toBe(owner)
    expect(await scene.as(someone()).holderOf('d-e-m-0')).toBe(projectIdOf('demo'))
    expect(await registrarLogsOf(Promise.resolve(sent))).toEqual([
      ['NameRegistered', projectIdOf('demo'), projectIdOf('demo'), owner, 'demo'],
    ])
  })

  test.each(['Demo', '', '-demo', 'de mo', 'd'.repeat(65)])('of %j is refused as the registry does', async (name) => {
    expect(await refusalOf(register(name))).toEqual({ name: 'NameNotNormalized', args: { project: name } })
  })

  test.each([
    ['l1brary', 'library'],
    ['lib-rary', 'library'],
    ['l-i-b-r-a-r-y', 'library'],
    ['llbrary', 'library'],
    ['g00gle', 'google'],
    ['goog1e', 'google'],
    ['0-1', 'oi'],
  ])('of %s is refused where %s is taken', async (name, taken) => {
    await eventsOf(register(taken, other()))

    expect(await refusalOf(register(name))).toEqual({
      name: 'LooksTaken',
      args: { name, projectId: projectIdOf(taken) },
    })
    expect((await refusalOf(register(taken))).name).toBe('LooksTaken')
  })

  test.each([
    ['libraries', 'library'],
    ['google2', 'google'],
    ['elgoog', 'google'],
    ['d', 'demo'],
    ['demodemo', 'demo'],
  ])('of %s goes through where %s is taken', async (name, taken) => {
    await eventsOf(register(taken, other()))

    expect(await eventsOf(register(name))).toHaveLength(1)
  })
})

describe('a skeleton', () => {
  test.each([
    ['demo', 'demo'],
    ['a-b-c', 'abc'],
    ['1i0', 'llo'],
    ['x', 'x'],
    ['', ''],
    ['-', ''],
    [`${'i'.repeat(32)}-${'0'.repeat(31)}`, `${'l'.repeat(32)}${'o'.repeat(31)}`],
  ])('of %j is %j, on chain as here', async (name, skeleton) => {
    const contract = new Contract(scene.as(someone()).address, registrarAbi, chain.provider)

    expect(await contract.getFunction('skeletonOf').staticCall(name)).toBe(skeleton)
    expect(skeletonOf(name)).toBe(skeleton)
  })
})

describe('a name that was registered past the registrar', () => {
  beforeEach(async () => {
    await eventsOf(scene.registry.setRegistrant(await other().getAddress(), true))
    const past = new Contract(scene.registry.address, ['function register(string)'], other())
    await (await past.getFunction('register').send('library')).wait()
    await (await past.getFunction('register').send('l1brary')).wait()
  })

  test('is made known by anybody, and then keeps look-alikes away', async () => {
    expect(await scene.as(someone()).holderOf('llbrary')).toBeNull()

    const logs = await registrarLogsOf(scene.as(someone()).note(['library', 'l1brary', 'library']))

    expect(logs.map(([type, projectId, , name]) => [type, projectId, name])).toEqual([
      ['NameNoted', projectIdOf('library'), 'library'],
    ])
    expect(await scene.as(someone()).holderOf('llbrary')).toBe(projectIdOf('library'))
    expect((await refusalOf(register('llbrary'))).name).toBe('LooksTaken')
  })

  test('is refused by the registry all the same', async () => {
    expect((await refusalOf(register('library'))).name).toBe('ProjectAlreadyRegistered')
  })

  test('is noted only if the registry has it', async () => {
    const sent = scene.as(someone()).note(['library', 'nothing'])

    expect(await refusalOf(sent)).toEqual({ name: 'NameNotTaken', args: { name: 'nothing' } })
    expect(await scene.as(someone()).holderOf('library')).toBeNull()
  })
})

describe('a fee', () => {
  beforeEach(async () => {
    scene = await createRegistrar(chain, { fee: FEE })
  })

  test('is paid exactly, so that there is nothing to give back', async () => {
    for (const value of [0n, FEE - 1n, FEE + 1n]) {
      expect(await refusalOf(register('demo', someone(), value))).toEqual({
        name: 'WrongFee',
        args: { value, fee: FEE },
      })
    }
    expect(await eventsOf(register('demo', someone(), FEE))).toHaveLength(1)
  })

  test('goes to the treasury, whoever asks', async () => {
    await eventsOf(register('demo', someone(), FEE))
    await eventsOf(register('more', someone(), FEE))

    const logs = await registrarLogsOf(scene.as(chain.stranger).withdraw())

    expect(logs).toEqual([['Withdrawn', 2n * FEE]])
    expect(await chain.provider.getBalance(TREASURY)).toBe(2n * FEE)
    expect(await chain.provider.getBalance(scene.as(someone()).address)).toBe(0n)
  })

  test('that the treasury does not take stays', async () => {
    scene = await createRegistrar(chain, { fee: FEE, treasury: scene.registry.address })
    await eventsOf(register('demo', someone(), FEE))

    expect((await refusalOf(scene.as(chain.stranger).withdraw())).name).toBe('WithdrawalRefused')
    expect(await chain.provider.getBalance(scene.as(someone()).address)).toBe(FEE)
  })

  test('is not taken where a call is refused', async () => {
    await eventsOf(register('demo', someone(), FEE))

    expect((await refusalOf(register('d-emo', someone(), FEE))).name).toBe('LooksTaken')
    expect(await chain.provider.getBalance(scene.as(someone()).address)).toBe(FEE)
  })
})

describe('the terms', () => {
  const root = `0x${'11'.repeat(32)}`

  test('are set by the owner of the registry, and hold a week later', async () => {
    const before = await scene.as(someone()).terms()

    const [log] = await registrarLogsOf(scene.as(chain.owner).setTerms({ reservedRoot: root, fee: FEE }))
    const since = (await chain.now()) + WEEK

    expect(log).toEqual(['TermsSet', root, FEE, BigInt(since)])
    expect(before).toMatchObject({ reservedRoot: ZeroHash, fee: 0n })
    expect(await scene.as(someone()).latestTerms()).toEqual({ reservedRoot: root, fee: FEE, since })
    await chain.provider.send('evm_setNextBlockTimestamp', [since - 1])
    await chain.provider.send('evm_mine', [])
    expect(await scene.as(someone()).terms()).toEqual(before)
    await chain.provider.send('evm_setNextBlockTimestamp', [since])
    await chain.provider.send('evm_mine', [])
    expect(await scene.as(someone()).terms()).toEqual({ reservedRoot: root, fee: FEE, since })
  })

  test('that are to come give way to others, not to none', async () => {
    const before = await scene.as(someone()).terms()
    await eventsOf(scene.as(chain.owner).setTerms({ reservedRoot: root, fee: FEE }))
    await chain.wait(WEEK - DAY)
    await eventsOf(scene.as(chain.owner).setTerms({ reservedRoot: ZeroHash, fee: 1n }))

    await chain.wait(DAY)
    expect(await scene.as(someone()).terms()).toEqual(before)
    await chain.wait(WEEK)
    expect(await scene.as(someone()).terms()).toMatchObject({ reservedRoot: ZeroHash, fee: 1n })
  })

  test('that hold are those that go on until the next begin', async () => {
    await eventsOf(scene.as(chain.owner).setTerms({ reservedRoot: root, fee: FEE }))
    await chain.wait(WEEK)
    await eventsOf(scene.as(chain.owner).setTerms({ reservedRoot: ZeroHash, fee: 0n }))

    expect(await scene.as(someone()).terms()).toMatchObject({ reservedRoot: root, fee: FEE })
  })

  test('are set by nobody else, and within the highest fee', async () => {
    const caller = await chain.stranger.getAddress()
    const terms = { reservedRoot: ZeroHash, fee: 2n * FEE }

    expect(await refusalOf(scene.as(chain.stranger).setTerms(terms))).toEqual({ name: 'NotGovernor', args: { caller } })
    expect(await refusalOf(scene.as(chain.owner).setTerms({ ...terms, fee: 2n * FEE + 1n }))).toEqual({
      name: 'FeeTooHigh',
      args: { fee: 2n * FEE + 1n, maxFee: 2n * FEE },
    })
    expect(await registrarLogsOf(scene.as(chain.owner).setTerms(terms))).toHaveLength(1)
  })

  test('stand for ever where the registry is given up', async () => {
    await eventsOf(scene.registry.renounceRegistryOwnership())

    const sent = scene.as(chain.owner).setTerms({ reservedRoot: ZeroHash, fee: 0n })

    expect((await refusalOf(sent)).name).toBe('NotGovernor')
    expect(await eventsOf(register('demo'))).toHaveLength(1)
  })
})

describe('a registrar', () => {
  test('is deployed with what it says, and tells it', async () => {
    const contract = new Contract(scene.as(someone()).address, registrarAbi, chain.provider)
    const ask = (name: string) => contract.getFunction(name).staticCall()

    expect(await Promise.all(['registry', 'treasury', 'maxFee', 'minAge'].map(ask))).toEqual([
      scene.registry.address,
      TREASURY,
      2n * FEE,
      0n,
    ])
  })

  test.each([
    ['a registry that is none', { registry: TREASURY }],
    ['a fee for nobody', { treasury: null }],
    ['a commitment that waits for more than an hour', { minAge: 3_601 }],
  ])('is not deployed with %s', async (_what, changes) => {
    expect((await refusalOf(deployRegistrar(chain.owner, { ...scene.config, ...changes }))).name).toBe(
      'InvalidRegistrar',
    )
  })

  test('is deployed with an hour, with no treasury and no fee, and with the highest fee', async () => {
    for (const changes of [{ minAge: 3_600 }, { treasury: null, maxFee: 0n }, { fee: 2n * FEE }]) {
      await expect(deployRegistrar(chain.owner, { ...scene.config, ...changes })).resolves.toBeDefined()
    }
    const beyond = deployRegistrar(chain.owner, { ...scene.config, fee: 2n * FEE + 1n })
    expect((await refusalOf(beyond)).name).toBe('FeeTooHigh')
  })

  test('registers nothing once it is off the list', async () => {
    await eventsOf(scene.registry.setRegistrant(scene.as(someone()).address, false))

    expect((await refusalOf(register('demo'))).name).toBe('NotRegistrant')
  })

  test('knows a commitment as the library does', async () => {
    const contract = new Contract(scene.as(someone()).address, registrarAbi, chain.provider)
    const registration = await registrationOf('demo', someone())
    const { name, owner, secret } = registration

    const onChain = await contract.getFunction('commitmentOf').staticCall(name, owner, secret)

    expect(commitmentOf(31337n, scene.as(someone()).address, registration)).toBe(onChain)
  })
})
