import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readManifest } from './manifest.ts'

const ABI = [
  {
    type: 'event',
    name: 'Moved',
    inputs: [
      { name: 'who', type: 'address', indexed: true },
      { name: 'n', type: 'uint256' },
    ],
  },
  { type: 'event', name: 'Twice', inputs: [{ name: 'n', type: 'uint256', indexed: true }] },
  { type: 'event', name: 'Twice', inputs: [{ name: 'n', type: 'uint256' }] },
]

const MANIFEST = `
specVersion: 1.3.0
indexerHints:
  prune: auto
schema:
  file: schema.graphql
dataSources:
  - kind: ethereum
    name: Source
    network: mainnet
    source:
      address: 0x00000000000000000000000000000000000000AB
      abi: Abi
      startBlock: 7
      endBlock: 90
    mapping:
      kind: ethereum/events
      apiVersion: 0.0.9
      language: wasm/assemblyscript
      file: mapping.wasm
      entities: [Thing]
      abis:
        - name: Abi
          file: abi.json
      eventHandlers:
        - event: Moved(indexed address,uint256)
          handler: handleMoved
`

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'))
  await writeFile(join(folder, 'abi.json'), JSON.stringify(ABI))
  await writeFile(join(folder, 'schema.graphql'), 'type Thing @entity(immutable: false) { id: ID! }')
  await writeFile(join(folder, 'mapping.wasm'), 'wasm')
})

afterEach(() => rm(folder, { recursive: true }))

async function read(text: string) {
  await writeFile(join(folder, 'subgraph.yaml'), text)
  return await readManifest(join(folder, 'subgraph.yaml'))
}

/** The manifest with a line of the same key replaced, or one before the kind of the mapping. */
function withLine(manifest: string, line: string): string {
  const key = /^ *([A-Za-z0-9]+:)/.exec(line)?.[1]
  if (key === undefined) return manifest
  const same = new RegExp(`^ *${key}.*$`, 'm')
  if (same.test(manifest)) return manifest.replace(same, line)
  return manifest.replace('      kind: ethereum/events', `${line}\n      kind: ethereum/events`)
}

test('reads a build', async () => {
  const manifest = await read(MANIFEST)

  expect(manifest).toMatchObject({ network: 'mainnet', startBlock: 7n, endBlock: 90n })
  expect(manifest.schema).toContain('type Thing')
  expect(manifest.dataSources[0]).toMatchObject({
    name: 'Source',
    address: '0x00000000000000000000000000000000000000ab',
    apiVersion: '0.0.9',
    handlers: [
      {
        handler: 'handleMoved',
        topic0: '0x5f8c326f855a74f7f47586fc81870663692268d15d98e8f20c0ab3847641a6e7',
        topics: [null, null, null],
      },
    ],
  })
})

