import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readSchema } from '../schema/read-schema.ts'
import type { EntityReader } from './entity-reader.ts'
import type { EntityStore } from './entity-store.ts'
import { blockAt, bytes, set } from './sample-values.ts'
import { createSqliteEntityStore } from './sqlite-entity-store.ts'

const BLOCKS = 200
const ROWS_PER_BLOCK = 100
/** Of so many rows, about one asks whether it is too late. */
const ROWS_PER_LOOK = 128

let store: EntityStore & EntityReader

beforeAll(() => {
  const schema = readSchema('type Entry @entity(immutable: true) { id: Bytes! registry: Bytes! }')
  store = createSqliteEntityStore({ path: ':memory:', schema })
  for (let block = 1; block <= BLOCKS; block++) {
    // As with hashes, the order of the ids is not that of the blocks.
    const ids = Array.from({ length: ROWS_PER_BLOCK }, (_, at) => (at * BLOCKS + ((block * 7) % BLOCKS)) * 13)
    const entries = ids.map((id) => set('Entry', bytes(id.toString(16).padStart(8, '0')), { registry: bytes('aa') }))
    store.apply(blockAt(block), entries)
  }
})

afterAll(() => store.close())

function entriesSince(block: number): Readonly<{ rows: number; looks: number }> {
  let looks = 0
  const rows = store.find({
    entityTypes: ['Entry'],
    fields: [],
    filter: { type: 'changedSince', block: BigInt(block) },
    order: { field: 'id', through: null, direction: 'asc' },
    range: { first: 1_000, skip: 0 },
    parents: null,
    block: BigInt(BLOCKS),
    isLate: () => {
      looks += 1
      return false
    },
  })
  return { rows: rows.length, looks }
}

test('what the last blocks changed is read without the log of all blocks before', () => {
  const { rows, looks } = entriesSince(BLOCKS - 1)

  expect(rows).toBe(200)
  expect(looks).toBeLessThanOrEqual(200 / ROWS_PER_LOOK + 1)
})

test('the first of all that ever changed are read without putting all in order', () => {
  const { rows, looks } = entriesSince(0)

  expect(rows).toBe(1_000)
  expect(looks).toBeLessThanOrEqual(1_100 / ROWS_PER_LOOK + 1)
})
