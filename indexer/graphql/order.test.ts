import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { ZOO, ZOO_SCHEMA } from './zoo.ts'

let zoo: Awaited<ReturnType<typeof serveSubgraph>>

beforeAll(async () => {
  zoo = await serveSubgraph(ZOO_SCHEMA, [ZOO])
})
afterAll(() => zoo.stop())

describe('order', () => {
  test.each([
    ['skip: 0', ['fido', 'rex', 'tom', 'zed']],
    // Without a field the direction does not count.
    ['orderDirection: desc', ['fido', 'rex', 'tom', 'zed']],
    ['orderBy: id, orderDirection: desc', ['zed', 'tom', 'rex', 'fido']],
    // Equals are in the order of their ids, in the same direction; null is the greatest.
    ['orderBy: age', ['rex', 'tom', 'fido', 'zed']],
    ['orderBy: age, orderDirection: desc', ['zed', 'fido', 'tom', 'rex']],
    ['orderBy: worth', ['fido', 'tom', 'rex', 'zed']],
    ['orderBy: weight', ['tom', 'rex', 'fido', 'zed']],
    ['orderBy: steps', ['tom', 'fido', 'rex', 'zed']],
    ['orderBy: born', ['fido', 'rex', 'tom', 'zed']],
    ['orderBy: name', ['rex', 'tom', 'fido', 'zed']],
    ['orderBy: "name"', ['rex', 'tom', 'fido', 'zed']],
    ['orderBy: keeper__name', ['fido', 'rex', 'tom', 'zed']],
    ['orderBy: keeper__name, orderDirection: desc', ['zed', 'tom', 'rex', 'fido']],
    ['orderBy: keeper__age', ['rex', 'tom', 'fido', 'zed']],
    ['orderBy: kind', 'Ordering by `kind` is not supported for type `Animal`'],
    ['orderBy: tags', 'Ordering by `tags` is not supported for type `Animal`'],
    ['orderBy: keeper', 'Ordering by `keeper` is not supported for type `Animal`'],
    ['orderBy: nope', 'Invalid value provided for argument `orderBy`: Enum("nope")'],
  ])('%s', async (args, expected) => {
    expect(await zoo.ids('animals', args)).toEqual(expected)
  })
})

describe('range', () => {
  test.each([
    ['first: 2', ['fido', 'rex']],
    ['first: 2, skip: 1', ['rex', 'tom']],
    ['first: null, skip: 3', ['zed']],
    ['first: 1000', ['fido', 'rex', 'tom', 'zed']],
    ['skip: 2147483647', []],
    ['first: 0', 'The `first` argument must be between 0 and 1000, but is 0'],
    ['first: 1001', 'The `first` argument must be between 0 and 1000, but is 1001'],
    ['skip: -1', 'The `skip` argument must be between 0 and 4294967295, but is -1'],
    ['first: 9999999999', 'Invalid value provided for argument `first`: Int(Number(1410065407))'],
    ['first: 99999999999999999999', 'number too large to fit in target type'],
  ])('%s', async (args, expected) => {
    expect(await zoo.ids('animals', args)).toEqual(expected)
  })
})
