import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, moved, probe } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

let chain: FakeChain
let indexing: TestIndexing

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  chain = new FakeChain()
  indexing = await startTestIndexing(await chain.start())
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
})

function transfersWith(memo: string) {
  return indexing.find('Transfer', 'memo', { type: 'String', value: memo })
}

async function failureOf(kind: string, data = '0x') {
  chain.mine([moved(1, 2, 5n, 'before')])
  chain.mine([moved(1, 2, 1n, 'same block'), probe(kind, data)])
  chain.mine([moved(1, 2, 5n, 'after')])
  await expect(indexing.indexed()).rejects.toMatchObject({ code: 'INDEXING_STOPPED' })
  const health = indexing.health()
  return health.status === 'failed' ? health.failure : null
}

test.each([
  ['abort', '0x', 'Mapping aborted at mapping.ts, line 131, column 3, with message: boom'],
  ['critical', '0x', 'Critical error logged in mapping with log message: it is over'],
  ['unreachable', '0x', 'wasm trap: unreachable'],
  ['divide', '0x30', 'attempted to divide BigInt `1` by zero'],
  ['divide', '0x78', 'string is not a BigInt: `x`'],
  [
    'undefinedField',
    '0x',
    'Attempted to set undefined fields [apple, zebra] for the entity type `Result`. ' +
      'Make sure those fields are defined in the schema.',
  ],
])('%s (%s) is deterministic: the block counts, without its changes', async (kind, data, message) => {
  const failure = await failureOf(kind, data)

  expect(failure?.message).toContain(message)
  expect(failure).toMatchObject({ deterministic: true, block: { number: '2', hash: chain.hashOf(2) } })
  expect(failure?.message).toMatch(/ in handler `handleProbe` at block #2 \(0x[0-9a-f]{64}\)$/)
  expect(indexing.store.cursor()?.number).toBe(2n)
  expect(indexing.read('Account', accountOf(2))?.balance).toBe('5')
  expect(indexing.read('Result', 'before-abort')).toBeNull()
})

test.each([
  ['missing', '0x', 'Entity Result[missing]: missing value for non-nullable field `text`'],
  ['wrongType', '0x', 'Entity Result[wrong]: the value `7` for field `text` must have type String but has type Int'],
  ['overflow', '0x', 'Maximum call stack size exceeded'],
])('%s may pass another time: the block is undone', async (kind, data, message) => {
  const failure = await failureOf(kind, data)

  expect(failure?.message).toContain(message)
  expect(failure?.deterministic).toBe(false)
  expect(indexing.store.cursor()?.number).toBe(1n)
  expect(indexing.read('Account', accountOf(2))?.balance).toBe('5')
})

test('an immutable entity that is written again undoes the block', async () => {
  chain.mine([moved(1, 2, 5n, 'original')])
  await indexing.indexed()
  const [transfer] = transfersWith('original')

  chain.mine([probe('rewrite', transfer?.id)])

  await expect(indexing.indexed()).rejects.toThrow('immutable entity type Transfer only allows inserts')
  expect(indexing.store.cursor()?.number).toBe(1n)
  expect(transfersWith('original')).toHaveLength(1)
})
