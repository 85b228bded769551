import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { wheel } from './distributions.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 120_000

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.stop())

test(
  'a publish that a reorg drops vanishes from the page, and what came before stays',
  async () => {
    await stack.publishAll(wheel('demo', '1.0'))
    const snapshot = await stack.provider.send('evm_snapshot', [])
    await stack.publishAll(wheel('demo', '1.1'), wheel('other', '1.0'))
    const before = (await stack.page('demo')).versions

    await stack.provider.send('evm_revert', [snapshot])
    await stack.provider.send('hardhat_mine', ['0x5'])
    await stack.indexed()

    expect(before).toEqual(['1.0', '1.1'])
    expect((await stack.page('demo')).versions).toEqual(['1.0'])
    expect((await stack.page('other')).status).toBe(404)
  },
  TIMEOUT_MS,
)

test(
  'a chain that became shorter takes its publishes with it',
  async () => {
    const snapshot = await stack.provider.send('evm_snapshot', [])
    await stack.publishAll(wheel('short-lived', '1.0'))
    const before = (await stack.page('short-lived')).status

    await stack.provider.send('evm_revert', [snapshot])
    await stack.indexed()

    expect(before).toBe(200)
    expect((await stack.page('short-lived')).status).toBe(404)
  },
  TIMEOUT_MS,
)

test(
  'a file published again after the reorg is there, with its new block',
  async () => {
    const built = wheel('again', '1.0')
    const snapshot = await stack.provider.send('evm_snapshot', [])
    await stack.publishAll(built)
    await stack.provider.send('evm_revert', [snapshot])
    await stack.provider.send('hardhat_mine', ['0x3'])

    await stack.publishAll(built)

    expect((await stack.page('again')).files.map((file) => file.filename)).toEqual([built.filename])
  },
  TIMEOUT_MS,
)
