import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runHere } from '../test/run-here.ts'

// The first key of every Hardhat chain, known to all the world.
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const ADDRESS = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const STRANGER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

let world: Publishing
let env: Record<string, string>

beforeAll(async () => {
  world = await startPublishing()
  env = {
    RPC_URL: world.rpcUrl,
    REGISTRY: world.chain.registry.address,
    IPFS_API: world.ipfsApi,
    IPFS_API_TOKEN: world.ipfsApiToken,
    DIPMP_PRIVATE_KEY: KEY,
  }
})

afterAll(() => world.stop())

beforeEach(() => world.chain.reset())

describe('dipmp', () => {
  test('tells its commands, exit codes and version', async () => {
    const help = await runHere(['--help'])
    const version = await runHere(['--version'])

    expect(help.code).toBe(0)
    expect(help.stdout).toMatch(/publish .*\[paths\.\.\.\]/)
    expect(help.stdout).toContain('3    the registry refuses it')
    expect(version.stdout).toBe('0.1.0\n')
  })

  test('exits with 2 where the command line makes no sense', async () => {
    const unknown = await runHere(['publsh', 'dist'])
    const missing = await runHere(['yank', 'demo'])

    expect([unknown.code, missing.code]).toEqual([2, 2])
    expect(unknown.stderr).toContain("unknown command 'publsh'")
    expect(missing.stderr).toContain("missing required argument 'version'")
  })
})

describe('dipmp check', () => {
  test('prints one JSON object of what it found', async () => {
    const { code, stdout } = await runHere(['check', '--json', world.write(wheel('demo', '1.0'))])

    expect(code).toBe(0)
    expect(JSON.parse(stdout).files).toMatchObject([
      { filename: 'demo-1.0-py3-none-any.whl', project: 'demo', version: '1.0' },
    ])
  })

  test('exits with 1 for an unsound distribution, and says what is wrong with it', async () => {
    const unsound = wheel('demo', '1.0', { change: (members) => members.delete('demo/__init__.py') })

    const folder = world.write(unsound, wheel('other', '1.0', { description: 'Text' }))
    const forPeople = await runHere(['check', folder])
    const forPrograms = await runHere(['check', '--json', folder])

    expect([forPeople.code, forPrograms.code]).toEqual([1, 1])
    expect(forPeople.stdout).toContain('demo-1.0-py3-none-any.whl is not sound\n  error record-invalid: RECORD lists')
    expect(forPeople.stdout).toContain('other-1.0-py3-none-any.whl is sound\n  bafk')
    expect(JSON.parse(forPrograms.stdout)).toMatchObject({
      sound: false,
      files: [
        { filename: 'demo-1.0-py3-none-any.whl', sound: false, cid: null, findings: [{ code: 'record-invalid' }] },
        { filename: 'other-1.0-py3-none-any.whl', sound: true, version: '1.0' },
      ],
    })
  })

  test('takes warnings for errors where it is strict', async () => {
    const folder = world.write(wheel('demo', '1.0'))

    const { code, stdout } = await runHere(['check', '--strict', '--json', folder])

    expect(code).toBe(1)
    expect(JSON.parse(stdout).files[0].findings).toEqual([
      {
        code: 'description-missing',
        severity: 'warning',
        place: 'Description',
        fault: 'there is none',
        cure: 'name a README in the metadata of the project',
      },
    ])
  })
})

