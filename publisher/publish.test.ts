import { randomBytes } from 'node:crypto'
import { parseRegistryLogs, projectIdOf, registryAbi } from '@dipmp/contracts'
import { type PinTarget, parseCid } from '@dipmp/ipfs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Contract, type Signer } from 'ethers'
import { sdist, wheel } from '../test/distributions.ts'
import type { Progress } from './progress.ts'
import { type PublishOptions, publish } from './publish.ts'
import { type Publishing, startPublishing } from './test/publishing.ts'

let world: Publishing
let options: PublishOptions

beforeAll(async () => {
  world = await startPublishing()
  options = { registry: world.chain.registry.address, signer: world.chain.owner, pinTargets: world.pinTargets }
})

afterAll(() => world.stop())

beforeEach(() => world.chain.reset())

async function spendings(signer: Signer = world.chain.owner): Promise<readonly [bigint, number]> {
  const { provider } = world.chain
  const address = await signer.getAddress()
  return [await provider.getBalance(address), await provider.getTransactionCount(address)]
}

async function callRegistry(name: string, ...args: unknown[]): Promise<void> {
  const registry = new Contract(world.chain.registry.address, registryAbi, world.chain.owner)
  await (await registry.getFunction(name).send(...args)).wait()
}

async function blockOf(cid: string): Promise<string> {
  return Buffer.from((await world.store.readBlock(parseCid(cid))) ?? []).toString('latin1')
}

