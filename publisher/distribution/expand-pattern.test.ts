import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expandPattern } from './expand-pattern.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-pattern-'))
  for (const name of ['a', 'b']) mkdirSync(join(folder, name))
  for (const name of ['a/demo-1.0.whl', 'a/demo-1.1.whl', 'a/.hidden.whl', 'b/other-1.0.whl', 'b/x]y']) {
    writeFileSync(join(folder, name), '')
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['a/*.whl', ['a/demo-1.0.whl', 'a/demo-1.1.whl']],
  ['*/*-1.0.whl', ['a/demo-1.0.whl', 'b/other-1.0.whl']],
  ['a/demo-1.?.whl', ['a/demo-1.0.whl', 'a/demo-1.1.whl']],
  ['a/demo-1.[1-9].whl', ['a/demo-1.1.whl']],
  ['a/demo-1.[!1].*', ['a/demo-1.0.whl']],
  ['[ab]/*1.0*', ['a/demo-1.0.whl', 'b/other-1.0.whl']],
  ['a/.*', ['a/.hidden.whl']],
  ['b/x[]]y', ['b/x]y']],
  ['none/*', []],
  ['*.whl', []],
])('%s matches what a shell would', async (pattern, expected) => {
  const found = await expandPattern(join(folder, pattern))

  expect([...found].sort()).toEqual(expected.map((name) => join(folder, name)))
})

test('a pattern of many stars is not tried in all ways', async () => {
  const name = 'a'.repeat(200)
  writeFileSync(join(folder, name), '')

  expect(await expandPattern(join(folder, `${'*a'.repeat(90)}b`))).toEqual([])
})
