import { describe, expect, test } from '@jest/globals'
import { createRangeSizer, readRange } from './log-range.ts'
import { RpcError } from './rpc-error.ts'

/** An endpoint that gives no logs, but refuses ranges of more blocks than it likes; keeps the sizes that were asked for. */
function endpoint(refuse: (size: bigint) => RpcError | null) {
  const sizes: number[] = []
  const logsInRange = async (from: bigint, to: bigint) => {
    const size = to - from + 1n
    sizes.push(Number(size))
    const error = refuse(size)
    if (error) throw error
    return []
  }
  return { sizes, logsInRange }
}

async function readAll(chain: ReturnType<typeof endpoint>, last: bigint): Promise<void> {
  const ranges = createRangeSizer()
  for (let from = 1n; from <= last; ) from = (await readRange(chain, ranges, from, last)).to + 1n
}

const refused = (words: string, rpcCode = -32099) => new RpcError('RPC_REFUSED', words, { rpcCode, words })

test('ranges begin at one block and grow tenfold up to 2000', async () => {
  const chain = endpoint(() => null)
  await readAll(chain, 6_111n)

  expect(chain.sizes).toEqual([1, 10, 100, 1000, 2000, 2000, 1000])
})

// As providers word it, and the codes that graph-node knows.
test.each([
  refused('query returned more than 10000 results', -32005),
  refused('block range too large'),
  refused('Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range'),
  refused('eth_getLogs is limited to a 500 range'),
  refused('query timeout exceeded'),
  refused('request timed out'),
  refused('exceed maximum block range: 50'),
  refused('http://127.0.0.1 answered with status 413'),
  refused('internal', -32000),
  refused('invalid params', -32602),
  new RpcError('RPC_TOO_LARGE', 'too much'),
])('a range that is refused by "%s" is asked for in parts', async (error) => {
  const chain = endpoint((size) => (size > 50n ? error : null))
  await readAll(chain, 200n)

  expect(chain.sizes.slice(0, 4)).toEqual([1, 10, 100, 10])
})

test('after a refusal it stays under that size for a while, and then tries more again', async () => {
  const chain = endpoint((size) => (size > 60n ? refused('too many results') : null))
  await readAll(chain, 5_000n)

  expect(chain.sizes.slice(0, 6)).toEqual([1, 10, 100, 10, 50, 50])
  const refusals = chain.sizes.filter((size) => size > 60).length
  expect(refusals).toBeGreaterThan(1)
  expect(refusals).toBeLessThan(chain.sizes.length / 15)
})

test('a range whose logs are many is followed by a smaller one', () => {
  const ranges = createRangeSizer()
  for (let success = 0; success < 4; success++) ranges.succeeded(0)
  ranges.succeeded(10_001)

  expect(ranges.size()).toBe(399n)
})

// Whatever the words and the code are.
test.each([
  refused('Max range: 10', -32603),
  refused('query must be smaller than size 10', -32047),
  refused('', -1),
  refused('unauthorized', -32001),
  new RpcError('RPC_INVALID', 'logs came as null'),
])('a range that is refused again and again by "$message" is asked for in parts', async (error) => {
  const chain = endpoint((size) => (size > 10n ? error : null))
  const ranges = createRangeSizer()
  let failures = 0
  for (let from = 1n; from <= 2_000n; ) {
    await readRange(chain, ranges, from, 2_000n).then(
      ({ to }) => {
        from = to + 1n
      },
      () => {
        failures++
      },
    )
  }

  expect(chain.sizes.slice(0, 5)).toEqual([1, 10, 100, 100, 10])
  // What was learnt is kept: larger ranges are tried again without a wait.
  expect(failures).toBe(1)
  expect(chain.sizes.filter((size) => size > 10).length).toBeLessThan(chain.sizes.length / 10)
})

test('a flag sets the largest range', async () => {
  const chain = endpoint(() => null)
  const ranges = createRangeSizer({ max: 7n })
  for (let from = 1n; from <= 40n; ) from = (await readRange(chain, ranges, from, 40n)).to + 1n

  expect(chain.sizes).toEqual([1, 7, 7, 7, 7, 7, 4])
})

test('the size of the next range is told', () => {
  const sizes: bigint[] = []
  const ranges = createRangeSizer({ onSize: (size) => sizes.push(size) })
  ranges.succeeded(0)
  ranges.succeeded(0)
  ranges.tooLarge('too much')
  ranges.cutShort()

  expect(sizes).toEqual([10n, 100n, 10n, 1n])
})

describe('what is not about the size', () => {
  test('is thrown', async () => {
    const chain = endpoint(() => refused('unauthorized', -32001))

    await expect(readAll(chain, 10n)).rejects.toThrow('unauthorized')
  })

  test('is thrown for one block alone, whatever it says', async () => {
    const chain = endpoint(() => refused('too many results'))

    await expect(readAll(chain, 10n)).rejects.toThrow('too many results')
    expect(chain.sizes).toEqual([1])
  })

  test('makes the next range smaller where the endpoint broke down', async () => {
    const ranges = createRangeSizer()
    for (let success = 0; success < 4; success++) ranges.succeeded(0)
    const chain = endpoint(() => new RpcError('RPC_UNAVAILABLE', 'timed out'))

    await expect(readRange(chain, ranges, 1n, 9_000n)).rejects.toThrow('timed out')
    expect(ranges.size()).toBe(200n)
  })
})
