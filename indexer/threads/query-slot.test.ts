import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { AHEAD, QuerySlot } from './query-slot.ts'
import type { QueryTask } from './query-task.ts'
import type { Outcome } from './query-worker.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

function taskOf(name: string, kind: QueryTask['kind'] = 'entities'): QueryTask {
  return { kind, body: name, client: '', bytes: 0, isGone: () => false, resolve() {}, reject() {}, isOver: false }
}

/** A slot of a thread that a test lets begin and answer, and what became of its tasks. */
function createSlot() {
  const sent: { begun: boolean; settle: (outcome: Outcome) => void }[] = []
  const told: string[] = []
  const slot = new QuerySlot({
    worker: {
      send() {
        const { promise: outcome, resolve: settle } = Promise.withResolvers<Outcome>()
        const each = { begun: false, settle }
        sent.push(each)
        return { outcome, takeBack: () => !each.begun }
      },
      terminate() {},
      ended: new Promise(() => {}),
    },
    limitMs: 1_000,
    onOverdue: ({ body }) => void told.push(`${body} is late`),
    onOutcome: ({ body }, { type }) => void told.push(`${body}: ${type}`),
  })
  slot.wasReady = true
  const begin = (at: number) => Object.assign(sent[at] ?? {}, { begun: true })
  const end = async (at: number, outcome: Outcome = { type: 'failed', error: new Error() }) => {
    sent[at]?.settle(outcome)
    await Promise.resolve()
  }
  return { slot, told, begin, end }
}

const names = (tasks: readonly QueryTask[]) => tasks.map(({ body }) => body)

test('a query has its whole time, from when the one before it was answered', async () => {
  const { slot, told, end } = createSlot()
  for (const name of ['a', 'b']) slot.send(taskOf(name), null)
  jest.advanceTimersByTime(900)
  await end(0)
  jest.advanceTimersByTime(900)
  expect(told).toEqual(['a: failed'])
  jest.advanceTimersByTime(100)

  expect(told).toEqual(['a: failed', 'b is late'])
})

test('a few are sent ahead while the first is new, none behind what takes long', () => {
  const { slot } = createSlot()
  slot.send(taskOf('a'), null)
  for (let at = 0; at < AHEAD; at += 1) {
    expect(slot.hasRoom).toBe(true)
    slot.send(taskOf(`b${at}`), null)
  }
  expect(slot.hasRoom).toBe(false)
  slot.takeBack()
  expect(slot.hasRoom).toBe(true)
  jest.advanceTimersByTime(6)

  expect(slot.hasRoom).toBe(false)
})

test('nothing is sent behind a question about indexing, which waits for the chain', () => {
  const { slot } = createSlot()
  slot.send(taskOf('a', 'status'), null)

  expect(slot.hasRoom).toBe(false)
})

test('those that have not begun can be taken back, and the first is left where it is', async () => {
  const { slot, told, begin, end } = createSlot()
  for (const name of ['a', 'b', 'c', 'd']) slot.send(taskOf(name), null)
  // Of what its thread has answered, this side hears later.
  begin(1)

  expect(names([slot.takeLast()].filter((task) => task !== null))).toEqual(['d'])
  expect(names(slot.takeBack())).toEqual(['c'])
  await end(0)
  await end(1)
  expect([told, slot.isFree]).toEqual([['a: failed', 'b: failed'], true])
})

test('nothing is sent to a thread that has ended', async () => {
  const { slot, told, end } = createSlot()
  for (const name of ['a', 'b']) slot.send(taskOf(name), null)
  await end(0, { type: 'ended', isOutOfMemory: false, error: null })
  await end(1, { type: 'unbegun' })

  expect([told, slot.isFree]).toEqual([['a: ended', 'b: unbegun'], false])
})

test('what is closed tells nothing more', async () => {
  const { slot, told, end } = createSlot()
  for (const name of ['a', 'b']) slot.send(taskOf(name), null)

  expect(names(slot.close())).toEqual(['a', 'b'])
  await end(0)
  jest.advanceTimersByTime(2_000)
  expect(told).toEqual([])
})
