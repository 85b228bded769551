import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { measure } from './measure.ts'
import { FLOOR_FACTOR, passes, RELEASE_IN_CLONE, type Row, rowsOf } from './rows.ts'
import { regressionsOf, SNAPSHOT, snapshotOf } from './snapshot.ts'

describe('a registry', () => {
  let rows: readonly Row[]
  beforeAll(async () => {
    rows = rowsOf(await measure({ withFirst: false }))
  })

  test('costs no more gas than the snapshot says; if it should, run npm run bench -- gas --write-snapshot', async () => {
    const snapshot = JSON.parse(await readFile(SNAPSHOT, 'utf8'))

    expect(regressionsOf(snapshotOf(rows), snapshot)).toEqual([])
  })

  test('stays within 1.2 of what a call must cost, and keeps every budget but one', () => {
    const beyond = rows.filter(({ gas, floor }) => floor && gas.today > FLOOR_FACTOR * floor.today)

    expect(beyond.map(({ name }) => name)).toEqual([])
    // It costs what the same call costs elsewhere, and what ERC-1167 asks on top; see bench/README.md.
    expect(rows.filter((row) => !passes(row)).map(({ name }) => name)).toEqual([RELEASE_IN_CLONE])
  })

  test('takes as much for a release after 250 others as for the second', () => {
    const gasOf = (name: string): number => rows.find((row) => row.name === name)?.gas.today ?? 0

    const [second, later] = [gasOf('new release, one file'), gasOf('new release, one file, after 250 releases')]

    expect(second).toBeGreaterThan(40_000)
    expect(Math.abs(later - second)).toBeLessThan(100)
  })
})

describe('the snapshot', () => {
  test.each([
    ['as much', 100_000, []],
    ['less', 90_000, []],
    ['half a percent more', 100_500, []],
    ['more than that', 100_501, ['publish: 100501, was 100000']],
  ])('takes a call that costs %s', (_what, gas, regressions) => {
    expect(regressionsOf({ publish: gas }, { publish: 100_000 })).toEqual(regressions)
  })

  test('wants to know every call', () => {
    expect(regressionsOf({ publish: 1 }, {})).toEqual(['publish: 1, was not measured'])
  })
})
