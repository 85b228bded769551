import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runHere } from '../test/run-here.ts'

// The first key of every Hardhat chain, known to all the world.
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const ADDRESS = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

let world: Publishing

beforeAll(async () => {
  world = await startPublishing()
})

afterAll(() => world.stop())

describe('dipmp init', () => {
  test('asks, looks at the answers, and keeps a profile by which one publishes', async () => {
    const env = { XDG_CONFIG_HOME: mkdtempSync(join(world.folder, 'xdg-')), DIPMP_PRIVATE_KEY: KEY }
    const path = join(env.XDG_CONFIG_HOME, 'dipmp', 'config.json')

    const made = await runHere(['init'], {
      env,
      typed: [
        { after: 'name of the profile [main]: ', line: 'trial' },
        { after: "the chain's JSON-RPC", line: world.rpcUrl },
        { after: 'the registry: ', line: world.chain.registry.address },
        { after: 'Kubo RPC', line: world.ipfsApi },
        { after: 'its token', line: world.ipfsApiToken },
        { after: 'the gateway', line: '' },
      ],
    })
    const published = await runHere(['publish', '--yes', world.write(wheel('demo', '1.0'))], { env })

    expect(made.code).toBe(0)
    expect(made.stderr).toContain('it serves a development chain (chain 31337)')
    expect(made.stdout + made.stderr).not.toContain(world.ipfsApiToken)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      profile: 'trial',
      profiles: { trial: { chainId: '31337', registry: world.chain.registry.address } },
    })
    expect(published.code).toBe(0)
  })

  test('does not ask where nobody can answer', async () => {
    const { code, stderr } = await runHere(['init'])

    expect(code).toBe(2)
    expect(stderr).toContain('nobody can answer here')
  })
})

describe('a profile', () => {
  test('wins over what all of them share, and one that is not there is told', async () => {
    const config = join(world.folder, 'profiles.json')
    const shared = { rpcUrl: 'http://127.0.0.1:9', registry: world.chain.registry.address }
    writeFileSync(config, JSON.stringify({ ...shared, profiles: { here: { rpcUrl: world.rpcUrl } } }))
    chmodSync(config, 0o600)
    const folder = world.write(wheel('profiled', '1.0'))

    const named = await runHere(['publish', '--dry-run', '--config', config, '--profile', 'here', folder])
    const unnamed = await runHere(['publish', '--dry-run', '--config', config, folder])
    const absent = await runHere(['publish', '--dry-run', '--config', config, '--profile', 'there', folder])

    expect([named.code, unnamed.code, absent.code]).toEqual([0, 4, 2])
    expect(absent.stderr).toContain(`there is no profile "there" in ${config}; it has here`)
  })
})

describe('dipmp doctor', () => {
  const settings = () => ({
    RPC_URL: world.rpcUrl,
    REGISTRY: world.chain.registry.address,
    IPFS_API: world.ipfsApi,
    IPFS_API_TOKEN: world.ipfsApiToken,
    DIPMP_PRIVATE_KEY: KEY,
  })

  test('says what it found where all is there', async () => {
    const { code, stdout } = await runHere(['doctor'], { env: settings() })

    expect(code).toBe(0)
    expect(stdout).toMatch(/^ok {4}Node \d+/)
    expect(stdout).toContain('serves a development chain (chain 31337)\n')
    expect(stdout).toContain(`ok    the account ${ADDRESS} has `)
    expect(stdout).toContain('all is there to publish')
  })

  test('tells all faults at once, what to do about each, and no secret', async () => {
    const { DIPMP_PRIVATE_KEY: _left, ...others } = settings()

    const { code, stdout, stderr } = await runHere(['doctor'], {
      env: { ...others, IPFS_API: 'http://127.0.0.1:9/a-secret-path', DIPMP_GATEWAY: 'http://127.0.0.1:9' },
    })

    expect(code).toBe(2)
    expect(stderr).toContain('error: 3 fault(s) found:')
    expect(stderr).toContain('fault there is no key\n      make one with "dipmp key new"')
    expect(stderr).toContain('fault the IPFS node at http://127.0.0.1:9 does not take files')
    expect(stderr).toContain('fault the gateway at http://127.0.0.1:9 does not answer')
    expect(stdout + stderr).not.toContain('a-secret-path')
  })

  test('tells that the address is no registry', async () => {
    const { code, stderr } = await runHere(['doctor'], { env: { ...settings(), REGISTRY: ADDRESS } })

    expect(code).toBe(2)
    expect(stderr).toContain('there is no contract at')
  })
})