describe('publish', () => {
  test('records a wheel and an sdist of a release in one transaction, after their bytes are stored', async () => {
    const built = wheel('Demo.Pkg', '1.0', { requiresPython: '>=3.9' })
    const source = sdist('Demo.Pkg', '1.0')

    const report = await publish([world.write(built, source)], options)

    expect(report).toMatchObject({
      registry: world.chain.registry.address,
      chainId: 31337n,
      account: await world.chain.owner.getAddress(),
      dryRun: false,
      releases: [{ project: 'demo-pkg', version: '1.0' }],
    })
    const [release] = report.releases
    expect(release?.files.map(({ filename, status }) => [filename, status])).toEqual([
      ['demo_pkg-1.0-py3-none-any.whl', 'published'],
      ['demo_pkg-1.0.tar.gz', 'published'],
    ])
    const receipt = await world.chain.provider.getTransactionReceipt(release?.transaction?.hash ?? '')
    const events = parseRegistryLogs(receipt ?? [])
    expect(events.map(({ type }) => type)).toEqual(['ProjectRegistered', 'PackagePublished', 'PackagePublished'])
    expect(events[1]).toMatchObject({
      project: 'demo-pkg',
      version: '1.0',
      file: { filename: 'demo_pkg-1.0-py3-none-any.whl', size: BigInt(built.bytes.length), requiresPython: '>=3.9' },
    })
    expect(events[2]).toMatchObject({
      file: { filename: 'demo_pkg-1.0.tar.gz', metadataDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(await blockOf(String(release?.files[0]?.cid))).toBe(Buffer.from(built.bytes).toString('latin1'))
    expect(await blockOf(String(release?.files[0]?.metadataCid))).toContain('Name: Demo.Pkg\n')
    expect(await blockOf(String(release?.files[1]?.cid))).toBe(Buffer.from(source.bytes).toString('latin1'))
    expect(await blockOf(String(release?.files[1]?.metadataCid))).toContain('Name: Demo.Pkg\n')
  })

  test('publishes several projects and releases, a transaction each', async () => {
    const folder = world.write(wheel('one', '1.0'), wheel('one', '2.0'), wheel('two', '1.0'))

    const { releases } = await publish([folder], options)

    expect(releases.map(({ project, version }) => `${project} ${version}`)).toEqual(['one 1.0', 'one 2.0', 'two 1.0'])
    expect(new Set(releases.map(({ transaction }) => transaction?.hash)).size).toBe(3)
  })

  test('stores a file of several blocks', async () => {
    const folder = world.write(wheel('large', '1.0', { files: { 'large/noise.bin': randomBytes(2_500_000) } }))

    const { releases } = await publish([folder], options)

    const cid = String(releases[0]?.files[0]?.cid)
    expect(cid).toMatch(/^bafybei/)
    expect(await world.store.has(parseCid(cid))).toBe(true)
  })

  test('tells what it does as it goes', async () => {
    const steps: Progress[] = []

    await publish([world.write(wheel('demo', '1.0'))], { ...options, onProgress: (step) => steps.push(step) })

    expect([...new Set(steps.map(({ type }) => type))]).toEqual([
      'reading',
      'hashing',
      'warned',
      'asking',
      'uploading',
      'uploaded',
      'sending',
      'sent',
    ])
  })

  test('says "already published" the second time and spends nothing', async () => {
    const folder = world.write(wheel('demo', '1.0'), sdist('demo', '1.0'))
    const first = await publish([folder], options)
    const before = await spendings()

    const confirm = () => Promise.reject(new Error('nothing to ask'))
    const second = await publish([folder], { ...options, confirm })

    expect(await spendings()).toEqual(before)
    expect(second.releases[0]?.transaction).toBeNull()
    expect(second.releases[0]?.files.map(({ status }) => status)).toEqual(['already published', 'already published'])
    expect(second.releases[0]?.files[0]?.transactionHash).toBe(first.releases[0]?.transaction?.hash)
  })

  test('publishes only the file that is missing from a release', async () => {
    await publish([world.write(wheel('demo', '1.0'))], options)

    const { releases } = await publish([world.write(wheel('demo', '1.0'), sdist('demo', '1.0'))], options)

    expect(releases[0]?.files.map(({ filename, status }) => [filename, status])).toEqual([
      ['demo-1.0.tar.gz', 'published'],
      ['demo-1.0-py3-none-any.whl', 'already published'],
    ])
  })

  test('refuses other bytes under a file name that is published', async () => {
    await publish([world.write(wheel('demo', '1.0'))], options)
    const before = await spendings()

    const again = publish([world.write(wheel('demo', '1.0', { summary: 'changed' }), wheel('demo', '1.1'))], options)

    await expect(again).rejects.toMatchObject({
      code: 'FILE_ALREADY_PUBLISHED',
      message: expect.stringContaining(
        'demo-1.0-py3-none-any.whl is already published with other bytes; raise the version',
      ),
    })
    expect(await spendings()).toEqual(before)
  })

  test('refuses the same wheel under another spelling, with other bytes, and says what it is published as', async () => {
    await publish([world.write(wheel('demo', '1.0'))], options)

    const again = publish([world.write(wheel('demo', '1.0.0'))], options)

    await expect(again).rejects.toMatchObject({
      code: 'FILE_ALREADY_PUBLISHED',
      message: expect.stringContaining('is already published as demo-1.0-py3-none-any.whl with other bytes'),
    })
  })

  test('adds to a release for 14 days, and then refuses before anything is spent', async () => {
    await publish([world.write(wheel('demo', '1.0'))], options)
    await world.chain.provider.send('evm_increaseTime', [14 * 86_400 - 60])
    await world.chain.provider.send('evm_mine', [])
    await publish([world.write(sdist('demo', '1.0'))], options)
    await world.chain.provider.send('evm_increaseTime', [120])
    await world.chain.provider.send('evm_mine', [])
    const before = await spendings()

    const late = publish([world.write(wheel('demo', '1.0', { buildTag: '2' }))], options)

    await expect(late).rejects.toMatchObject({
      code: 'RELEASE_CLOSED',
      message: expect.stringContaining('raise the version'),
    })
    expect(await spendings()).toEqual(before)
  })

  test('a rival who registers the name first does not get the files: nothing is recorded under its project', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const confirm = async () => {
      // Between plan and transaction, as whoever sees it pending would.
      const victim = await world.chain.owner.getAddress()
      const registry = new Contract(world.chain.registry.address, registryAbi, world.chain.stranger)
      await (await registry.getFunction('register').send('demo')).wait()
      await (await registry.getFunction('setMaintainer').send(projectIdOf('demo'), victim, 3, 4_000_000_000)).wait()
    }

    const captured = publish([folder], { ...options, confirm })

    await expect(captured).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringContaining('registered meanwhile'),
    })
  })

  test("refuses to publish to another's project before anything is stored", async () => {
    await publish([world.write(wheel('demo', '1.0'))], options)
    const stored = (await world.store.list()).length
    const owner = await world.chain.owner.getAddress()

    const foreign = publish([world.write(wheel('demo', '2.0'))], { ...options, signer: world.chain.stranger })

    await expect(foreign).rejects.toMatchObject({ code: 'NOT_PROJECT_OWNER', message: expect.stringContaining(owner) })
    expect(await world.store.list()).toHaveLength(stored)
  })

  test("publishes to another's project for a maintainer of it", async () => {
    await publish([world.write(wheel('demo', '1.0'))], options)
    const maintainer = await world.chain.stranger.getAddress()
    await callRegistry('setMaintainer', projectIdOf('demo'), maintainer, 1, 4_000_000_000)

    const report = await publish([world.write(wheel('demo', '1.1'))], { ...options, signer: world.chain.stranger })

    expect(report.account).toBe(maintainer)
    expect(report.releases[0]?.files[0]?.status).toBe('published')
  })

  test('says that a project is archived, before anything is stored', async () => {
    await publish([world.write(wheel('demo', '1.0'))], options)
    const stored = (await world.store.list()).length
    await callRegistry('setStatus', projectIdOf('demo'), 1, 'done')

    const publishing = publish([world.write(wheel('demo', '1.1'))], options)

    await expect(publishing).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringContaining('the project is archived'),
    })
    expect(await world.store.list()).toHaveLength(stored)
  })

  test('sends no transaction where one file of many is unsound', async () => {
    const before = await spendings()
    const stored = (await world.store.list()).length
    const unsound = wheel('demo', '1.1', { change: (members) => members.delete('demo/__init__.py') })

    const publishing = publish([world.write(wheel('demo', '1.0'), unsound)], options)

    await expect(publishing).rejects.toMatchObject({ code: 'INVALID_DISTRIBUTION' })
    expect(await spendings()).toEqual(before)
    expect(await world.store.list()).toHaveLength(stored)
  })

  test('sends no transaction where the bytes cannot be stored everywhere', async () => {
    const before = await spendings()
    const publishing = publish([world.write(wheel('demo', '1.0'))], {
      ...options,
      pinTargets: [...world.pinTargets, broken],
    })

    await expect(publishing).rejects.toMatchObject({
      code: 'UPLOAD_FAILED',
      message: expect.stringMatching(/^2 of 2 targets have to hold every file: .*disk full/),
    })
    expect(await spendings()).toEqual(before)
  })

  test('records where as many targets as are wanted hold the bytes, and tells which one does not', async () => {
    const report = await publish([world.write(wheel('demo', '1.0'))], {
      ...options,
      pinTargets: [broken, ...world.pinTargets],
      minCopies: 1,
    })

    expect(report.releases[0]?.files[0]?.status).toBe('published')
    expect(report.missedTargets).toEqual([
      { target: 'broken', reason: 'demo-1.0-py3-none-any.whl could not be stored at broken: disk full' },
    ])
  })

  test('tells a target that is sent no bytes only when the others have them', async () => {
    const stored: number[] = []
    const fetching: PinTarget = {
      ...broken,
      name: 'fetching',
      takesBytes: false,
      pin: async () => {
        stored.push((await world.store.list()).length)
        return { state: 'held', readBack: { type: 'unreadable', reason: 'no gateway' }, expiresAt: null }
      },
    }
    const before = (await world.store.list()).length

    await publish([world.write(wheel('late', '1.0'))], { ...options, pinTargets: [fetching, ...world.pinTargets] })

    expect(stored[0]).toBe(before + 2)
  })

  test('sends no transaction in a dry run, and stores nothing', async () => {
    const before = await spendings()
    const stored = (await world.store.list()).length

    const report = await publish([world.write(wheel('dry', '1.0'))], { ...options, dryRun: true, pinTargets: [] })

    expect(report.dryRun).toBe(true)
    expect(report.maxFee).toBeGreaterThan(0n)
    expect(report.releases[0]?.files[0]).toMatchObject({ status: 'planned', transactionHash: null })
    expect(await spendings()).toEqual(before)
    expect(await world.store.list()).toHaveLength(stored)
  })

  test('stops where the plan is not confirmed', async () => {
    const before = await spendings()

    const publishing = publish([world.write(wheel('demo', '1.0'))], {
      ...options,
      confirm: async (plan) => {
        throw new Error(`no to ${plan.releases[0]?.project}, ${plan.releases[0]?.registersProject}`)
      },
    })

    await expect(publishing).rejects.toThrow('no to demo, true')
    expect(await spendings()).toEqual(before)
  })

  test('stops when it is told to, before it sends', async () => {
    const before = await spendings()
    const stop = new AbortController()

    const publishing = publish([world.write(wheel('demo', '1.0'))], {
      ...options,
      signal: stop.signal,
      onProgress: ({ type }) => type === 'uploaded' && stop.abort(new Error('stopped')),
    })

    await expect(publishing).rejects.toThrow('stopped')
    expect(await spendings()).toEqual(before)
  })

  test('says so where there is no registry at the address', async () => {
    const registry = '0x00000000000000000000000000000000000000AA'

    const publishing = publish([world.write(wheel('demo', '1.0'))], { ...options, registry })

    await expect(publishing).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })

  test('says so where the account cannot pay', async () => {
    const { provider, owner } = world.chain
    await provider.send('hardhat_setBalance', [await owner.getAddress(), '0x1'])

    const publishing = publish([world.write(wheel('demo', '1.0'))], options)

    await expect(publishing).rejects.toMatchObject({ code: 'INSUFFICIENT_FUNDS' })
  })
})

const broken: PinTarget = {
  name: 'broken',
  takesBytes: true,
  pin: () => Promise.reject(new Error('disk full')),
  look: () => Promise.resolve({ state: 'absent', reason: 'broken' }),
}
