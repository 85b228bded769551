import { expect, test } from '@jest/globals'
import { QueryClaims } from './query-claims.ts'

test('a query is claimed once, by the thread that has it or by who sent it', () => {
  const sender = QueryClaims.of(2)
  const thread = new QueryClaims(sender.memory)
  const [first, second] = [sender.offer(), sender.offer()]

  expect([thread.claim(first), sender.claim(first)]).toEqual([true, false])
  expect([sender.claim(second), thread.claim(second)]).toEqual([true, false])
})

test('a place that is used again does not let an old ticket claim what is new there', () => {
  const claims = QueryClaims.of(1)
  const old = claims.offer()
  claims.claim(old)
  const fresh = claims.offer()

  expect(fresh.place).toBe(old.place)
  expect([claims.claim(old), claims.claim(fresh)]).toEqual([false, true])
})

test('no more wait than there are places for', () => {
  const claims = QueryClaims.of(1)
  claims.offer()

  expect(() => claims.offer()).toThrow('no more than 1 queries may wait for a thread')
})