describe('dipmp publish', () => {
  test('publishes with a key from the environment, and the second time spends nothing', async () => {
    const folder = world.write(wheel('demo', '1.0'))

    const first = await runHere(['publish', folder, '--yes'], { env })
    const second = await runHere(['publish', folder, '--json'], { env })

    expect(first.stderr).toContain('stored demo-1.0-py3-none-any.whl at ')
    expect(first.stdout).toMatch(
      /^demo 1\.0: recorded by 0x[0-9a-f]{64} in block \d+ for 0\.\d+ ETH\n {2}demo-1\.0-py3-none-any\.whl: published\n/,
    )
    expect(first.code).toBe(0)
    expect(JSON.parse(second.stdout)).toMatchObject({
      account: ADDRESS,
      chainId: '31337',
      releases: [{ project: 'demo', transaction: null, files: [{ status: 'already published' }] }],
    })
    expect(second.code).toBe(0)
  })

  test('publishes with settings from a file and an account that the node holds', async () => {
    const config = join(world.folder, 'config.json')
    const settings = {
      rpcUrl: world.rpcUrl,
      registry: world.chain.registry.address,
      ipfsApi: world.ipfsApi,
      ipfsApiToken: world.ipfsApiToken,
      account: STRANGER,
    }
    writeFileSync(config, JSON.stringify(settings), { mode: 0o600 })

    const { code, stdout } = await runHere([
      'publish',
      '--config',
      config,
      '--yes',
      '--json',
      world.write(wheel('demo', '1.0')),
    ])

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ account: STRANGER, releases: [{ files: [{ status: 'published' }] }] })
  })

  test('refuses to spend where nobody can be asked', async () => {
    const { code, stderr } = await runHere(['publish', world.write(wheel('demo', '1.0'))], { env })

    expect(code).toBe(2)
    expect(stderr).toContain('registers the name demo to this account')
    expect(stderr).toMatch(/error: Publish this for at most 0\.\d+ ETH\? Nobody can answer here; pass --yes/)
  })

  test('asks on a terminal before it spends', async () => {
    const folder = world.write(wheel('demo', '1.0'))

    const refused = await runHere(['publish', folder], { env, typed: [{ after: '[y/N]', line: 'n' }] })
    const agreed = await runHere(['publish', folder], { env, typed: [{ after: '[y/N]', line: 'yes' }] })

    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('error: stopped before anything was spent')
    expect(agreed.code).toBe(0)
    expect(agreed.stdout).toContain('demo-1.0-py3-none-any.whl: published')
  })

  test('signs with a keystore', async () => {
    const password = { DIPMP_KEYSTORE_PASSWORD: 'correct horse' }
    const keystore = join(world.folder, 'keystore.json')
    await runHere(['key', 'import', '--keystore', keystore], { input: KEY, env: password })

    const { code, stdout } = await runHere(
      ['publish', '--yes', '--json', '--keystore', keystore, world.write(wheel('demo', '1.0'))],
      { env: { ...env, ...password } },
    )

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ account: ADDRESS, releases: [{ files: [{ status: 'published' }] }] })
  })

  test('tells what it would do in a dry run', async () => {
    const before = await world.chain.registry.logHead()
    const { code, stdout } = await runHere(['publish', '--dry-run', world.write(wheel('demo', '1.0'))], { env })

    expect(code).toBe(0)
    expect(stdout).toContain('demo-1.0-py3-none-any.whl: planned')
    expect(stdout).toContain('dry run: nothing was stored or sent')
    expect(await world.chain.registry.logHead()).toBe(before)
  })

  test('exits with 3 where the registry refuses', async () => {
    await runHere(['publish', '--yes', world.write(wheel('demo', '1.0'))], { env })
    const { DIPMP_PRIVATE_KEY: _left, ...others } = env

    const { code, stderr } = await runHere(
      ['publish', '--yes', '--account', STRANGER, world.write(wheel('demo', '2.0'))],
      { env: others },
    )

    expect(code).toBe(3)
    expect(stderr).toContain(`error: the project demo belongs to ${ADDRESS}, and ${STRANGER} does not maintain it`)
  })

  test('exits with 4 where the chain or IPFS is away, and shows no key of an URL', async () => {
    const folder = world.write(wheel('demo', '1.0'))

    const noChain = await runHere(['publish', '--yes', folder], {
      env: { ...env, RPC_URL: 'http://127.0.0.1:9/v3/secret' },
    })
    const noIpfs = await runHere(['publish', '--yes', folder], { env: { ...env, IPFS_API: 'http://127.0.0.1:9' } })

    expect([noChain.code, noIpfs.code]).toEqual([4, 4])
    expect(noChain.stderr).toContain("error: the chain's node at http://127.0.0.1:9 does not answer")
    expect(noChain.stderr).not.toContain('secret')
    expect(noIpfs.stderr).toContain('nothing was recorded')
  })

  test('shows neither key nor token, even when it fails and tells of its stack', async () => {
    const folder = world.write(wheel('kept-secret', '1.0'))
    const failing = { ...env, IPFS_API_TOKEN: 'a-wrong-token', DIPMP_DEBUG: '1' }

    const { code, stdout, stderr } = await runHere(['publish', '--yes', '--json', folder], { env: failing })

    expect(code).toBe(4)
    expect(stderr).toContain('    at ')
    expect(stdout + stderr).not.toContain('a-wrong-token')
    expect(stdout + stderr).not.toContain(KEY.slice(2))
  })
})

