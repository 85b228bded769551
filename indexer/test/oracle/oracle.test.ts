import { beforeAll, describe, expect, test } from '@jest/globals'
import { hasTools } from '../../../test/tools.ts'
import { compareSchemas } from './compare-schemas.ts'
import { runOracle } from './oracle.ts'
import { renderDivergence } from './render-divergence.ts'
import type { Outcome } from './run-trials.ts'

/** Fixed, so that a run that fails can be run again; `npm run oracle` takes others, and more. */
const GENERATED = { seed: 4_000, schemas: 20, cases: 2_000 }

/** graph-node comes as a program for Linux on x64 only. */
const describeWithGraphNode = hasTools ? describe : describe.skip

describeWithGraphNode('the embedded indexer beside the real graph-node (Linux x64 only)', () => {
  let outcome: Outcome

  beforeAll(async () => {
    outcome = await runOracle(GENERATED)
  })

  test('answers as graph-node does, but for what is meant to differ', () => {
    const unexplained = outcome.divergences.filter(({ explanation }) => explanation === null)

    expect(unexplained.map(renderDivergence)).toEqual([])
  })

  test('was asked enough to tell', () => {
    expect(outcome.compared).toBeGreaterThan(2_400)
  })

  test('differs as meant in few answers, so that what is explained hides nothing', () => {
    expect(outcome.divergences.length).toBeLessThan(outcome.compared / 20)
  })

  test('refuses the schemas that graph-node refuses, for a reason that it tells', async () => {
    expect(await compareSchemas(GENERATED.seed, 100)).toEqual([])
  })
})
