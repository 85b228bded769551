import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runProcess } from '../test/run-process.ts'

// The first key of every Hardhat chain, known to all the world.
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

const ADDRESS = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

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

beforeEach(async () => {
  await world.chain.provider.send('evm_setAutomine', [true])
  await world.chain.reset()
})

describe('the program', () => {
  test('publishes, prints its result to stdout and all else to stderr, and ends by itself', async () => {
    const { code, stdout, stderr } = await runProcess(
      ['publish', '--yes', '--json', world.write(wheel('demo', '1.0'))],
      { env },
    )

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ releases: [{ project: 'demo', files: [{ status: 'published' }] }] })
    expect(stderr).toContain('reading demo-1.0-py3-none-any.whl\n')
  })

  test('exits with the code of what failed', async () => {
    const { code, stderr } = await runProcess(['publish', 'dist'])

    expect(code).toBe(2)
    expect(stderr).toBe('error: --registry (REGISTRY) is missing: the address of the registry contract to publish in\n')
  })

  test('ends with 130 when it is interrupted', async () => {
    await world.chain.provider.send('evm_setAutomine', [false])

    const { code, stderr } = await runProcess(['publish', '--yes', world.write(wheel('demo', '1.0'))], {
      env,
      onStderr: (text, kill) => text.includes('waiting for its block') && kill('SIGINT'),
    })

    expect(code).toBe(130)
    expect(stderr).toMatch(
      /error: interrupted; in no block yet: transaction 0x[0-9a-f]{64} \(demo 1\.0, nonce \d+\); it may still come into one; run the same command again/,
    )
  })

  test.each(['sending the transaction', 'waiting for its block'])(
    'when it is killed at "%s" leaves all to the next run, which spends once',
    async (step) => {
      const { provider } = world.chain
      const folder = world.write(wheel('demo', '1.0'))
      const args = ['publish', '--yes', '--json', '--journal', join(world.folder, step), folder]
      const nonce = await provider.getTransactionCount(ADDRESS)
      await provider.send('evm_setAutomine', [false])
      const killed = await runProcess(args, {
        env,
        onStderr: (text, kill) => text.includes(step) && kill('SIGKILL'),
      })
      await provider.send('evm_mine', [])
      await provider.send('evm_setAutomine', [true])

      const { code, stdout } = await runProcess(args, { env })

      expect(killed.code).toBe(null)
      expect(code).toBe(0)
      expect(JSON.parse(stdout).releases[0].files[0].status).toMatch(/published$/)
      expect(await provider.getTransactionCount(ADDRESS, 'pending')).toBe(nonce + 1)
    },
  )
})
