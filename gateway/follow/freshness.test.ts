import { describe, expect, test } from '@jest/globals'
import { startChainView } from '../chain/chain-view.ts'
import { headOfQuorum, type ToldHead } from '../chain/read-head.ts'
import type { Health } from '../health/index-health.ts'
import type { Head } from '../record-log.ts'
import { createFreshness } from './freshness.ts'

const NOW = 1_796_000_000
const MAINNET = 1n
const HARDHAT = 31337n

/** A block that was mined so many seconds ago, or is from the future. */
function indexAt(number: number, ageSeconds: number | null, more: Partial<Head> = {}): Head {
  const timestamp = ageSeconds === null ? null : NOW - ageSeconds
  return { number: BigInt(number), hash: hashOf(number), parentHash: null, timestamp, deployment: 'Qm', ...more }
}

function hashOf(number: number, fork = ''): string {
  return `0x${fork}${number}`
}

type Scene = Readonly<{
  index: Head | null
  chain?: Readonly<{ number: number; hash?: string; chainId?: bigint; behind?: number }> | null
  standing?: number
  health?: Health | null
  maxBlockAge?: number | null
  maxBehind?: number
}>

function freshnessOf({ index, chain = null, standing = 0, health = null, maxBlockAge = null, maxBehind = 60 }: Scene) {
  const head = chain && {
    number: BigInt(chain.number),
    hashes: new Set([chain.hash ?? hashOf(chain.number)]),
    timestamp: NOW,
    chainId: chain.chainId ?? MAINNET,
  }
  return createFreshness({
    view: { current: () => index, standing: () => standing * 1000 },
    chain: { current: () => head, newest: async () => head, secondsBeyond: () => chain?.behind ?? 0 },
    health: { current: () => health },
    maxBehindSeconds: maxBehind,
    maxBlockAgeSeconds: maxBlockAge,
    now: () => NOW * 1000,
  })
}

describe('an index is fresh', () => {
  test.each<readonly [string, Scene]>([
    ['at the newest block', { index: indexAt(7, 5), chain: { number: 7 } }],
    ['a few blocks behind for a moment', { index: indexAt(7, 5), chain: { number: 10, behind: 20 } }],
    ['ahead of endpoints that are slower', { index: indexAt(9, 5), chain: { number: 7 }, standing: 20 }],
    [
      'at a development chain that mines nothing for hours',
      { index: indexAt(7, 90_000), chain: { number: 7, chainId: HARDHAT } },
    ],
    ['at a development chain ahead of the clock', { index: indexAt(7, -1975), chain: { number: 7, chainId: HARDHAT } }],
    ['without endpoints while its block is young', { index: indexAt(7, 299) }],
    ['without endpoints where any age will do', { index: indexAt(7, 1e6), maxBlockAge: 0 }],
    ['a little ahead of the clock', { index: indexAt(7, -10) }],
    ['without a time of its block, while that is new', { index: indexAt(7, null), standing: 100 }],
    [
      'that is unhealthy, and yet at the newest block',
      { index: indexAt(7, 5), chain: { number: 7 }, health: 'unhealthy' },
    ],
  ])('%s', (_how, scene) => {
    expect(() => freshnessOf(scene).check()).not.toThrow()
  })
})

describe('an index is too old to say that a name is nobody’s', () => {
  test.each<readonly [string, Scene, string]>([
    ['that is away', { index: null }, 'it has not answered for too long'],
    ['that has failed', { index: indexAt(7, 5), chain: { number: 7 }, health: 'failed' }, 'its subgraph has failed'],
    [
      'that lacks a block for long',
      { index: indexAt(7, 90), chain: { number: 8, behind: 61 } },
      'behind the chain for 61 seconds (blocks: 1)',
    ],
    [
      'that lacks a block of a development chain for long',
      { index: indexAt(7, 90), chain: { number: 8, chainId: HARDHAT, behind: 61 } },
      '(blocks: 1)',
    ],
    [
      'on a fork that the chain has left',
      { index: indexAt(7, 90), chain: { number: 7, hash: hashOf(7, 'f'), chainId: HARDHAT }, standing: 61 },
      'do not have its block',
    ],
    [
      'that stands still with its endpoints, all on an old block',
      { index: indexAt(7, 301), chain: { number: 7 } },
      'its newest block is 301 seconds old',
    ],
    ['without endpoints', { index: indexAt(7, 301) }, 'its newest block is 301 seconds old'],
    ['at a block from the future', { index: indexAt(7, -1975) }, 'its newest block is 1975 seconds ahead of the clock'],
    ['at a block without a time, for long', { index: indexAt(7, null), standing: 301 }, '301 seconds old'],
    [
      'older than is set',
      { index: indexAt(7, 61), chain: { number: 7, chainId: HARDHAT }, maxBlockAge: 60 },
      '61 seconds old',
    ],
  ])('%s', (_how, scene, reason) => {
    expect(() => freshnessOf(scene).check()).toThrow(reason)
  })

  test('also where its chain is slow, a fixed number of blocks later', () => {
    let index = indexAt(1, 0)
    const freshness = createFreshness({
      view: { current: () => index, standing: () => 0 },
      chain: { current: () => null, newest: async () => null, secondsBeyond: () => 0 },
      health: { current: () => null },
      maxBehindSeconds: 60,
      maxBlockAgeSeconds: null,
      now: () => NOW * 1000,
    })
    // A block a minute: 25 of them are 1,500 seconds.
    for (const number of [1, 2, 3, 4]) {
      index = indexAt(number, 0, { timestamp: NOW - 2000 + number * 60 })
      expect(() => freshness.check()).toThrow('seconds old')
    }
    index = indexAt(5, 1400)
    index = { ...index, timestamp: NOW - 2000 + 600 }
    expect(() => freshness.check()).not.toThrow()
    expect(freshness.lag()).toEqual({ blocks: expect.any(Number), seconds: 1400 })
  })
})

