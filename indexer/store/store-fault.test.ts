import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readSchema } from '../schema/read-schema.ts'
import { blockAt, bytes, set, string } from './sample-values.ts'
import { createSqliteEntityStore } from './sqlite-entity-store.ts'
import { withPlace } from './store-fault.ts'

const schema = readSchema('type Thing @entity(immutable: false) { id: Bytes! name: String }')

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fault-'))
  path = join(folder, 'index.db')
})

afterEach(() => rm(folder, { recursive: true }))

const open = () => createSqliteEntityStore({ path, schema })
const refusal = (message: string) =>
  expect.objectContaining({ code: 'STORE_UNUSABLE', message: expect.stringContaining(message) })

describe('a database that cannot be opened says its path, and what to do', () => {
  test('where it is none', async () => {
    await writeFile(path, 'this is no database, but a text that is long enough for SQLite to look at'.repeat(20))

    expect(open).toThrow(
      refusal(`the database ${path} is no SQLite database, or is damaged; name another file, or remove`),
    )
  })

  test('where it is damaged', async () => {
    const store = open()
    store.apply(blockAt(1), [set('Thing', bytes('01'), { name: string('x'.repeat(20_000)) })])
    store.close()
    const content = await readFile(path)
    await writeFile(path, content.fill(0xff, 100, content.length))

    expect(open).toThrow(
      refusal(`the database ${path} is damaged; remove it to index again from the start, or put a copy`),
    )
  })

  test('where its folder is not there', () => {
    path = join(folder, 'gone', 'index.db')

    expect(open).toThrow(refusal(`the database ${path} cannot be made, since its folder is not there; make the folder`))
  })

  test('where another program has locked it', () => {
    open().close()
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    try {
      expect(open).toThrow(
        refusal(`the database ${path} is locked by another program; end that, or wait until it is done`),
      )
    } finally {
      other.close()
    }
  })
})

test('a full disk is said while it is indexed, and an error of another kind is as it was', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
  const other = new Error('a handler failed')

  expect(withPlace('/data/index.db', full)).toMatchObject({
    message: 'the disk that holds /data/index.db is full; make room on it (SQLite: database or disk is full)',
    code: 'ERR_SQLITE_ERROR',
    errcode: 13,
    cause: full,
  })
  expect(withPlace('/data/index.db', other)).toBe(other)
})
