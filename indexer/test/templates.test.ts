import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { AbiCoder, id } from 'ethers'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, type FakeLog } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

const FACTORY = '0x0000000000000000000000000000000000000700'
const A = '0x0000000000000000000000000000000000000701'
const B = '0x0000000000000000000000000000000000000702'

let chain: FakeChain
let url: string
let folder: string
let indexing: TestIndexing

beforeAll(() => buildSubgraph('factory'))

beforeEach(async () => {
  chain = new FakeChain()
  url = await chain.start()
  folder = await mkdtemp(join(tmpdir(), 'indexer-'))
})

afterEach(async () => {
  await indexing.stop()
  await chain.stop()
  await rm(folder, { recursive: true })
})

async function start(): Promise<void> {
  indexing = await startTestIndexing(url, join(folder, 'test.db'), { subgraph: 'factory' })
}

async function index(): Promise<void> {
  await start()
  await indexing.indexed()
}

function created(address: string, child: string, label = ''): FakeLog {
  const data = AbiCoder.defaultAbiCoder().encode(['string', 'string'], [child, label])
  return { address, topics: [id('Created(string,string)')], data }
}

function note(address: string, text: string): FakeLog {
  return { address, topics: [id('Note(string)')], data: AbiCoder.defaultAbiCoder().encode(['string'], [text]) }
}

/** What ran, in order, but for creations. */
function ran(): string[] {
  const entries = indexing.all('Entry', ['source', 'text'])
  return entries.filter(({ source }) => source !== 'created').map(({ source, text }) => `${source}: ${text}`)
}

const contexts = () => indexing.all('Entry', ['source', 'context']).map(({ context }) => context)

test('a data source that a handler creates sees its whole block, after all others, and every block after', async () => {
  chain.mine([note(A, 'too early')])
  chain.mine([note(A, 'one'), created(FACTORY, A), note(A, 'two'), note(FACTORY, 'three')])
  chain.mine([note(A, 'four'), note(FACTORY, 'five')])
  await index()

  expect(ran()).toEqual([
    'factory: three',
    'witness: three',
    'child: one',
    'child: two',
    'child: four',
    'factory: five',
    'witness: five',
  ])
})

test('far behind the head, its logs are there from its first block on', async () => {
  chain.mineEmpty(30)
  chain.mine([created(FACTORY, A)])
  chain.mine([note(A, 'next')])
  chain.mineEmpty(10)
  chain.mine([created(A, B, 'nested'), note(B, 'same block')])
  chain.mine([note(B, 'after')])
  chain.mineEmpty(400)
  await index()

  expect(ran()).toEqual(['child: next', 'child: same block', 'child: after'])
})

test('it has the context that it was created with, and one of the manifest has that of the manifest', async () => {
  chain.mine([created(FACTORY, A, 'labelled'), note(A, 'x')])
  await index()

  expect(contexts()).toEqual([
    'big=7:-123456789012345678901234567890' +
      ' bytes=6:0x00ff decimal=2:1.5 flag=3:true list=[1:1,0:two] long=8:9007199254740992 number=1:-7 text=0:some text',
    'block=7:1 label=0:labelled',
  ])
})

test('created twice with the same context it runs once, with another it runs twice', async () => {
  chain.mine([created(FACTORY, A, 'same'), created(FACTORY, A, 'same'), created(FACTORY, A, 'other')])
  chain.mine([created(FACTORY, A, 'same'), created(FACTORY, A, 'new')])
  chain.mine([note(A, 'x')])
  await index()

  expect(ran()).toEqual(['child: x', 'other: x in testnet', 'child: x'])
})

test('a restart goes on with it', async () => {
  chain.mine([created(FACTORY, A, 'kept')])
  await index()
  await indexing.stop()
  chain.mine([note(A, 'after the restart')])
  await index()

  expect(ran()).toEqual(['child: after the restart'])
  expect(contexts().at(-1)).toBe('block=7:1 label=0:kept')
})

test('a reorg that drops the block that created it undoes it', async () => {
  chain.mine([])
  chain.mine([created(FACTORY, A), note(A, 'goes')])
  await index()
  expect(ran()).toEqual(['child: goes'])

  chain.drop(1)
  chain.mine([note(A, 'nobody looks')])
  chain.mine([note(A, 'nor here')])
  await indexing.indexed()
  expect(ran()).toEqual([])

  chain.mine([created(FACTORY, A), note(A, 'again')])
  await indexing.indexed()
  expect(ran()).toEqual(['child: again'])
})

test('a handler that fails after creating one leaves none', async () => {
  chain.mine([created(FACTORY, A, 'abort')])
  await start()

  await expect(indexing.indexed()).rejects.toThrow('after creation')
  expect(indexing.store.createdSources()).toEqual([])
})

test('an address that is none is a failure that is tried again', async () => {
  chain.mine([created(FACTORY, '0x12', 'invalid')])
  await start()

  await expect(indexing.indexed()).rejects.toThrow(
    'Failed to create data source from template `Child`, invalid address provided in handler `handleCreated`',
  )
  expect(indexing.health()).toMatchObject({ failure: { deterministic: false } })
})

test('its logs are asked for by address, and left out ones are found out', async () => {
  chain.mine([created(FACTORY, A), note(A, 'hidden at first')])
  let left = 2
  chain.intercept = ({ method, params }, answer) => {
    const query = (params[0] ?? {}) as { address?: string[] }
    if (method !== 'eth_getLogs' || !query.address?.includes(A) || left-- <= 0) return answer()
    return []
  }
  await index().catch(() => {})
  while (ran().length === 0) await indexing.indexed().catch(() => {})

  expect(ran()).toEqual(['child: hidden at first'])
  expect(indexing.logs).toContainEqual(expect.objectContaining({ code: 'RPC_INCOMPLETE' }))
})
