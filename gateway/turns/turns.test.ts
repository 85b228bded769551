import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createTurns, type TurnLimits } from './turns.ts'

const LIMITS: TurnLimits = { atOnce: 2, atOnceOfClient: 1, waiting: 2, waitingOfClient: 2, waitMs: 1000 }
let leaving = new AbortController()

beforeEach(() => {
  leaving = new AbortController()
})
// Those that still wait have a timer, which keeps the process.
afterEach(() => leaving.abort())

/** Turns whose actions end when they are told to. */
function start(limits: Partial<TurnLimits> = {}) {
  const turns = createTurns({ ...LIMITS, ...limits })
  const began: string[] = []
  const ends = new Map<string, () => void>()
  const take = (client: string, name = client, until = leaving.signal) => {
    const taken = turns.take(client, until, () => {
      began.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    })
    // Some of them are never waited for.
    taken.catch(() => {})
    return taken
  }
  const end = async (name: string) => {
    await new Promise((resolve) => setImmediate(resolve))
    ends.get(name)?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { take, end, began }
}

describe('turns', () => {
  test('run so many at once, and who waits is next when one ends', async () => {
    const { take, end, began } = start()
    const all = [take('a'), take('b'), take('c')]
    await end('a')

    expect(began).toEqual(['a', 'b', 'c'])
    await end('b')
    await end('c')
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c'])
  })

  test('let nobody wait behind a client that has as many under way as it may', async () => {
    const { take, end, began } = start({ waiting: 5 })
    take('a', 'a1')
    take('a', 'a2')
    take('a', 'a3')
    take('b', 'b1')
    take('c', 'c1')
    await end('b1')

    expect(began).toEqual(['a1', 'b1', 'c1'])
    await end('a1')
    expect(began).toEqual(['a1', 'b1', 'c1', 'a2'])
  })

  test('refuse a client that has too many waiting, and everybody where there are too many', async () => {
    const { take } = start({ waiting: 3 })
    for (const name of ['a1', 'a2', 'a3']) take('a', name)
    await expect(take('a', 'a4')).rejects.toMatchObject({ code: 'TOO_MANY_QUERIES' })
    take('b', 'b1')
    take('b', 'b2')

    await expect(take('c')).rejects.toMatchObject({ code: 'QUERIES_BUSY' })
  })

  test('are given up where the client leaves, and where it has waited for too long', async () => {
    const { take, end, began } = start({ waitMs: 20 })
    const client = new AbortController()
    take('a', 'a1')
    const left = take('a', 'a2', client.signal)
    const late = take('a', 'a3')
    client.abort(new Error('left'))

    await expect(left).rejects.toThrow('left')
    await expect(late).rejects.toMatchObject({ code: 'QUERIES_BUSY' })
    await end('a1')
    take('a', 'a4')
    await end('a4')
    expect(began).toEqual(['a1', 'a4'])
  })

  test('end where the action fails', async () => {
    const turns = createTurns({ ...LIMITS, atOnce: 1 })
    const fail = () => turns.take('a', leaving.signal, () => Promise.reject(new Error('failed')))

    await expect(fail()).rejects.toThrow('failed')
    await expect(fail()).rejects.toThrow('failed')
  })
})
