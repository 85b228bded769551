import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { factoryAbi, registryAbi } from '@dipmp/contracts'
import { buildSubgraph, NetworkNotFoundError } from '@dipmp/subgraph'
import { describe, expect, test } from '@jest/globals'
import { Interface, type InterfaceAbi } from 'ethers'
import { repository } from './tools.ts'

const folder = join(repository, 'subgraph')
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8')

const manifest = read('subgraph.yaml')
const sources = Object.fromEntries(readdirSync(join(folder, 'src')).map((name) => [name, read('src', name)]))
const source = Object.values(sources).join('\n')

/** Every exported handler with its lines, signature and closing brace counted. */
const handlers = new Map(
  [...source.matchAll(/^export function (handle\w+)\([\s\S]*?^\}$/gm)].map(([text, name]) => [
    name,
    text.split('\n').length,
  ]),
)

/** The data source's handlers by event, both as the manifest writes them. */
function handledEvents(dataSource: string): ReadonlyMap<string, string> {
  const [text = ''] =
    manifest.match(new RegExp(`name: ${dataSource}\\n    network[\\s\\S]*?(?=\\n  - kind|\\ntemplates)`)) ?? []
  return new Map(
    [...text.matchAll(/- event: (.*)\n +handler: (\w+)/g)].map(([, event = '', handler = '']) => [event, handler]),
  )
}

function eventsOf(abi: InterfaceAbi) {
  return new Interface(abi).fragments.filter(({ type }) => type === 'event')
}

function asInManifest({ name, inputs }: ReturnType<typeof eventsOf>[number] & { name?: string }): string {
  return `${name}(${inputs.map(({ indexed, type }) => `${indexed ? 'indexed ' : ''}${type}`).join(',')})`
}

describe.each([
  ['PackageRegistry', registryAbi],
  ['PackageRegistryFactory', factoryAbi],
])('%s', (dataSource, abi) => {
  test('has a handler for every event of the ABI, and for no other', () => {
    const known = eventsOf(abi).map(asInManifest)

    expect([...handledEvents(dataSource).keys()].sort()).toEqual(known.sort())
  })

  test('names only handlers that there are', () => {
    const named = [...handledEvents(dataSource).values()]

    expect(named.filter((name) => !handlers.has(name))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })
})

test('every handler has fewer than 20 lines', () => {
  expect([...handlers].filter(([, lines]) => lines >= 20)).toEqual([])
  expect(handlers.size).toBe(24)
})

test('every record is hashed by the signature of its event, whose first three parameters are its topics', () => {
  const events = eventsOf(registryAbi)
  const hashed = [...source.matchAll(/ignature = '([^']+)'|^const SIGNATURE = '([^']+)'/gm)].map(
    ([, one, other]) => one ?? other,
  )

  expect(hashed.sort()).toEqual(events.map((event) => event.format('sighash')).sort())
  expect(new Set(events.map(({ inputs }) => inputs.map(({ indexed }) => indexed === true).lastIndexOf(true)))).toEqual(
    new Set([2]),
  )
})

test('every kind of record in schema.graphql is written by a handler', () => {
  const [, kinds = ''] =
    readFileSync(join(repository, 'schema.graphql'), 'utf8').match(/enum RecordKind \{([^}]*)\}/) ?? []
  const written = [...source.matchAll(/'([A-Z_]+)', (?:signature|SIGNATURE)/g)].map(([, kind]) => kind)

  expect(written.sort()).toEqual(kinds.trim().split(/\s+/).sort())
})

test('ids are made in one file', () => {
  const files = Object.entries(sources).filter(([, text]) => text.includes('.concat('))

  // A record's hash is folded of its words beside that.
  expect(files.map(([name]) => name).sort()).toEqual(['id.ts', 'record.ts'])
})

describe('networks.json', () => {
  const networks = JSON.parse(read('networks.json')) as Readonly<Record<string, object>>
  const dataSources = [...manifest.matchAll(/^ {4}name: (\w+)\n {4}network/gm)].map(([, name]) => name)

  test('says of every network where each data source begins', () => {
    const named = Object.values(networks).map((network) => Object.keys(network))

    expect(dataSources).toEqual(['PackageRegistry', 'PackageRegistryFactory'])
    expect(named).toEqual(named.map(() => dataSources))
    expect(Object.keys(networks)).toContain('mainnet')
  })

  test('has a form that builds for another network, from a block on and of one contract, and leaves the manifest as it was', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'dipmp-networks-'))
    const networkFile = join(temporary, 'networks.json')
    const address = `0x${'12'.repeat(20)}`
    const choice = { PackageRegistry: { address, startBlock: 7 }, PackageRegistryFactory: { startBlock: 8 } }
    writeFileSync(networkFile, JSON.stringify({ testing: choice }))

    const { manifestPath } = await buildSubgraph({ network: 'testing', networkFile })
    const built = readFileSync(manifestPath, 'utf8')
    rmSync(join(manifestPath, '..'), { recursive: true })
    rmSync(temporary, { recursive: true })

    expect(built.match(/network: \w+/g)).toEqual(['network: testing', 'network: testing', 'network: testing'])
    expect(built.match(/startBlock: \d+/g)).toEqual(['startBlock: 7', 'startBlock: 8'])
    expect(built.match(/address: .*/g)).toEqual([`address: "${address}"`])
    expect(read('subgraph.yaml')).toBe(manifest)
  })

  test('refuses a network that it does not have, and says which there are', async () => {
    const building = buildSubgraph({ network: 'nowhere' })

    await expect(building).rejects.toThrow(NetworkNotFoundError)
    await expect(building).rejects.toThrow(/has no network nowhere, only mainnet, sepolia, .*gnosis; add it there/)
    await expect(buildSubgraph({ network: '../src' })).rejects.toThrow('../src is no name of a network')
  })
})
