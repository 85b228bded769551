import { describe, expect, test } from '@jest/globals'
import type { Change } from '../follow/step.ts'
import { REGISTRY } from '../test/sample.ts'
import type { Verdict } from './compare-heads.ts'
import { createCrossCheck } from './cross-check.ts'

const CHANGED: Change = {
  type: 'records',
  records: [{ id: '0x00', registry: REGISTRY, projectId: null, blockNumber: 1n, print: '' }],
}

/** A check whose verdicts a test sets. */
function checkOver(mode: 'warn' | 'refuse', maxAgeMs = 60_000) {
  const state = { verdict: { type: 'sound', message: 'equal' } as Verdict, compared: 0, told: [] as string[] }
  let change: (change: Change) => void = () => {}
  const tell = (_fields: object, message: string) => state.told.push(message)
  const crossCheck = createCrossCheck({
    mode,
    compare: async () => {
      state.compared += 1
      return state.verdict
    },
    maxAgeMs,
    onChange: (listener) => {
      change = listener
    },
    logger: { error: tell, warn: tell, info: tell } as never,
  })
  return { state, crossCheck, change: () => change(CHANGED) }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a cross-check that refuses', () => {
  test('waits for the first verdict, and asks for no other while it stands', async () => {
    const { state, crossCheck } = checkOver('refuse')

    expect(crossCheck.isSound(REGISTRY)).toBe(false)
    await crossCheck.check(REGISTRY)
    expect(crossCheck.isSound(REGISTRY)).toBe(true)
    await Promise.all([crossCheck.check(REGISTRY), crossCheck.check(REGISTRY)])
    expect(state.compared).toBe(1)
  })

  test('refuses what is contradicted, tells it once, and serves again once it is mended', async () => {
    const { state, crossCheck } = checkOver('refuse')
    state.verdict = { type: 'contradicted', message: 'another head' }

    await expect(crossCheck.check(REGISTRY)).rejects.toMatchObject({ code: 'INDEX_CONTRADICTED' })
    await expect(crossCheck.check(REGISTRY)).rejects.toMatchObject({ code: 'INDEX_CONTRADICTED' })
    // However often it is asked, the nodes are not.
    expect(state.compared).toBe(1)
    state.verdict = { type: 'sound', message: 'equal' }
    await pause(600)
    await crossCheck.check(REGISTRY)
    expect(state.told).toEqual(['the index contradicts the chain', 'the index agrees with the chain'])
  })

  test('refuses what nobody could ever confirm', async () => {
    const { state, crossCheck } = checkOver('refuse')
    state.verdict = { type: 'unknown', message: 'all away' }

    await expect(crossCheck.check(REGISTRY)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('goes by what it knew while nobody can say, up to its age', async () => {
    const { state, crossCheck, change } = checkOver('refuse', 1500)
    await crossCheck.check(REGISTRY)
    state.verdict = { type: 'unknown', message: 'all away' }
    await pause(600)
    change()
    await crossCheck.check(REGISTRY)
    await pause(1000)

    await expect(crossCheck.check(REGISTRY)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('looks again after a record, and nobody waits for that', async () => {
    const { state, crossCheck, change } = checkOver('refuse')
    await crossCheck.check(REGISTRY)
    await pause(600)
    state.verdict = { type: 'contradicted', message: 'another head' }
    change()

    expect(crossCheck.isSound(REGISTRY)).toBe(true)
    await pause(10)
    expect(crossCheck.isSound(REGISTRY)).toBe(false)
    expect(state.compared).toBe(2)
  })
})

describe('a cross-check that warns', () => {
  test('lets nobody wait, and tells what it found', async () => {
    const { state, crossCheck } = checkOver('warn')
    state.verdict = { type: 'contradicted', message: 'another head' }

    expect(crossCheck.isSound(REGISTRY)).toBe(true)
    await crossCheck.check(REGISTRY)
    await pause(10)
    expect(crossCheck.isSound(REGISTRY)).toBe(true)
    expect(state.told).toEqual(['the index contradicts the chain'])
  })
})
