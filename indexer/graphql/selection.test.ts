import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { ZOO, ZOO_SCHEMA } from './zoo.ts'

let zoo: Awaited<ReturnType<typeof serveSubgraph>>

beforeAll(async () => {
  zoo = await serveSubgraph(ZOO_SCHEMA, [ZOO])
})
afterAll(() => zoo.stop())

test('gives every type of field its form', async () => {
  const { data } = await zoo.query(
    '{ animal(id: "rex") { __typename id name kind age born steps worth weight tame chip tags codes } }',
  )

  expect(data).toEqual({
    animal: {
      __typename: 'Animal',
      id: 'rex',
      name: 'Rex',
      kind: 'DOG',
      age: 4,
      born: '1600000000000000',
      steps: '9000000000',
      worth: '1000000000000000000000000000000',
      weight: '4.5',
      tame: true,
      chip: '0xaa94bb',
      tags: ['big', 'Old'],
      codes: ['0x01', '0x02'],
    },
  })
})

test('spreads fragments, named and inline, and merges what they select of one field', async () => {
  const { data } = await zoo.query(`
    query { keeper(id: "0x01ff") { ...names animals { id } ... on Keeper { animals { age } } ... { k: id } } }
    fragment names on Keeper { name badge { ...badge } }
    fragment badge on Badge { id }
  `)

  expect(data).toEqual({
    keeper: {
      name: 'joe',
      badge: { id: 'b1' },
      animals: [
        { id: 'rex', age: 4 },
        { id: 'tom', age: 4 },
      ],
      k: '0x01ff',
    },
  })
})

test('leaves out what is skipped or not included', async () => {
  const { data } = await zoo.query(
    `query($yes: Boolean!, $no: Boolean!) { animal(id: "rex") {
      id @include(if: $yes) name @skip(if: $yes) age @include(if: $no) ... @skip(if: $no) { tame } ... @include(if: $no) { kind }
    } }`,
    { yes: true, no: false },
  )

  expect(data).toEqual({ animal: { id: 'rex', tame: true } })
})

test('fills in variables, with their defaults', async () => {
  const query = `query($where: Animal_filter, $first: Int = 1, $direction: OrderDirection) {
    animals(where: $where, first: $first, orderBy: id, orderDirection: $direction) { id }
  }`

  expect((await zoo.query(query)).data).toEqual({ animals: [{ id: 'fido' }] })
  expect((await zoo.query(query, { where: { age: 4 }, first: 5, direction: 'desc' })).data).toEqual({
    animals: [{ id: 'tom' }, { id: 'rex' }],
  })
})

describe('what graph-node overlooks', () => {
  test.each([
    ['an argument that is not there', '{ animal(id: "rex", nope: 1) { id } }', { animal: { id: 'rex' } }],
    ['a directive that is not there', '{ animal(id: "rex") { id @nope } }', { animal: { id: 'rex' } }],
    ['a selection on a scalar', '{ animal(id: "rex") { id { x } } }', { animal: { id: 'rex' } }],
    ['a second field of one name', '{ animal(id: "rex") { a: id a: name } }', { animal: { a: 'rex' } }],
    [
      'skip on a spread',
      '{ animal(id: "rex") { ...f @skip(if: true) } } fragment f on Animal { id }',
      { animal: { id: 'rex' } },
    ],
    ['an object of which nothing is selected', '{ animals }', undefined],
  ])('%s', async (_what, query, data) => {
    expect(await zoo.query(query)).toEqual(data === undefined ? {} : { data })
  })
})