describe('the lag', () => {
  test.each<readonly [string, Scene, object]>([
    [
      'in blocks and seconds, by the endpoints',
      { index: indexAt(7, 90), chain: { number: 12, behind: 48 } },
      { blocks: 5, seconds: 48 },
    ],
    ['none, whatever the age', { index: indexAt(7, 9000), chain: { number: 7 } }, { blocks: 0, seconds: 0 }],
    ['by the age without endpoints', { index: indexAt(7, 90) }, { blocks: null, seconds: 90 }],
    ['unknown for a block from the future', { index: indexAt(7, -1975) }, { blocks: null, seconds: null }],
    ['unknown where the index is away', { index: null }, { blocks: null, seconds: null }],
  ])('is told %s', (_how, scene, lag) => {
    expect(freshnessOf(scene).lag()).toEqual(lag)
  })
})

describe('the head that a quorum has', () => {
  const told = (...numbers: number[]): ToldHead[] =>
    numbers.map((number) => ({ number: BigInt(number), hash: hashOf(number), timestamp: NOW, chainId: MAINNET }))

  test.each([
    ['of one endpoint is its own', [7], 1, 7],
    ['of three is what two have reached', [9, 7, 8], 2, 8],
    ['is not what one makes up', [1_000_000, 7, 7], 2, 7],
    ['is not held down by one that stands still', [2, 7, 7], 2, 7],
    ['is nothing where too few answer', [7], 2, null],
  ])('%s', (_what, numbers, quorum, number) => {
    expect(headOfQuorum(told(...numbers), quorum)?.number ?? null).toBe(number === null ? null : BigInt(number))
  })
})

test('endpoints that do not answer are asked again an interval later, not by each who wants to know', async () => {
  let [time, asked] = [0, 0]
  const view = startChainView({
    read: async () => {
      asked += 1
      return null
    },
    intervalMs: 3_600_000,
    logger: { warn: () => {}, info: () => {} },
    now: () => time,
  })
  expect([await view.newest(), await view.newest()]).toEqual([null, null])
  const before = asked
  await Promise.all([view.newest(), view.newest()])
  expect(asked).toBe(before)
  time = 3_600_000
  await Promise.all([view.newest(), view.newest()])
  await view.stop()

  expect(asked).toBe(before + 1)
})

describe('how long the chain is ahead', () => {
  async function viewOver(numbers: readonly (readonly [at: number, number: number])[]) {
    let time = 0
    let number = numbers[0]?.[1] ?? 0
    const view = startChainView({
      read: async () => ({ number: BigInt(number), hashes: new Set(), timestamp: NOW + number, chainId: MAINNET }),
      intervalMs: 3_600_000,
      logger: { warn: () => {}, info: () => {} },
      now: () => time,
    })
    for (const [at, seen] of numbers) {
      time = at * 1000
      number = seen
      await view.newest()
      await view.newest()
    }
    return view
  }

  test('counts from when the first block that the index lacks was seen', async () => {
    const view = await viewOver([
      [0, 5],
      [10, 6],
      [20, 8],
      [50, 8],
    ])
    await view.stop()

    expect([5, 6, 7, 8].map((at) => view.secondsBeyond({ number: BigInt(at), timestamp: null }))).toEqual([
      40, 30, 30, 0,
    ])
  })

  test('counts what was before the first look by the blocks’ own times', async () => {
    const view = await viewOver([
      [0, 500],
      [10, 500],
    ])
    await view.stop()

    expect(view.secondsBeyond({ number: 100n, timestamp: NOW + 100 })).toBe(410)
  })

  test('forgets the blocks of a chain that became shorter', async () => {
    const view = await viewOver([
      [0, 5],
      [10, 9],
      [20, 6],
      [30, 9],
    ])
    await view.stop()

    expect(view.secondsBeyond({ number: 6n, timestamp: null })).toBe(0)
  })
})
