import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  connectRegistry,
  deployFactory,
  deployGuardFactory,
  GUARD_FACTORY_ADDRESS,
  parseRegistryLogs,
  predictGuardAddress,
  predictRegistryAddress,
  projectIdOf,
  readLogs,
} from '@dipmp/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, wheel } from '../../test/distributions.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { type CliRun, runHere } from '../test/run-here.ts'

// The first keys of every Hardhat chain, known to all the world.
const OWNER = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const OTHER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const KEYS: Readonly<Record<string, string>> = {
  [OWNER]: '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  [OTHER]: '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
}
const DEMO = projectIdOf('demo')

let world: Publishing
let journals = 0

beforeAll(async () => {
  world = await startPublishing()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.chain.reset()
  journals += 1
})

function as(account: string, ...argv: readonly string[]): Promise<CliRun> {
  return runHere(argv, {
    env: {
      RPC_URL: world.rpcUrl,
      REGISTRY: world.chain.registry.address,
      IPFS_API: world.ipfsApi,
      IPFS_API_TOKEN: world.ipfsApiToken,
      DIPMP_PRIVATE_KEY: KEYS[account] ?? '',
      DIPMP_JOURNAL: join(world.folder, `journal-${journals}`),
    },
  })
}

/** Runs what has to end well, and returns its JSON. */
async function done(account: string, ...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await as(account, ...argv, '--json')
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function publishDemo(...distributions: readonly BuiltDistribution[]): Promise<unknown> {
  return done(OWNER, 'publish', '--yes', world.write(...distributions))
}

function fileWith(name: string, value: unknown): string {
  const path = join(world.folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

describe('dipmp info', () => {
  test('tells owner, status, maintainers and releases', async () => {
    await publishDemo(wheel('demo', '1.0'), sdist('demo', '1.0'))
    await publishDemo(wheel('demo', '2.0'))
    await done(OWNER, 'yank', '--yes', 'demo', '1.0')
    await done(OWNER, 'maintainer', 'add', 'demo', OTHER, '--roles', 'publish,yank', '--expires', '2100-01-31', '--yes')
    await done(OWNER, 'status', 'demo', 'deprecated', '--reason', 'use other', '--yes')
    await done(OWNER, 'transfer', 'start', 'demo', OTHER, '--yes')

    const { code, stdout } = await as('', 'info', 'Demo')

    expect(code).toBe(0)
    expect(stdout).toBe(`demo in ${world.chain.registry.address}
owner: ${OWNER}
offered to: ${OTHER}
status: deprecated (use other)
maintainers:
  ${OTHER}: publish, yank until 2100-01-31T00:00:00.000Z
releases:
  1.0: 2 file(s), yanked
  2.0: 1 file(s)
`)
  })

  test('says where there is no such project', async () => {
    const { code, stderr } = await as('', 'info', 'nosuch')

    expect([code, stderr]).toEqual([3, expect.stringContaining('error: there is no project nosuch in the registry')])
  })
})

describe('maintainers', () => {
  test('are added with roles until a time, listed, and removed', async () => {
    await publishDemo(wheel('demo', '1.0'))
    await done(OWNER, 'maintainer', 'add', 'demo', OTHER, '--expires', '30d', '--yes')
    const added = await world.chain.registry.maintainerOf(DEMO, OTHER)
    const listed = await done('', 'maintainer', 'list', 'demo')
    const published = await as(OTHER, 'publish', '--yes', world.write(wheel('demo', '1.1')))
    const yanked = await as(OTHER, 'yank', '--yes', 'demo', '1.1')
    await done(OWNER, 'maintainer', 'remove', 'demo', OTHER, '--yes')

    expect(added).toMatchObject({ roles: ['publish'] })
    expect(listed).toMatchObject({ project: 'demo', maintainers: [{ account: OTHER, roles: ['publish'] }] })
    expect([published.code, yanked.code]).toEqual([0, 3])
    expect((await as('', 'maintainer', 'list', 'demo')).stdout).toBe('nobody but the owner maintains demo\n')
  })

  test('step down by themselves', async () => {
    await publishDemo(wheel('demo', '1.0'))
    await done(OWNER, 'maintainer', 'add', 'demo', OTHER, '--yes')

    await done(OTHER, 'maintainer', 'renounce', 'demo', '--yes')

    expect(await world.chain.registry.maintainerOf(DEMO, OTHER)).toBeNull()
  })

  test.each([
    ['an unknown role', ['--roles', 'own'], '--roles must be publish or yank, not "own"'],
    ['a time that is over', ['--expires', '2020-01-01'], '--expires is over: 2020-01-01T00:00:00.000Z'],
    ['no time', ['--expires', 'soon'], '--expires must be a time such as 12h, 90d or 2030-01-31, not "soon"'],
  ])('are not added with %s', async (_, flags, message) => {
    const { code, stderr } = await as(OWNER, 'maintainer', 'add', 'demo', OTHER, ...flags, '--yes')

    expect([code, stderr]).toEqual([2, `error: ${message}\n`])
  })
})

describe('projects', () => {
  test('pass on in two steps, and an offer is taken back', async () => {
    await publishDemo(wheel('demo', '1.0'))
    await done(OWNER, 'transfer', 'start', 'demo', OTHER, '--yes')
    await done(OWNER, 'transfer', 'cancel', 'demo', '--yes')
    const refused = await as(OTHER, 'transfer', 'accept', 'demo', '--yes')
    await done(OWNER, 'transfer', 'start', 'demo', OTHER, '--yes')
    await done(OTHER, 'transfer', 'accept', 'demo', '--yes')

    expect([refused.code, refused.stderr]).toEqual([
      3,
      'error: the contract refuses to take demo over: the project is not offered to this account; its owner has to offer it first\n',
    ])
    expect(await world.chain.registry.ownerOf(DEMO)).toBe(OTHER)
  })

  test('are frozen after a question that says what it means', async () => {
    await publishDemo(wheel('demo', '1.0'))

    const { code, stderr } = await runHere(['freeze', 'demo'], {
      env: {
        RPC_URL: world.rpcUrl,
        REGISTRY: world.chain.registry.address,
        DIPMP_PRIVATE_KEY: KEYS[OWNER] ?? '',
        DIPMP_JOURNAL: join(world.folder, 'frozen'),
      },
      typed: [{ after: '[y/N]', line: 'y' }],
    })

    expect(code).toBe(0)
    expect(stderr).toContain('For ever: nobody publishes in it ever again, whoever owns it.')
    expect(stderr).toMatch(/Freeze demo for at most .* ETH\? \[y\/N\]/)
    expect(await world.chain.registry.projectState(DEMO)).toMatchObject({ frozen: true })
  })

  test('of others are left alone, and nothing is spent', async () => {
    await publishDemo(wheel('demo', '1.0'))
    const before = await world.chain.provider.getBlockNumber()

    const { code, stderr } = await as(OTHER, 'status', 'demo', 'archived', '--yes')

    expect([code, await world.chain.provider.getBlockNumber()]).toEqual([3, before])
    expect(stderr).toBe(
      `error: ${OTHER} cannot mark demo as archived: the project belongs to another account; sign with its key\n`,
    )
  })

  test('are annotated with a document that is stored on IPFS', async () => {
    await publishDemo(wheel('demo', '1.0'))
    const document = fileWith('advisory.json', { id: 'X-1' })

    await done(OWNER, 'annotate', 'demo', 'advisory', '--of-release', '1.0.0', '--document', document, '--yes')
    await done(OWNER, 'annotate', 'demo', 'advisory', '--of-release', '1.0', '--remove', '--yes')

    expect(await annotations()).toMatchObject([
      { key: 'advisory', digest: 'cbb296271ac18ec265a4a4b10a9e090c74a8cf319e3a8a9561f9adc182fd81c7' },
      { key: 'advisory', digest: null },
    ])
  })
})

async function annotations(): Promise<unknown> {
  const toBlock = BigInt(await world.chain.provider.getBlockNumber())
  const query = { address: world.chain.registry.address, topics: [null, DEMO], fromBlock: 0n, toBlock }
  const events = parseRegistryLogs(await readLogs(world.chain.provider, query))
  return events.filter(({ type }) => type === 'ProjectAnnotated')
}

describe('a call that is not sent', () => {
  test('is printed, for a multi-signature wallet too, without a key', async () => {
    await publishDemo(wheel('demo', '1.0'))
    const batch = join(world.folder, 'batch.json')

    const { code, stdout } = await as('', 'freeze', 'demo', '--unsigned', '--safe-batch', batch, '--json')

    expect(code).toBe(0)
    const { to, data, chainId } = JSON.parse(stdout)
    expect([to, chainId]).toEqual([world.chain.registry.address, '31337'])
    expect(JSON.parse(readFileSync(batch, 'utf8'))).toMatchObject({
      version: '1.0',
      chainId: '31337',
      transactions: [{ to, value: '0', data }],
    })
    await world.chain.owner.sendTransaction({ to, data })
    expect(await world.chain.registry.projectState(DEMO)).toMatchObject({ frozen: true })
  })

  test('is signed for another, who sends it and pays', async () => {
    await publishDemo(wheel('demo', '1.0'))
    const balance = () => world.chain.provider.getBalance(OWNER)

    const signed = await done(OWNER, 'transfer', 'start', 'demo', OTHER, '--relay')
    const before = await balance()
    await done(OTHER, 'relay', fileWith('signed.json', signed), '--yes')

    expect(await world.chain.registry.projectState(DEMO)).toMatchObject({ owner: OWNER, pendingOwner: OTHER })
    expect(await balance()).toBe(before)
  })

  test('that was changed after it was signed is refused', async () => {
    await publishDemo(wheel('demo', '1.0'))
    const signed = await done(OWNER, 'status', 'demo', 'deprecated', '--relay')
    const changed = { ...signed, call: { ...Object(signed.call), status: 'archived' } }

    const { code, stderr } = await as(OTHER, 'relay', fileWith('changed.json', changed), '--yes')

    expect([code, stderr]).toEqual([3, expect.stringContaining(`it is no signature of ${OWNER} for this`)])
  })

  test('that has no signed form is not offered one', async () => {
    const { code, stderr } = await as(OWNER, 'freeze', 'demo', '--relay')

    expect([code, stderr]).toEqual([2, expect.stringContaining("unknown option '--relay'")])
  })
})

describe('a registry', () => {
  test('is made by the factory, at the address that is told before', async () => {
    const factory = await deployFactory(world.chain.owner)
    const config = { owner: OWNER, policy: 'allow-list', name: 'Community' } as const

    const report = await done(
      OWNER,
      'registry',
      'create',
      'Community',
      '--owner',
      OWNER,
      '--policy',
      'allow-list',
      '--yes',
    )

    const address = predictRegistryAddress(factory, config)
    expect(report.title).toBe(`make the registry "Community" at ${address}`)
    expect(await connectRegistry(address, world.chain.owner).registryState()).toMatchObject(config)
    const info = await as('', 'registry', 'info', '--registry', address)
    expect(info.stdout).toBe(`Community, ${address} on chain 31337\npolicy: allow-list\nowner: ${OWNER}\n`)
  })

  test('has moderators, who quarantine and lift', async () => {
    await publishDemo(wheel('demo', '1.0'))
    await done(OWNER, 'registry', 'moderator', 'add', OTHER, '--yes')
    await done(OTHER, 'registry', 'quarantine', 'demo', '--until', '7d', '--reason', 'suspect', '--yes')
    const during = await world.chain.registry.projectState(DEMO)
    await done(OTHER, 'registry', 'lift', 'demo', '--yes')
    await done(OTHER, 'registry', 'moderator', 'remove', OTHER, '--yes')

    expect(during?.quarantinedUntil).toBeGreaterThan(Date.now() / 1000)
    expect(await world.chain.registry.projectState(DEMO)).toMatchObject({ quarantinedUntil: null })
    expect(await world.chain.registry.isModerator(OTHER)).toBe(false)
  })

  test('has registrants and a document, passes on, and is given up', async () => {
    const digest = 'ab'.repeat(32)
    await done(OWNER, 'registry', 'registrant', 'add', OTHER, '--yes')
    await done(OWNER, 'registry', 'document', digest, '--yes')
    await done(OWNER, 'registry', 'transfer', OTHER, '--yes')
    await done(OTHER, 'registry', 'transfer', 'accept', '--yes')
    const passed = await world.chain.registry.registryState()
    await done(OTHER, 'registry', 'renounce', '--yes')

    expect(await world.chain.registry.isRegistrant(OTHER)).toBe(true)
    expect(passed).toMatchObject({ owner: OTHER, metadataDigest: digest })
    expect(await world.chain.registry.registryState()).toMatchObject({ owner: null })
  })
})

test('a guard is made, takes a project over, and makes a call that was proposed, waited and was not vetoed', async () => {
  await deployGuardFactory(world.chain.owner)
  await publishDemo(wheel('demo', '1.0'))
  const config = {
    registry: world.chain.registry.address,
    delay: 3_600,
    longDelay: 86_400,
    window: 86_400,
    members: { proposers: [OWNER], proposerThreshold: 1, guardians: [OTHER], guardianThreshold: 1 },
  }
  const guard = predictGuardAddress(GUARD_FACTORY_ADDRESS, config)
  const delays = ['--delay', '1h', '--long-delay', '1d', '--window', '1d']

  await done(OWNER, 'guard', 'create', '--proposers', OWNER, '--guardians', OTHER, ...delays, '--yes')
  await done(OWNER, 'transfer', 'start', 'demo', guard, '--yes')
  await done(OWNER, 'guard', 'accept', 'demo', '--guard', guard, '--yes')
  const archived = fileWith('archive.json', await done('', 'status', 'demo', 'archived', '--unsigned'))
  const first = String((await done(OWNER, 'guard', 'propose', archived, '--guard', guard, '--yes')).proposal)
  await done(OTHER, 'guard', 'veto', first, '--guard', guard, '--yes')
  const vetoed = await as(OTHER, 'guard', 'execute', first, '--guard', guard, '--yes')
  const second = String((await done(OWNER, 'guard', 'propose', archived, '--guard', guard, '--yes')).proposal)
  const early = await as(OTHER, 'guard', 'execute', second, '--guard', guard, '--yes')
  await world.chain.wait(3_601)
  await done(OTHER, 'guard', 'execute', second, '--guard', guard, '--yes')
  const recovery = await done(
    OTHER,
    'guard',
    'recover',
    '--proposers',
    OTHER,
    '--guardians',
    OWNER,
    '--guard',
    guard,
    '--yes',
  )

  expect(await world.chain.registry.projectState(DEMO)).toMatchObject({ owner: guard, status: 'archived' })
  expect([vetoed.code, vetoed.stderr]).toEqual([
    3,
    expect.stringContaining('there is no such proposal, or it is executed, vetoed'),
  ])
  expect([early.code, early.stderr]).toEqual([3, expect.stringContaining('it waits until 2')])
  expect(recovery.proposal).toMatch(/^0x[0-9a-f]{64}$/)
  expect((await as('', 'guard', 'info', guard)).stdout).toContain('delay: 3600\n')
})
