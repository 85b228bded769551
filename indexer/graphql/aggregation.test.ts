import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { bigDecimal, int8, set, timestamp } from '../store/sample-values.ts'

const SCHEMA = `
  type Point @entity(timeseries: true) { id: Int8! timestamp: Timestamp! value: BigDecimal! }
  type Total @aggregation(intervals: ["hour"], source: "Point") {
    id: Int8!
    timestamp: Timestamp!
    sum: BigDecimal! @aggregate(fn: "sum", arg: "value")
  }
`

/** Blocks are seconds apart here, so that the first hour stays open. */
describe('an aggregation', () => {
  let served: Awaited<ReturnType<typeof serveSubgraph>>

  beforeAll(async () => {
    const point = (id: bigint, value: string) =>
      set('Point', int8(id), { timestamp: timestamp(1_001_000_000n), value: bigDecimal(value) })
    served = await serveSubgraph(SCHEMA, [[point(1n, '1.5'), point(2n, '0.00000000000000000000000000000000000017')]])
  })
  afterAll(() => served.stop())

  test('hides the interval that is not over, unless it is asked for', async () => {
    expect(await served.query('{ totals(interval: hour) { id } }')).toEqual({ data: { totals: [] } })
    expect(await served.query('{ totals(interval: hour, current: include) { id timestamp } }')).toEqual({
      data: { totals: [{ id: '2', timestamp: '0' }] },
    })
  })

  test('tells sums with 34 digits, however many there are', async () => {
    expect(await served.query('{ totals(interval: hour, current: include) { sum } }')).toEqual({
      data: { totals: [{ sum: '1.5' }] },
    })
  })

  test('needs an interval, and one that it has', async () => {
    expect(await served.query('{ totals { id } }')).toEqual({
      errors: [{ message: 'No value provided for required argument: `interval`', locations: [{ line: 0, column: 0 }] }],
    })
    expect(await served.query('{ totals(interval: day) { id } }')).toEqual({
      errors: [{ message: 'the aggregation `Total` has no such interval' }],
    })
  })

  test('is asked for as a list alone', async () => {
    const { errors } = await served.query('{ total(id: "1") { id } }')

    expect(errors?.[0]?.message).toBe('Type `Query` has no field `total`')
  })
})