describe('dipmp publish', () => {
  test('reads a key without 0x and with a line break behind it', async () => {
    const { code } = await runHere(['publish', '--yes', world.write(wheel('demo', '1.0'))], {
      env: { ...env, DIPMP_PRIVATE_KEY: `${KEY.slice(2)}\n` },
    })

    expect(code).toBe(0)
  })

  test('says how to make a key where there is none, and needs none to only look', async () => {
    const { DIPMP_PRIVATE_KEY: _left, ...others } = env
    const folder = world.write(wheel('demo', '1.0'))

    const publishing = await runHere(['publish', '--yes', folder], { env: others })
    const looking = await runHere(['publish', '--dry-run', folder], { env: others })

    expect(publishing.code).toBe(2)
    expect(publishing.stderr).toContain('make one with "dipmp key new"')
    expect(looking.code).toBe(0)
    expect(looking.stdout).toContain('would register the name demo for ever')
  })

  test('shows chain, account and fee before it asks, and where to look at the end', async () => {
    const { code, stdout, stderr } = await runHere(['publish', world.write(wheel('demo', '1.0'))], {
      env: { ...env, DIPMP_GATEWAY: 'https://index.example.org/' },
      typed: [{ after: '[y/N]', line: 'y' }],
    })

    expect(code).toBe(0)
    expect(stderr).toContain(`on a development chain (chain 31337) from ${ADDRESS}\n`)
    expect(stderr).toMatch(/now about 0\.\d+ ETH: \d+ gas at [\d.]+ gwei\nat most 0\.\d+ ETH: at [\d.]+ gwei\n/)
    expect(stdout).toContain(
      `install: pip install demo==1.0 --index-url https://index.example.org/simple/${world.chain.registry.address}/\n`.trim(),
    )
  })

  test('refuses a node of another chain than the one that is meant', async () => {
    const { code, stderr } = await runHere(['publish', '--yes', '--chain-id', '1', world.write(wheel('demo', '1.0'))], {
      env,
    })

    expect(code).toBe(2)
    expect(stderr).toContain('serves chain 31337 (a development chain), not 1 (Ethereum)')
  })

  test('takes fee and gas from the command line', async () => {
    const { code, stderr } = await runHere(
      ['publish', '--yes', '--max-fee', '0.000000001', world.write(wheel('demo', '1.0'))],
      { env },
    )

    expect(code).toBe(2)
    expect(stderr).toContain('gwei that every transaction pays now; raise --max-fee, or wait')
  })
})

describe('dipmp yank and unyank', () => {
  test('look whether there is such a project and release before anything is spent', async () => {
    await runHere(['publish', '--yes', world.write(wheel('six', '1.0'))], { env })
    const nonce = await world.chain.provider.getTransactionCount(ADDRESS)

    const version = await runHere(['yank', 'six', '9.9', '--yes'], { env })
    const project = await runHere(['yank', 'nosuch', '1.0', '--yes'], { env })
    const silent = await runHere(['yank', 'six', '1.0'], { env })

    expect([version.code, project.code, silent.code]).toEqual([3, 3, 2])
    expect(version.stderr).toContain('error: six has no release 9.9 in the registry')
    expect(project.stderr).toContain('error: there is no project nosuch in the registry')
    expect(silent.stderr).toMatch(
      /error: Yank six 1\.0 for at most 0\.\d+ ETH\? Nobody can answer here; pass --yes to go on\n/,
    )
    expect(await world.chain.provider.getTransactionCount(ADDRESS)).toBe(nonce)
  })

  test('change a file and a release', async () => {
    await runHere(['publish', '--yes', world.write(wheel('demo', '1.0'))], { env })

    const file = await runHere(
      ['yank', 'demo', '1.0', '--file', 'demo-1.0-py3-none-any.whl', '--reason', 'broken', '--yes', '--json'],
      { env },
    )
    const release = await runHere(['yank', 'demo', '1.0', '--yes'], { env })
    const back = await runHere(['unyank', 'demo', '1.0', '--yes'], { env })
    const again = await runHere(['unyank', 'demo', '1.0', '--yes'], { env })

    expect(JSON.parse(file.stdout)).toMatchObject({ project: 'demo', filename: 'demo-1.0-py3-none-any.whl' })
    expect(release.stdout).toContain('demo 1.0 is yanked: recorded by 0x')
    expect(back.stdout).toContain('demo 1.0 is unyanked: recorded by 0x')
    expect(again.code).toBe(3)
    expect(again.stderr).toContain('error: the registry refuses demo 1.0: it is not yanked')
  })
})
