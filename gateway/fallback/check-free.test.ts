import { projectIdOf } from '@dipmp/contracts'
import { describe, expect, test } from '@jest/globals'
import type { ChainNode } from '../chain/chain-node.ts'
import { REGISTRY } from '../test/sample.ts'
import { createCheckFree } from './check-free.ts'

const FREE = `0x${'0'.repeat(64)}`
const TAKEN = `0x${'0'.repeat(24)}${'ab'.repeat(20)}`

/** What an endpoint answers to `ownerOf`: a result, an error, or nothing ever. */
type Answer = string | Error | 'hangs'

/** Endpoints that are at block 7 until a test says otherwise. */
function scene(answers: readonly Answer[], quorum: number) {
  const state = { number: 7n as bigint | null, asked: [] as unknown[][] }
  const nodes = answers.map(
    (answer, place): ChainNode => ({
      name: `node-${place}`,
      send: async (_method, params) => {
        state.asked.push([...params])
        if (answer === 'hangs') return new Promise(() => {})
        if (answer instanceof Error) throw answer
        return answer
      },
    }),
  )
  const head = () =>
    state.number && { number: state.number, hashes: new Set([`0x${state.number}`]), timestamp: 0, chainId: 1n }
  const checkFree = createCheckFree({ nodes, quorum, chain: { newest: async () => head() || null } })
  return { state, check: (name = 'numpy') => checkFree(REGISTRY, name) }
}

const codeOf = (checking: Promise<void>) =>
  checking.then(
    () => 'FREE',
    ({ code }) => code,
  )

describe('a name', () => {
  const revert = new Error('execution reverted')
  test.each<readonly [string, readonly Answer[], number, string]>([
    ['is free where the endpoint says so', [FREE], 1, 'FREE'],
    ['is taken where the registry has an owner for it', [TAKEN], 1, 'NOT_INDEXED'],
    ['is free where a quorum says so, whatever one says', [FREE, FREE, TAKEN], 2, 'FREE'],
    ['is free where a quorum says so, though one never answers', [FREE, 'hangs', FREE], 2, 'FREE'],
    ['is taken where no quorum says that it is free', [FREE, TAKEN, revert], 2, 'NOT_INDEXED'],
    ['is nobody’s to tell where too few can be asked', [FREE, revert, revert], 2, 'CHAIN_UNAVAILABLE'],
    ['is nobody’s to tell where there is no contract', ['0x'], 1, 'CHAIN_UNAVAILABLE'],
    ['is nobody’s to tell where something else answers', ['0x01'], 1, 'CHAIN_UNAVAILABLE'],
    ['is nobody’s to tell where the answer is no address', [`0x${'f'.repeat(64)}`], 1, 'CHAIN_UNAVAILABLE'],
  ])('%s', async (_what, answers, quorum, code) => {
    expect(await codeOf(scene(answers, quorum).check())).toBe(code)
  })

  test('is asked for at the newest block, by its projectId, once until there is another block', async () => {
    const { state, check } = scene([FREE], 1)
    await Promise.all([check(), check()])
    await check()
    state.number = 8n
    await check()

    const data = `0x7dd56411${projectIdOf('numpy').slice(2)}`
    expect(state.asked).toEqual([
      [{ to: REGISTRY, data }, '0x7'],
      [{ to: REGISTRY, data }, '0x8'],
    ])
  })

  test('is asked for again where it could not be told', async () => {
    const { state, check } = scene([new Error('busy')], 1)
    await codeOf(check())
    await codeOf(check())

    expect(state.asked).toHaveLength(2)
  })

  test('is not told where nobody tells the newest block', async () => {
    const { state, check } = scene([FREE], 1)
    state.number = null

    expect(await codeOf(check())).toBe('CHAIN_UNAVAILABLE')
    expect(state.asked).toEqual([])
  })
})

test('ten thousand names at once make few questions at one time, and those beyond a thousand in the row are told so at once', async () => {
  const { state, check } = scene(['hangs'], 1)
  const codes: string[] = []
  for (let place = 0; place < 10_000; place += 1) void codeOf(check(`name-${place}`)).then((code) => codes.push(code))
  while (codes.length < 10_000 - 1032) await new Promise((resolve) => setImmediate(resolve))

  expect(state.asked).toHaveLength(32)
  expect(new Set(codes)).toEqual(new Set(['CHAIN_UNAVAILABLE']))
})
