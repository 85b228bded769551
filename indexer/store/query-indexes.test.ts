import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@jest/globals'
import { readSchema } from '../schema/read-schema.ts'
import type { EntityQuery } from './entity-reader.ts'
import { blockAt, bytes, int, set, string } from './sample-values.ts'
import { createSqliteEntityStore } from './sqlite-entity-store.ts'

test('a column gets its index when a query first filters or orders many rows by it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const path = join(folder, 'index.db')
  const schema = readSchema('type Thing @entity(immutable: false) { id: Bytes! name: String size: Int other: Int }')
  const store = createSqliteEntityStore({ path, schema })
  const things = Array.from({ length: 2_500 }, (_, at) =>
    set('Thing', bytes(at.toString(16).padStart(8, '0')), { name: string(`n${at % 50}`), size: int(at) }),
  )
  store.apply(blockAt(1), things)
  const query: EntityQuery = {
    entityTypes: ['Thing'],
    fields: ['size'],
    filter: { type: 'compare', operator: '=', field: 'name', value: string('n7') },
    order: { field: 'size', through: null, direction: 'desc' },
    range: { first: 2, skip: 0 },
    parents: null,
    block: 1n,
  }

  const rows = store.find(query)

  store.close()
  const indexes = new DatabaseSync(path, { readOnly: true })
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE '%$by_%' ORDER BY name`)
    .all()
  rmSync(folder, { recursive: true })
  expect(rows.map((row) => row.entity.get('size'))).toEqual([int(2457), int(2407)])
  expect(indexes.map(({ name }) => name)).toEqual(['thing$by_name', 'thing$by_size'])
})

test('what refers to an entity gets an index in the order that is asked for where that is much', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const path = join(folder, 'index.db')
  const schema = readSchema(
    `type Owner @entity(immutable: true) { id: Bytes! }
     type Thing @entity(immutable: false) { id: Bytes! owner: Owner! size: Int! }`,
  )
  const store = createSqliteEntityStore({ path, schema })
  const things = Array.from({ length: 4_500 }, (_, at) =>
    set('Thing', bytes(at.toString(16).padStart(8, '0')), { owner: bytes(at < 4_000 ? 'aa' : 'bb'), size: int(-at) }),
  )
  store.apply(blockAt(1), things)
  const sizesOf = (owner: string) =>
    store
      .find({
        entityTypes: ['Thing'],
        fields: ['size'],
        filter: { type: 'compare', operator: '=', field: 'owner', value: bytes(owner) },
        order: { field: 'size', through: null, direction: 'asc' },
        range: { first: 2, skip: 1 },
        parents: null,
        block: 1n,
      })
      .map((row) => row.entity.get('size'))

  const sizes = [sizesOf('aa'), sizesOf('bb')]

  store.close()
  const indexes = new DatabaseSync(path, { readOnly: true })
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE '%$by_%$%' ORDER BY name`)
    .all()
  rmSync(folder, { recursive: true })
  expect(sizes).toEqual([
    [int(-3998), int(-3997)],
    [int(-4498), int(-4497)],
  ])
  expect(indexes.map(({ name }) => name)).toEqual(['thing$by_owner$size'])
})
