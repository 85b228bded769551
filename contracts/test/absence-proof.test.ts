import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Absence, projectIdOf, proveAbsence, verifyAbsence } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf } from './outcomes.ts'
import { demoFile, demoRelease } from './releases.ts'

const projectId = projectIdOf('demo')
const [plain, yanked] = ['demo-1.0-py3-none-any.whl', 'demo-1.0.tar.gz']
const FAR = 4_000_000_000

let chain: Chain
let accounts: Readonly<Record<'owner' | 'live' | 'lapsed' | 'ended' | 'stranger', string>>
let before: string
beforeAll(async () => {
  chain = await startChain()
  const [live = '', lapsed = '', ended = ''] = await Promise.all(chain.others.map((other) => other.getAddress()))
  accounts = {
    owner: await chain.owner.getAddress(),
    stranger: await chain.stranger.getAddress(),
    live,
    lapsed,
    ended,
  }
  const { registry } = chain
  const files = [plain, yanked].map((filename) => demoFile({ filename }))
  await eventsOf(registry.publish(demoRelease({ files })))
  await eventsOf(registry.yankFile({ projectId, filename: yanked, reason: '' }))
  await eventsOf(registry.yankRelease({ projectId, version: '2.0', reason: '' }))
  const name = (maintainer: string, expiry: number) =>
    eventsOf(registry.setMaintainer({ projectId, maintainer, roles: expiry === 0 ? [] : ['yank'], expiry }))
  await name(live, FAR)
  await name(ended, FAR)
  before = await proofHash()
  await name(ended, 0)
  await name(lapsed, (await chain.now()) + 60)
  await chain.wait(120)
})
afterAll(() => chain.stop())

const proofHash = async () => (await chain.provider.getBlock('latest'))?.hash ?? ''
const prove = (absence: Absence) => proveAbsence(chain.provider, chain.registry.address, absence)

describe('it is proved that', () => {
  test.each([
    ['a name is free', () => ({ type: 'project', project: 'nobodys' })],
    ['a file name is free', () => ({ type: 'file', project: 'demo', filename: 'demo-3.0.tar.gz' })],
    ['a file of a free name is', () => ({ type: 'file', project: 'nobodys', filename: 'nobodys-3.0.tar.gz' })],
    ['a file is not yanked', () => ({ type: 'yank', project: 'demo', filename: plain })],
    ['a release is not yanked', () => ({ type: 'release-yank', project: 'demo', version: '1.0' })],
    ['a stranger has no role', () => ({ type: 'role', project: 'demo', account: accounts.stranger })],
    ['a role has lapsed', () => ({ type: 'role', project: 'demo', account: accounts.lapsed })],
    ['a role was ended', () => ({ type: 'role', project: 'demo', account: accounts.ended })],
  ] as readonly (readonly [string, () => Absence])[])('%s', async (_what, of) => {
    const proof = JSON.parse(JSON.stringify(await prove(of())))

    const proven = await verifyAbsence(proof, { blockHash: await proofHash() })

    expect(proven).toMatchObject({ registry: chain.registry.address, absence: of() })
  })
})

describe('it is not proved that', () => {
  test.each([
    ['a name is free that is taken', () => ({ type: 'project', project: 'demo' })],
    ['a file name is free that is taken', () => ({ type: 'file', project: 'demo', filename: plain })],
    ['one is in another spelling', () => ({ type: 'file', project: 'demo', filename: 'Demo-1.0.0-py3-none-any.whl' })],
    ['a yanked file is not', () => ({ type: 'yank', project: 'demo', filename: yanked })],
    ['a file of a yanked release is not', () => ({ type: 'yank', project: 'demo', filename: 'demo-2.0.tar.gz' })],
    ['a yanked release is not', () => ({ type: 'release-yank', project: 'demo', version: '2.0.0' })],
    ['an owner has no role', () => ({ type: 'role', project: 'demo', account: accounts.owner })],
    ['a live maintainer has none', () => ({ type: 'role', project: 'demo', account: accounts.live })],
  ] as readonly (readonly [string, () => Absence])[])('%s', async (_what, of) => {
    const proof = await prove(of())

    await expect(verifyAbsence(proof, { blockHash: await proofHash() })).rejects.toMatchObject({
      code: 'PROOF_INVALID',
    })
  })

  test('something else is absent than the proof is of', async () => {
    const proof = await prove({ type: 'file', project: 'demo', filename: 'demo-3.0.tar.gz' })
    const swapped = { ...proof, absence: { type: 'file', project: 'demo', filename: plain } } as const

    await expect(verifyAbsence(swapped, { blockHash: await proofHash() })).rejects.toMatchObject({
      code: 'PROOF_INVALID',
    })
  })

  test('it was absent at another block', async () => {
    const proof = await prove({ type: 'role', project: 'demo', account: accounts.ended })

    await expect(verifyAbsence(proof, { blockHash: before })).rejects.toMatchObject({ code: 'PROOF_INVALID' })
  })

  test.each([
    ['fewer slots than it takes', { storageProofs: [] }],
    ['a registry that is no address', { registry: '0x12' }],
    ['an absence of no kind', { absence: { type: 'moon' } }],
  ])('of %s', async (_what, change) => {
    const proof = { ...(await prove({ type: 'project', project: 'nobodys' })), ...change } as never

    await expect(verifyAbsence(proof, { blockHash: await proofHash() })).rejects.toMatchObject({
      code: 'PROOF_INVALID',
    })
  })
})
