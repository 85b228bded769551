import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readSchema } from '../schema/read-schema.ts'
import { describeEntityStore } from './conformance.ts'
import { blockAt, bytes, set, string } from './sample-values.ts'
import { SqliteEntityReader } from './sqlite-entity-reader.ts'
import { createSqliteEntityStore } from './sqlite-entity-store.ts'

describeEntityStore('SQLite', (schema, historyBlocks) =>
  createSqliteEntityStore({ path: ':memory:', schema, historyBlocks: historyBlocks ?? null }),
)

// Whatever is asked comes by a connection of its own, as where queries have threads.
describeEntityStore('SQLite, read by another connection', (schema, historyBlocks) => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const path = join(folder, 'read.db')
  const store = createSqliteEntityStore({ path, schema, historyBlocks: historyBlocks ?? null })
  const reader = new SqliteEntityReader({ path, schema, onWanted: (index) => store.makeIndex(index) })
  const close = () => {
    reader.close()
    store.close()
    rmSync(folder, { recursive: true })
  }
  return new Proxy(store, {
    get(_, name) {
      if (name === 'close') return close
      const side = name in reader ? reader : store
      const member: unknown = Reflect.get(side, name)
      return typeof member === 'function' ? member.bind(side) : member
    },
  })
})

describe('a database file', () => {
  const schema = readSchema('type Owner @entity(immutable: false) { id: Bytes! name: String }')
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is gone on with where it was left', () => {
    const path = join(folder, 'again.db')
    const first = createSqliteEntityStore({ path, schema, deployment: 'a' })
    first.apply(blockAt(1), [set('Owner', bytes('01'), { name: string('kept') })])
    first.close()

    const second = createSqliteEntityStore({ path, schema, deployment: 'a' })

    expect(second.cursor()).toEqual(blockAt(1))
    expect(second.load({ entityType: 'Owner', id: bytes('01') })?.get('name')).toEqual(string('kept'))
    second.close()
  })

  test('is refused for another schema', () => {
    const path = join(folder, 'schema.db')
    createSqliteEntityStore({ path, schema }).close()
    const other = readSchema('type Owner @entity(immutable: false) { id: Bytes! name: Int }')

    expect(() => createSqliteEntityStore({ path, schema: other })).toThrow(
      expect.objectContaining({ code: 'STORE_MISMATCH', message: expect.stringContaining('for another schema') }),
    )
  })

  test('is refused for another deployment', () => {
    const path = join(folder, 'deployment.db')
    createSqliteEntityStore({ path, schema, deployment: 'a' }).close()

    expect(() => createSqliteEntityStore({ path, schema, deployment: 'b' })).toThrow('it has a, this is b')
  })
})
