import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { stateOf } from '../graphql/state.ts'
import { readSchema } from '../schema/read-schema.ts'
import { startGraphqlServer } from '../server/graphql-server.ts'
import { startQueries } from '../server/queries.ts'
import { blockAt, bytes, remove, set, string } from '../store/sample-values.ts'
import { createSqliteEntityStore } from '../store/sqlite-entity-store.ts'
import type { StatusSource } from './status-source.ts'

const SCHEMA = readSchema(`
  type Owner @entity(immutable: false) { id: Bytes! name: String tags: [String!] }
  type Event @entity(immutable: true) { id: ID! }
`)

describe('the status API', () => {
  const store = createSqliteEntityStore({ path: ':memory:', schema: SCHEMA })
  let health: ReturnType<StatusSource['health']>
  let url: string
  let stop: () => Promise<void>

  beforeEach(async () => {
    health = { status: 'healthy' }
    store.revertTo(null)
    store.apply(blockAt(1), [
      set('Owner', bytes('02'), { name: string('b') }),
      set('Owner', bytes('01')),
      set('Event', string('e')),
    ])
    store.apply(blockAt(2), [remove('Owner', bytes('01')), set('Owner', bytes('02'), { name: string('c') })])
    const subgraph = {
      schema: SCHEMA,
      reader: store,
      deployment: 'deployment',
      earliestBlock: () => 0n,
      hasIndexingErrors: () => false,
    }
    const queries = await startQueries(subgraph, {
      status: {
        ...subgraph,
        name: 'owners',
        network: 'mainnet',
        features: {
          specVersion: '1.3.0',
          apiVersion: null,
          features: ['bytesAsIds'],
          dataSources: ['ethereum'],
          handlers: ['event'],
          network: 'mainnet',
        },
        historyBlocks: 500,
        health: () => health,
        isSynced: () => true,
        chainHead: async () => blockAt(9),
        blockHash: async (number) => (number === 7n ? blockAt(7).hash : null),
      },
    })
    const server = await startGraphqlServer({
      name: 'owners',
      deployment: 'deployment',
      queries: { ...queries, state: () => stateOf(subgraph) },
      hasStatus: true,
    })
    url = new URL('/graphql', server.url).href
    stop = async () => {
      await server.stop()
      await queries.stop()
    }
  })
  afterEach(() => stop())

  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ query, variables }) })
    return await response.json()
  }

  test('tells how far indexing is', async () => {
    const status =
      await ask(`{ indexingStatuses { subgraph synced health fatalError { message } entityCount historyBlocks
      chains { network chainHeadBlock { number } earliestBlock { hash number } latestBlock { hash number } } } }`)

    expect(status).toEqual({
      data: {
        indexingStatuses: [
          {
            subgraph: 'deployment',
            synced: true,
            health: 'healthy',
            fatalError: null,
            entityCount: '2',
            historyBlocks: 500,
            chains: [
              {
                network: 'mainnet',
                chainHeadBlock: { number: '9' },
                earliestBlock: { hash: '0x0', number: '0' },
                latestBlock: { hash: `a${'2'.padStart(63, '0')}`, number: '2' },
              },
            ],
          },
        ],
      },
    })
  })

  test('tells why indexing does not go on', async () => {
    const { hash } = blockAt(3)
    health = {
      status: 'failed',
      failure: { message: 'told to', block: { number: '3', hash }, deterministic: true },
      passed: [],
    }

    const status = await ask(
      '{ indexingStatusForCurrentVersion(subgraphName: "owners") { health fatalError { message block { hash number } handler deterministic } } }',
    )

    expect(status).toEqual({
      data: {
        indexingStatusForCurrentVersion: {
          health: 'failed',
          fatalError: { message: 'told to', block: { hash, number: '3' }, handler: null, deterministic: true },
        },
      },
    })
  })

  test('tells what indexing waits for', async () => {
    const failure = { message: 'logs left out', block: null, deterministic: false }
    health = { status: 'unhealthy', failure, passed: [] }

    const status = await ask(
      '{ indexingStatuses { health fatalError { message } nonFatalErrors { message block { number } deterministic } } }',
    )

    expect(status).toEqual({
      data: {
        indexingStatuses: [
          {
            health: 'unhealthy',
            fatalError: null,
            nonFatalErrors: [{ message: 'logs left out', block: null, deterministic: false }],
          },
        ],
      },
    })
  })

  test('knows its own deployment and name only', async () => {
    const answer = await ask(`{
      mine: indexingStatuses(subgraphs: ["other", "deployment"]) { health }
      none: indexingStatuses(subgraphs: ["other"]) { health }
      named: indexingStatusesForSubgraphName(subgraphName: "other") { health }
      pending: indexingStatusForPendingVersion(subgraphName: "owners") { health }
    }`)

    expect(answer).toEqual({ data: { mine: [{ health: 'healthy' }], none: [], named: [], pending: null } })
    expect(await ask('{ subgraphFeatures(subgraphId: "other") { features } }')).toEqual({
      errors: [{ message: 'deployment `other` does not exist' }],
    })
  })

  test('tells what a block did to the entities', async () => {
    const query = `query($block: Int!) { entityChangesInBlock(subgraphId: "deployment", blockNumber: $block) {
      updates { type entities } deletions { type entities } } }`

    expect(await ask(query, { block: 1 })).toEqual({
      data: {
        entityChangesInBlock: {
          updates: [
            { type: 'Event', entities: [{ id: 'e' }] },
            { type: 'Owner', entities: [{ id: '0x01' }, { id: '0x02', name: 'b' }] },
          ],
          deletions: [],
        },
      },
    })
    expect(await ask(query, { block: 2 })).toEqual({
      data: {
        entityChangesInBlock: {
          updates: [{ type: 'Owner', entities: [{ id: '0x02', name: 'c' }] }],
          deletions: [{ type: 'Owner', entities: ['0x01'] }],
        },
      },
    })
  })

  test('tells of blocks, of its own network alone', async () => {
    const hash = blockAt(1).hash
    const answer = await ask(`{
      data: blockData(network: "mainnet", blockHash: "${hash}") other: blockData(network: "other", blockHash: "${hash}")
      hash: blockHashFromNumber(network: "mainnet", blockNumber: 7) none: blockHashFromNumber(network: "mainnet", blockNumber: 8)
      calls: cachedEthereumCalls(network: "mainnet", blockHash: "${hash}") { idHash }
    }`)

    expect(answer).toEqual({
      data: {
        data: { block: { number: '0x1', hash, parentHash: blockAt(0).hash, timestamp: '0x3e9' } },
        other: null,
        hash: `a${'7'.padStart(63, '0')}`,
        none: null,
        calls: [],
      },
    })
  })

  test('has no proofs of indexing, and says so', async () => {
    expect(await ask(`{ proofOfIndexing(subgraph: "deployment", blockNumber: 1, blockHash: "0x00") }`)).toEqual({
      data: { proofOfIndexing: null },
    })
    expect(
      await ask(
        '{ publicProofsOfIndexing(requests: [{ deployment: "deployment", blockNumber: 1 }]) { proofOfIndexing } }',
      ),
    ).toEqual({
      errors: [
        {
          message: 'Null value resolved for non-null field `proofOfIndexing`',
          locations: [{ line: 1, column: 86 }],
        },
      ],
    })
  })

  test('tells its version and those of its API', async () => {
    expect(await ask('{ version { version } apiVersions(subgraphId: "deployment") { version } }')).toEqual({
      data: { version: { version: '0.1.0' }, apiVersions: [{ version: '1.0.0' }] },
    })
  })

  test('answers few questions at once', async () => {
    const fields = Array.from({ length: 21 }, (_, at) => `f${at}: indexingStatuses { health }`)

    expect(await ask(`{ ${fields.join(' ')} }`)).toEqual({
      errors: [{ message: 'a query may have 20 fields; ask for less at once' }],
    })
  })

  test('refuses what is no query as graph-node does', async () => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ query: '{ indexingStatuses' }) })

    expect(response.status).toBe(400)
    expect(await response.text()).toBe(
      'Query error: GraphQL server error (query error): Parse error at 1:19\nUnexpected end of input\nExpected Name\n',
    )
  })
})