describe('queries that cannot be answered', () => {
  test.each([
    ['{ nope }', 'Type `Query` has no field `nope`', [{ line: 1, column: 3 }]],
    ['{ animals { nope } }', 'Type `Animal` has no field `nope`', [{ line: 1, column: 13 }]],
    ['{ animal { id } }', 'No value provided for required argument: `id`', [{ line: 0, column: 0 }]],
    [
      'query($i: ID!) { animal(id: $i) { id } }',
      'No value provided for required variable `i`',
      [{ line: 1, column: 7 }],
    ],
    ['query($w: Animal) { animals { id } }', 'Variable `w` must have an input type', [{ line: 1, column: 7 }]],
    ['query a { animals { id } } query b { animals { id } }', 'Operation name required', undefined],
    ['fragment f on Animal { id }', 'Operation name required', undefined],
    ['mutation { nope }', 'Not supported: Mutations are not supported', undefined],
    ['subscription { nope }', 'Not supported: Subscriptions are not supported', undefined],
    ['{ animals { ...nope } }', 'fragment `nope` is not defined', undefined],
    ['{ ...f } fragment f on Query { ...f }', 'query has fragment cycle including `f`', undefined],
    ['{ animals { ... on Nope { id } } }', 'Failed to resolve named type `Nope`', undefined],
    [
      '{ animals { keeper } }',
      'Failed to get entities from store: internal error resolving Animal.animals: expected prefetched result, but found nothing',
      undefined,
    ],
    ['{ _logs { id } }', 'Not supported: the `_logs` query is not enabled on this indexer', undefined],
  ])('%s', async (query, message, locations) => {
    const error = locations === undefined ? { message } : { message, locations }

    expect(await zoo.query(query)).toEqual({ errors: [error] })
  })

  test('are told all their unknown fields at once, without data', async () => {
    const { data, errors } = await zoo.query('{ animals { id a b } }')

    expect(data).toBeUndefined()
    expect(errors?.map(({ message }) => message)).toEqual([
      'Type `Animal` has no field `a`',
      'Type `Animal` has no field `b`',
    ])
  })

  test('because they do not parse are told where', async () => {
    const { errors } = await zoo.query('{ animals {')

    expect(errors).toEqual([
      { message: 'Unexpected end of input\nExpected Name', locations: [{ line: 1, column: 12 }] },
    ])
  })
})

describe('limits', () => {
  test('of depth', async () => {
    const levels = Array.from(
      { length: 128 },
      (_, at) => `fragment level${at} on Animal { keeper { animals { ...level${at + 1} } } }`,
    )
    const deep = `{ animals { ...level0 } } ${levels.join(' ')} fragment level128 on Animal { id }`

    const { errors } = await zoo.query(deep)

    expect(errors).toEqual([{ message: 'query has a depth that exceeds the limit of `255`' }])
  })

  test('of fields, which fragments within fragments multiply', async () => {
    const bomb = Array.from({ length: 40 }, (_, at) => {
      const next = at === 39 ? 'id' : `a: badge { keeper { ...f${at + 1} } } b: badge { keeper { ...f${at + 1} } }`
      return `fragment f${at} on Keeper { ${next} }`
    })

    const { errors } = await zoo.query(`{ keepers { ...f0 } } ${bomb.join(' ')}`)

    expect(errors).toEqual([{ message: 'query selects more than `10000` fields' }])
  })

  test('of complexity, in 64 bits', async () => {
    const { errors } = await zoo.query('{ animals(first: -1) { friends { id } } }')

    expect(errors?.[0]?.message).toMatch(/^query potentially returns `18446744073709551615` entities or more/)
  })

  test('of entities, time and complexity', async () => {
    const limits = { maxEntities: 3, maxComplexity: 1000 }
    const small = await serveSubgraph(ZOO_SCHEMA, [ZOO], { limits })
    const slow = await serveSubgraph(ZOO_SCHEMA, [ZOO], { limits: { timeoutMs: -1 } })

    const many = await small.query('{ animals { id } }')
    const complex = await small.query('{ animals { friends { id } } }')
    const late = await slow.query('{ animals { id } }')

    await Promise.all([small.stop(), slow.stop()])
    expect(many.errors).toEqual([{ message: 'the result size of 4 is larger than the allowed limit of 3' }])
    expect(complex.errors?.[0]?.message).toMatch(/^query potentially returns `10100` entities or more/)
    expect(late.errors).toEqual([{ message: 'Query timed out' }])
  })
})