test('two builds that differ in one byte have different digests', async () => {
  const first = await read(MANIFEST)
  await writeFile(join(folder, 'mapping.wasm'), 'wasn')
  const second = await read(MANIFEST)

  expect(first.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(second.digest).not.toBe(first.digest)
})

test('a data source may be without address and blocks', async () => {
  const manifest = await read(MANIFEST.replace(/ {6}(address|startBlock|endBlock): .*\n/g, ''))

  expect(manifest).toMatchObject({ startBlock: 0n, endBlock: null, dataSources: [{ address: null }] })
})

test('an event without indexed marks is found where its name is the only one', async () => {
  const manifest = await read(MANIFEST.replace('indexed address', 'address'))

  expect(manifest.dataSources[0]?.handlers[0]?.event).toBe('Moved(address,uint256)')
})

test('handlers of calls and of blocks with calls are read', async () => {
  const functions = [
    { type: 'function', name: 'set', inputs: [{ name: 'n', type: 'uint256' }], outputs: [{ name: '', type: 'bool' }] },
    { type: 'function', name: 'get', stateMutability: 'view', inputs: [], outputs: [] },
  ]
  await writeFile(join(folder, 'abi.json'), JSON.stringify([...ABI, ...functions]))
  const handlers =
    '      callHandlers: [{ handler: handleSet, function: set(uint256) }]\n' +
    '      blockHandlers: [{ handler: handleCalled, filter: { kind: call } }, { handler: handleBlock }]'
  const manifest = await read(withLine(MANIFEST, handlers))

  expect(manifest.dataSources[0]).toMatchObject({
    callHandlers: [
      { handler: 'handleSet', function: { selector: '60fe47b1', names: { inputs: ['n'], outputs: [''] } } },
    ],
    blockHandlers: [
      { type: 'call', handler: 'handleCalled' },
      { type: 'every', interval: 1n, handler: 'handleBlock' },
    ],
  })
})

test('features are read by both of their names', async () => {
  const manifest = await read(
    MANIFEST.replace('dataSources:', 'features: [nonFatalErrors, nonDeterministicIpfs]\ndataSources:'),
  )

  expect([...manifest.declaredFeatures]).toEqual(['nonFatalErrors', 'ipfsOnEthereumContracts'])
})

describe('faults', () => {
  test.each([
    ['specVersion: 1.3.0', 'specVersion: 1.4.0', 'specVersion is 1.4.0; this indexer reads 0.0.4 to 1.3.0'],
    ['specVersion: 1.3.0', 'specVersion: 0.0.2', 'specVersion is 0.0.2'],
    ['apiVersion: 0.0.9', 'apiVersion: 0.0.4', 'apiVersion of data source Source is 0.0.4; this indexer reads 0.0.5'],
    ['apiVersion: 0.0.9', 'apiVersion: 0.0.10', 'is 0.0.10; this indexer reads 0.0.5 to 0.0.9'],
    ['kind: ethereum\n', 'kind: file/ipfs\n', 'the manifest uses kind file/ipfs of data source Source'],
    [
      'dataSources:',
      'templates: [{ name: X, kind: file/arweave }]\ndataSources:',
      'the manifest uses kind file/arweave of template X, which',
    ],
    ['dataSources:', 'graft: { base: Qm, block: 1 }\ndataSources:', 'the manifest uses grafting'],
    ['kind: ethereum\n', 'kind: subgraph\n', 'the manifest uses kind subgraph of data source Source'],
    ['kind: ethereum\n', 'kind: substreams\n', 'the manifest uses kind substreams of data source Source'],
    ['kind: ethereum\n', 'kind: near\n', 'the manifest uses kind near of data source Source'],
    [
      '      kind: ethereum/events',
      '      blockHandlers: [{ handler: x, filter: { kind: trace } }]',
      "the filter trace of data source Source's block handler x",
    ],
    [
      '      kind: ethereum/events',
      '      blockHandlers: [{ handler: x, calls: { a: "A[event.address].b()" } }]',
      "declared calls of data source Source's block handler x",
    ],
  ])('%j as %j is not supported', async (from, to, message) => {
    await expect(read(MANIFEST.replace(from, to))).rejects.toMatchObject({
      code: 'MANIFEST_UNSUPPORTED',
      message: expect.stringContaining(message),
    })
  })

  test.each([
    ['file: schema.graphql', 'file: gone.graphql', 'gone.graphql; build the subgraph first'],
    ['abi: Abi', 'abi: Other', 'data source Source names the ABI Other, which its abis do not list'],
    ['Moved(indexed', 'Gone(indexed', 'event Gone(indexed address,uint256) of data source Source is not in its ABI'],
    ['Moved(indexed address,uint256)', 'Twice(uint)', 'event Twice(uint) of data source Source is not in its ABI'],
    ['startBlock: 7', 'startBlock: -7', 'must be a block number'],
    ['00AB', '00A', 'must be 0x and 40 hex digits'],
    ['specVersion', '- specVersion', 'is not YAML'],
    ['    network: mainnet\n', '', 'network'],
    [
      'handler: handleMoved',
      'handler: handleMoved\n          calls: { a: "b" }',
      'the declared call "b" of data source Source cannot be read',
    ],
    [
      '      kind: ethereum/events',
      '      blockHandlers: [{ handler: x }, { handler: y, filter: { kind: polling, every: 2 } }]',
      'data source has a combination of filtered and non-filtered block handlers that is not allowed',
    ],
    [
      '      kind: ethereum/events',
      '      blockHandlers: [{ handler: x }, { handler: y }]',
      'data source Source is invalid: data source has duplicated block handlers',
    ],
    [
      '      address: 0x00000000000000000000000000000000000000AB\n',
      '',
      'data source Source is invalid: subgraph source address is required',
      '      blockHandlers: [{ handler: x }]',
    ],
    [
      '      address: 0x00000000000000000000000000000000000000AB\n',
      '',
      'data source Source is invalid: subgraph source address is required',
      '      callHandlers: [{ handler: x, function: set(uint256) }]',
    ],
    [
      '      kind: ethereum/events',
      '      callHandlers: [{ handler: x, function: get() }]',
      'Function with the signature "get()" not found in contract "Abi" of data source "Source"',
    ],
    ['dataSources:', 'features: [timeTravel]\ndataSources:', 'Invalid subgraph feature: timeTravel'],
    [
      'handler: handleMoved',
      'handler: handleMoved\n          receipt: true',
      'data source has event handlers that require transaction receipts, but this is only supported for apiVersion >= 0.0.7',
      '      apiVersion: 0.0.6',
    ],
    ['specVersion: 1.3.0', 'specVersion: 0.0.9', '`indexerHints` are not supported prior to 1.0.0'],
    [
      'specVersion: 1.3.0\nindexerHints:\n  prune: auto',
      'specVersion: 0.0.8',
      'Defining `endBlock` in the manifest is not supported prior to 0.0.9',
    ],
    [
      'specVersion: 1.3.0\nindexerHints:\n  prune: auto',
      'specVersion: 0.0.6\ntemplates: [{ kind: file/ipfs, name: F, mapping: { apiVersion: 0.0.9, file: m, handler: h, entities: [T] } }]',
      'Offchain data sources not supported prior to 0.0.7',
    ],
    [
      'specVersion: 1.3.0',
      'specVersion: 1.3.0\ntemplates: [{ kind: file/ipfs, name: F, mapping: { apiVersion: 0.0.7, file: m, handler: h, entities: [T] } }]',
      'subgraph must use a single apiVersion across its data sources. Found: 0.0.7, 0.0.9',
    ],
    [
      'handler: handleMoved',
      `handler: handleMoved\n          topic1: ["0x${'00'.repeat(32)}"]`,
      'uses spec version 1.1.0, but data source `Source` requires at least version 1.2.0',
      'specVersion: 1.1.0',
    ],
    [
      'handler: handleMoved',
      'handler: handleMoved\n          calls: { a: "Abi[event.address].f()" }',
      'handler Moved(indexed address,uint256): declaring eth calls on handlers is only supported for specVersion >= 1.2.0',
      'specVersion: 1.1.0',
    ],
    [
      '    network: mainnet',
      '    network: mainnet\n    context: { a: { type: Int, data: 2147483648 } }',
      'the context a of data source Source is no Int: "2147483648"',
    ],
    [
      '    network: mainnet',
      '    network: mainnet\n    context: { a: { type: Map, data: x } }',
      'the context a of data source Source is no Map',
    ],
  ])('%j as %j is refused', async (from, to, message, line = '') => {
    await expect(read(withLine(MANIFEST.replace(from, to), line))).rejects.toMatchObject({
      code: 'MANIFEST_INVALID',
      message: expect.stringContaining(message),
    })
  })

  test('block handlers with filters need a specVersion that has them', async () => {
    const old = MANIFEST.replace('1.3.0\nindexerHints:\n  prune: auto', '0.0.7').replace('      endBlock: 90\n', '')

    await expect(read(withLine(old, '      blockHandlers: [{ handler: x, filter: { kind: once } }]'))).rejects.toThrow(
      'uses spec version 0.0.7, but data source `Source` requires at least version 0.0.8',
    )
  })

  test('full-text search is refused, as graph-node does where it is not declared', async () => {
    const type = 'type _Schema_ @fulltext(name: "find", language: en, algorithm: rank, include: [])'
    await writeFile(join(folder, 'schema.graphql'), `${type} type Thing @entity(immutable: false) { id: ID! }`)

    await expect(read(MANIFEST)).rejects.toThrow(
      'The feature `fullTextSearch` is used by the subgraph but it is not declared in the manifest.',
    )
    await expect(read(MANIFEST.replace('dataSources:', 'features: [fullTextSearch]\ndataSources:'))).rejects.toThrow(
      'the schema uses full-text search (@fulltext), which this indexer does not support',
    )
  })

  test('an ABI that is none is refused', async () => {
    await writeFile(join(folder, 'abi.json'), '{"abi": 7}')

    await expect(read(MANIFEST)).rejects.toThrow('the ABI of data source Source cannot be read: not a contract ABI')
  })

  test('two networks are refused', async () => {
    const source = MANIFEST.slice(MANIFEST.indexOf('  - kind: ethereum'))

    await expect(read(MANIFEST + source.replace('mainnet', 'sepolia'))).rejects.toThrow('not mainnet, sepolia')
  })
})

test.each([
  ['auto', 500n],
  ['never', null],
  ['1000', 1000n],
  ['3', 251n],
])('keeps the history that %s asks for', async (prune, expected) => {
  const { historyBlocks } = await read(MANIFEST.replace('prune: auto', `prune: ${prune}`))

  expect(historyBlocks).toBe(expected)
})

test('refuses a history of no number', async () => {
  await expect(read(MANIFEST.replace('prune: auto', 'prune: some'))).rejects.toThrow('must be auto, never or a number')
})

describe('a key that is not known is refused by name', () => {
  const file = '{ kind: file/ipfs, name: F, mapping: { apiVersion: 0.0.9, file: m.wasm, entities: [T], handler: h'
  test.each([
    ['specVersion: 1.3.0', 'specVersion: 1.3.0\nsettings: 1', 'settings'],
    ['  prune: auto', '  prune: auto\n  keep: 1', 'keep'],
    ['  file: schema.graphql', '  file: schema.graphql\n  url: x', 'url'],
    ['    network: mainnet', '    network: mainnet\n    chain: 1', 'chain'],
    ['      startBlock: 7', '      startBlock: 7\n      stopBlock: 8', 'stopBlock'],
    ['      entities: [Thing]', '      entities: [Thing]\n      gas: 1', 'gas'],
    ['          file: abi.json', '          file: abi.json\n          address: x', 'address'],
    ['          handler: handleMoved', '          handler: handleMoved\n          topic4: x', 'topic4'],
    ['    network: mainnet', '    network: mainnet\n    context: { a: { type: Int, data: 1, unit: m } }', 'unit'],
    ['      entities:', '      blockHandlers: [{ handler: h, filter: { kind: once, at: 1 } }]\n      entities:', 'at'],
    ['      entities:', '      callHandlers: [{ handler: h, function: f(), gas: 1 }]\n      entities:', 'gas'],
    ['dataSources:', `templates: [${file} }, retries: 1 }]\ndataSources:`, 'retries'],
    ['dataSources:', `templates: [${file}, retries: 1 } }]\ndataSources:`, 'retries'],
  ])('%j as %j', async (from, to, key) => {
    await expect(read(MANIFEST.replace(from, to))).rejects.toMatchObject({
      code: 'MANIFEST_INVALID',
      message: expect.stringContaining(`Unrecognized key: "${key}"`),
    })
  })

  test('all that graph-node reads are taken', async () => {
    const manifest = MANIFEST.replace('dataSources:', 'description: a\nrepository: b\ndataSources:')

    expect(await read(manifest)).toMatchObject({ network: 'mainnet' })
  })
})

test('a manifest that is not built says so, and what to do', async () => {
  await expect(read(MANIFEST.replace('file: mapping.wasm', 'file: src/mapping.ts'))).rejects.toMatchObject({
    code: 'MANIFEST_INVALID',
    message: `${join(folder, 'subgraph.yaml')} is the source of a subgraph, not a build: data source Source names src/mapping.ts; run \`graph build\`, and name build/subgraph.yaml`,
  })
})
