import { expect, test } from '@jest/globals'
import { type Waiter, WaitingLine } from './waiting-line.ts'

type Named = Waiter & Readonly<{ name: string }>

function createLine(limits: Partial<ConstructorParameters<typeof WaitingLine>[0]> = {}) {
  const line = new WaitingLine<Named>({ count: 10, countOfClient: 5, bytes: 1_000, ...limits })
  const add = (name: string, bytes = 1) => line.add({ name, client: name.slice(0, 1), bytes })
  return { line, add }
}

test('clients take turns, and of each the one that waits longest is next', () => {
  const { line, add } = createLine()
  for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) add(name)

  expect(line.takeAll().map(({ name }) => name)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  expect([line.length, line.next()]).toEqual([0, null])
})

test('a client who asks too much is refused, and others are not', () => {
  const { add } = createLine({ countOfClient: 2 })

  expect(['a1', 'a2', 'a3', 'b1'].map((name) => add(name))).toEqual([true, true, false, true])
})

test('all are refused where too many wait, or what they hold on to is too large, until one was taken', () => {
  const { line, add } = createLine({ count: 2, bytes: 100 })
  const few = [add('a', 60), add('b', 60), add('b', 40), add('c', 0)]
  line.next()

  expect(few).toEqual([true, false, true, false])
  expect(add('c', 60)).toBe(true)
})
