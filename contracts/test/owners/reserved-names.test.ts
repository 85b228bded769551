import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { keccak256, type Signer, toUtf8Bytes, ZeroAddress, ZeroHash } from 'ethers'
import fc from 'fast-check'
import { createReservedNames, NO_PROOF, projectIdOf, type ReservedNames, type ReservedProof } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { eventsOf, refusalOf } from '../outcomes.ts'
import { createRegistrar, FEE, type RegistrarScene, registrationOf } from './registrar-scene.ts'

const seed = Number(process.env.DIPMP_SEED ?? 1)

let chain: Chain
let scene: RegistrarScene
let reserved: ReservedNames
let claimant: Signer
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  await chain.reset()
  claimant = chain.others[0] ?? chain.owner
  const account = await claimant.getAddress()
  reserved = createReservedNames([
    { name: 'requests', claimant: account },
    { name: 'numpy', claimant: account },
    { name: 'os', claimant: null },
    { name: 'scikit-learn', claimant: await chain.owner.getAddress() },
  ])
  scene = await createRegistrar(chain, { reservedRoot: reserved.root, fee: FEE })
})
afterAll(() => chain.stop())

const register = async (name: string, proof: ReservedProof) =>
  scene.as(chain.stranger).register(await registrationOf(name, chain.stranger), proof, FEE)
const claim = async (name: string, by: Signer, proof = reserved.prove(name)) =>
  scene.as(by).claim({ name, owner: await chain.stranger.getAddress() }, proof)

describe('a reserved name', () => {
  test('is claimed by its claimant, for any owner, without a fee', async () => {
    const events = await eventsOf(claim('requests', claimant))

    expect(events).toEqual([
      expect.objectContaining({ type: 'ProjectRegistered', owner: await chain.stranger.getAddress() }),
    ])
    expect((await refusalOf(claim('requests', claimant))).name).toBe('LooksTaken')
  })

  test('is claimed by nobody else, also not one for nobody', async () => {
    expect(await refusalOf(claim('requests', chain.stranger))).toEqual({
      name: 'NameReserved',
      args: { name: 'requests' },
    })
    for (const signer of [claimant, chain.owner]) {
      expect((await refusalOf(claim('os', signer))).name).toBe('NameReserved')
    }
  })

  test('is registered by nobody, nor what looks like it, whatever is proven', async () => {
    for (const name of ['requests', 'req-uests', 'sc1k1t-learn', '0s', 'numpy']) {
      const proof = reserved.prove(name)
      expect(await refusalOf(register(name, proof))).toEqual({ name: 'NameReserved', args: { name } })
      for (const other of ['requests', 'numpy', 'os', 'scikit-learn', 'free'].map((each) => reserved.prove(each))) {
        if (other.leaf.key !== proof.leaf.key)
          expect((await refusalOf(register(name, other))).name).toBe('InvalidProof')
      }
    }
  })

  test('is claimed with its own leaf only', async () => {
    expect((await refusalOf(claim('requests', claimant, reserved.prove('numpy')))).name).toBe('InvalidProof')
    expect((await refusalOf(claim('free', claimant))).name).toBe('InvalidProof')
  })

  test('is none where nothing is reserved, whatever leaf is shown', async () => {
    scene = await createRegistrar(chain)
    const key = BigInt(keccak256(toUtf8Bytes('requests')))
    const leaf = { key, claimant: await claimant.getAddress(), next: key + 1n }

    expect((await refusalOf(claim('requests', claimant, { leaf, siblings: [] }))).name).toBe('InvalidProof')
    const free = scene
      .as(claimant)
      .register(await registrationOf('requests', claimant), { leaf, siblings: [ZeroHash] }, 0n)
    expect(await eventsOf(free)).toHaveLength(1)
  })
})

describe('a proof', () => {
  test('that a name is not reserved lets it pass', async () => {
    for (const name of ['demo', 'alpha', 'beta', 'gamma', 'delta', 'zeta']) {
      expect(await eventsOf(register(name, reserved.prove(name)))).toHaveLength(1)
    }
  })

  test('is refused with any part of it changed', async () => {
    const proof = reserved.prove('demo')
    const { leaf, siblings } = proof
    const changed: ReservedProof[] = [
      { leaf: { ...leaf, key: leaf.key + 1n }, siblings },
      { leaf: { ...leaf, claimant: '0x'.padEnd(42, '1') }, siblings },
      { leaf: { ...leaf, next: leaf.next - 1n }, siblings },
      { leaf, siblings: siblings.slice(1) },
      { leaf, siblings: [...siblings, ZeroHash] },
      { leaf, siblings: siblings.map((each, index) => (index === 0 ? ZeroHash : each)) },
      NO_PROOF,
    ]

    for (const each of changed) expect((await refusalOf(register('demo', each))).name).toBe('InvalidProof')
    expect(await eventsOf(register('demo', proof))).toHaveLength(1)
  })

  test('passes no inner node for a leaf', async () => {
    // A tree of one leaf, whose root is that leaf's hash, so no siblings are needed; an inner node has 64 bytes, not 96.
    const one = createReservedNames([{ name: 'os', claimant: null }])
    const { leaf, siblings } = one.prove('os')

    expect(siblings).toHaveLength(1)
    expect(leaf).toMatchObject({ key: BigInt(projectIdOf('os')), claimant: ZeroAddress })
  })
})

describe('a list of reserved names', () => {
  test('of none has no root', () => {
    expect(createReservedNames([])).toMatchObject({ root: ZeroHash })
    expect(createReservedNames([]).prove('demo')).toEqual(NO_PROOF)
  })

  test('gives look-alikes to one claimant', () => {
    const names = [
      { name: 'os', claimant: null },
      { name: '0s', claimant: null },
    ]

    expect(createReservedNames(names).root).toBe(createReservedNames(names.slice(1)).root)
    expect(() => createReservedNames([...names, { name: 'o-s', claimant: `0x${'11'.repeat(20)}` }])).toThrow(
      expect.objectContaining({ code: 'RESERVED_NAMES_CLASH' }),
    )
  })

  test('has a root that does not depend on its order', () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, claimant: null }))

    expect(createReservedNames(names.toReversed()).root).toBe(createReservedNames(names).root)
  })

  test('proves of each name what the contract finds, for lists of any length', async () => {
    const name = fc.stringMatching(/^[a-c01il]{1,3}$/)
    const account = await claimant.getAddress()
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 20 }), name, async (names, asked) => {
        const list = createReservedNames(names.map((each) => ({ name: each, claimant: account })))
        const before = await chain.provider.send('evm_snapshot', [])
        const each = await createRegistrar(chain, { registry: scene.registry.address, reservedRoot: list.root })
        const isReserved = names.some((other) => skeleton(other) === skeleton(asked))
        const registration = await registrationOf(asked, chain.stranger)

        const registered = each.as(chain.stranger).register(registration, list.prove(asked), 0n)

        if (isReserved) {
          expect((await refusalOf(registered)).name).toBe('NameReserved')
          expect(await eventsOf(each.as(claimant).claim(registration, list.prove(asked)))).toHaveLength(1)
        } else expect(await eventsOf(registered)).toHaveLength(1)
        await chain.provider.send('evm_revert', [before])
      }),
      { seed, numRuns: 40 },
    )
  }, 60_000)
})

function skeleton(name: string): string {
  return name.replaceAll('i', 'l').replaceAll('1', 'l').replaceAll('0', 'o')
}
