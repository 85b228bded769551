import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain } from './fake-chain.ts'
import { FakeIpfs } from './fake-ipfs.ts'
import {
  HOST_PROBES,
  type HostProbe,
  IPFS_PROBES,
  MISSING_PROBES,
  PROBE_FILES,
  probeLog,
  UNDOING_PROBES,
} from './host-probes.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

/** In the order of the probes; null where the handler fails. All are what graph-node gave. */
const RESULTS: readonly (string | null)[] = JSON.parse(
  await readFile(join(import.meta.dirname, 'host-results.json'), 'utf8'),
)
const ADDRESS = '0x0000000000000000000000000000000000000900'

let chain: FakeChain
let ipfs: FakeIpfs
let indexing: TestIndexing | null

beforeAll(() => buildSubgraph('hosts'))

beforeEach(async () => {
  chain = new FakeChain()
  ipfs = new FakeIpfs()
  indexing = null
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
  await ipfs.stop()
})

async function index(probes: readonly HostProbe[], allowNonDeterministicIpfs = false): Promise<TestIndexing> {
  for (const file of PROBE_FILES) ipfs.add(file)
  chain.mine(probes.map((probe) => probeLog(ADDRESS, probe)))
  const ipfsUrl = await ipfs.start()
  indexing = await startTestIndexing(await chain.start(), ':memory:', {
    subgraph: 'hosts',
    ipfsUrl,
    allowNonDeterministicIpfs,
  })
  await indexing.indexed()
  return indexing
}

/** What each probe gave; null where its handler failed. */
async function run(probes: readonly HostProbe[], allowed = false): Promise<(string | null)[]> {
  const done = await index(probes, allowed)
  return probes.map((_, at) => done.read('Result', `1-${at}`)?.text ?? null)
}

test('each host function gives what it gives in graph-node, and fails where it fails there', async () => {
  const results = await run(HOST_PROBES)

  expect(results.map((text, at) => [HOST_PROBES[at], text])).toEqual(RESULTS.map((text, at) => [HOST_PROBES[at], text]))
})

test('a handler that fails for good is passed over where the manifest says so, and told of', async () => {
  const { health } = await index([['abort', 'told to'], ['dataSource']])

  expect(health()).toMatchObject({
    status: 'unhealthy',
    passed: [
      {
        handler: 'handleProbe',
        message: expect.stringContaining('with message: told to'),
        block: { number: '1', hash: chain.hashOf(1) },
      },
    ],
  })
})

test('a reorg forgets the failures of dropped blocks', async () => {
  const done = await index([['dataSource']])
  chain.mine([probeLog(ADDRESS, ['abort', 'told to'])])
  await done.indexed()
  expect(done.health().status).toBe('unhealthy')

  chain.drop(1)
  chain.mine([])
  chain.mine([])
  await done.indexed(3n)

  expect(done.health()).toEqual({ status: 'healthy' })
})

test('where handlers may read IPFS, they read files and blocks by every form of link', async () => {
  const hello = '0x68656c6c6f'

  expect(await run(IPFS_PROBES, true)).toEqual([...Array(10).fill(hello), ...Array(6).fill('null'), 'mapped'])
  expect(indexing?.all('Line', ['id', 'text', 'seen'])).toEqual([
    { id: 'before', text: expect.any(String), seen: '0' },
    { id: 'given: "three"', text: '"three"', seen: '1' },
    { id: 'given: [2]', text: '[2]', seen: '1' },
    { id: 'given: {"a":1}', text: '{"a":1}', seen: '1' },
  ])
})

test('a file that is not there is null to the mapping', async () => {
  expect(await run(MISSING_PROBES, true)).toEqual(['null', 'null'])
})

test.each(UNDOING_PROBES)('%s: the block is undone', async (message, probe) => {
  await expect(index([['dataSource'], probe], true)).rejects.toThrow(message)

  expect(indexing?.health()).toMatchObject({ failure: { deterministic: false } })
  expect(indexing?.all('Result', ['text'])).toEqual([])
})
