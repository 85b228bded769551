import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { lockDatabase } from './database-lock.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
})

afterEach(() => rm(folder, { recursive: true }))

test("a database is one indexer's until that is done with it", () => {
  const path = join(folder, 'index.db')
  const unlock = lockDatabase(path)
  expect(() => lockDatabase(path)).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }))
  expect(() => lockDatabase(path)).toThrow(`the database ${path} is used by another indexer, which holds ${path}.lock`)
  lockDatabase(join(folder, 'other.db'))()
  unlock()

  lockDatabase(path)()
})

test('by another way to the same file, too', async () => {
  const unlock = lockDatabase(join(folder, 'index.db'))
  await symlink(folder, join(folder, 'link'))

  expect(() => lockDatabase(join(folder, 'link', 'index.db'))).toThrow('is used by another indexer')
  expect(() => lockDatabase(join(folder, '.', 'index.db'))).toThrow('is used by another indexer')
  unlock()
})

test('in memory there is nothing to lock', () => {
  lockDatabase(':memory:')

  expect(lockDatabase(':memory:')()).toBeUndefined()
})

test('a folder that is not there is said, and what to do', () => {
  expect(() => lockDatabase(join(folder, 'gone', 'index.db'))).toThrow(
    expect.objectContaining({
      code: 'STORE_UNUSABLE',
      message: expect.stringMatching(
        /gone\/index\.db\.lock cannot be made, since its folder is not there; make the folder/,
      ),
    }),
  )
})
