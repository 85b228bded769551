import { beforeAll, expect, test } from '@jest/globals'
import { hasTools } from '../../../test/tools.ts'
import { buildSubgraph } from '../build-subgraph.ts'
import { SUBGRAPHS } from './chain-life.ts'
import { runCrashes } from './run-crashes.ts'
import { runFaults } from './run-faults.ts'
import { runReorgs } from './run-reorgs.ts'

// Short runs of a fixed seed; `crash.ts`, `reorg.ts` and `faults.ts` beside this file run as many of others as wanted.

beforeAll(async () => {
  for (const subgraph of [...SUBGRAPHS, 'watcher']) await buildSubgraph(subgraph)
})

test('killed at any point, it ends with the database of an undisturbed run', async () => {
  const { differences, killedAtWork } = await runCrashes(10, 1)

  expect(differences).toEqual([])
  expect(killedAtWork).toBeGreaterThan(4)
})

test('after reorgs of any depth at any time, the database is that of the final chain', async () => {
  const { differences, seen } = await runReorgs(20, 1)

  expect(differences).toEqual([])
  expect(seen).toBeGreaterThan(5)
})

const testWithAnvil = hasTools ? test : test.skip

testWithAnvil(
  'however its endpoints fail, lie and lag, it ends with the database of an undisturbed run, and says what went wrong',
  async () => {
    const { differences, faulty, pairs, seen } = await runFaults(1_500, 1)

    expect(differences).toEqual([])
    expect(faulty).toBeGreaterThan(200)
    expect(pairs.length).toBeGreaterThan(80)
    expect(seen.length).toBeGreaterThan(24)
  },
  400_000,
)
