import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { blockAt, bytes, set } from '../store/sample-values.ts'

const SCHEMA = 'type Thing @entity(immutable: false) { id: Bytes! }'
const META = '_meta { deployment hasIndexingErrors block { hash number timestamp parentHash __typename } }'

describe('_meta', () => {
  let subgraph: Awaited<ReturnType<typeof serveSubgraph>>

  beforeAll(async () => {
    subgraph = await serveSubgraph(SCHEMA, [[], [], []])
  })
  afterAll(() => subgraph.stop())

  test('tells the newest block', async () => {
    const { data } = await subgraph.query(`{ ${META} }`)

    expect(data).toEqual({
      _meta: {
        deployment: 'deployment',
        hasIndexingErrors: false,
        block: {
          hash: blockAt(3).hash,
          number: 3,
          timestamp: 1003,
          parentHash: blockAt(2).hash,
          __typename: '_Block_',
        },
      },
    })
  })

  test('knows a block that is asked for by number by no more than that', async () => {
    const { data } = await subgraph.query(
      '{ _meta(block: { number: 2 }) { block { hash number timestamp parentHash } } }',
    )

    expect(data).toEqual({ _meta: { block: { hash: null, number: 2, timestamp: null, parentHash: null } } })
  })

  test('comes after the entities in the answer', async () => {
    const { data } = await subgraph.query('{ _meta { block { number } } things { id } }')

    expect(Object.keys(data ?? {})).toEqual(['things', '_meta'])
  })

  test('is refused before the first block', async () => {
    const empty = await serveSubgraph(SCHEMA, [])

    const { errors } = await empty.query(`{ ${META} }`)

    await empty.stop()
    expect(errors?.[0]?.message).toBe(
      'Subgraph `deployment` has not started syncing yet. Wait for it to ingest a few blocks before querying it',
    )
  })
})

describe('a subgraph whose handlers failed in block 2', () => {
  let subgraph: Awaited<ReturnType<typeof serveSubgraph>>
  const errors = [{ message: 'indexing_error' }]

  beforeAll(async () => {
    const hasIndexingErrors = (block: bigint) => block >= 2n
    subgraph = await serveSubgraph(SCHEMA, [[set('Thing', bytes('01'))], []], { hasIndexingErrors })
  })
  afterAll(() => subgraph.stop())

  test('answers no more than what helps to find out', async () => {
    expect(await subgraph.query('{ things { id } _meta { hasIndexingErrors } }')).toEqual({
      data: { _meta: { hasIndexingErrors: true } },
      errors,
    })
    expect(await subgraph.query('{ things { id } }')).toEqual({ errors })
  })

  test('answers with data and error to who allows errors', async () => {
    expect(await subgraph.query('{ things(subgraphError: allow) { id } }')).toEqual({
      data: { things: [{ id: '0x01' }] },
      errors,
    })
  })

  test('answers without error to _meta alone, and as of blocks before', async () => {
    expect(await subgraph.query('{ _meta { hasIndexingErrors } }')).toEqual({
      data: { _meta: { hasIndexingErrors: true } },
    })
    expect(await subgraph.query('{ things(block: { number: 1 }) { id } }')).toEqual({
      data: { things: [{ id: '0x01' }] },
    })
  })
})
