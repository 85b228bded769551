import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { bytes, list, set, string } from '../store/sample-values.ts'
import { ZOO, ZOO_SCHEMA } from './zoo.ts'

describe('entities of entities', () => {
  let zoo: Awaited<ReturnType<typeof serveSubgraph>>

  beforeAll(async () => {
    zoo = await serveSubgraph(ZOO_SCHEMA, [ZOO])
  })
  afterAll(() => zoo.stop())

  test('come for each parent, derived or not, lists and single ones', async () => {
    const { data } = await zoo.query(
      '{ keepers { id name animals { id keeper { name } } badge { id keeper { name } } } }',
    )

    expect(data).toEqual({
      keepers: [
        {
          id: '0x01ff',
          name: 'joe',
          animals: [
            { id: 'rex', keeper: { name: 'joe' } },
            { id: 'tom', keeper: { name: 'joe' } },
          ],
          badge: { id: 'b1', keeper: { name: 'joe' } },
        },
        { id: '0x02ff', name: 'ann', animals: [{ id: 'fido', keeper: { name: 'ann' } }], badge: null },
      ],
    })
  })

  test('have ranges, orders and filters of their own for each parent', async () => {
    const { data } = await zoo.query(`{ keepers {
      last: animals(first: 1, orderBy: id, orderDirection: desc) { id }
      second: animals(skip: 1) { id }
      dogs: animals(where: { kind: DOG }) { id }
    } }`)

    expect(data).toEqual({
      keepers: [
        { last: [{ id: 'tom' }], second: [{ id: 'tom' }], dogs: [{ id: 'rex' }] },
        { last: [{ id: 'fido' }], second: [], dogs: [{ id: 'fido' }] },
      ],
    })
  })

  test('of a stored list come in the order of ids, each once, without those that are not there', async () => {
    const { data } = await zoo.query('{ animals(where: { id_in: ["rex", "fido"] }) { id friends { id } } }')

    expect(data).toEqual({
      animals: [
        { id: 'fido', friends: [] },
        { id: 'rex', friends: [{ id: 'fido' }, { id: 'tom' }] },
      ],
    })
  })

  test('of a reference that is null are null', async () => {
    const { data } = await zoo.query('{ animal(id: "zed") { keeper { id } tags } nope: animal(id: "nope") { id } }')

    expect(data).toEqual({ animal: { keeper: null, tags: null }, nope: null })
  })

  test('come in a number of statements that does not depend on how many parents there are', async () => {
    const find = zoo.store.find.bind(zoo.store)
    let finds = 0
    zoo.store.find = (query) => {
      finds += 1
      return find(query)
    }

    await zoo.query('{ keepers { animals { keeper { badge { id } } } } }')

    zoo.store.find = find
    expect(finds).toBe(4)
  })
})

describe('entities that break the schema', () => {
  test('a missing entity of a non-null reference fails the query, once for each occurrence', async () => {
    const dangling = ['b1', 'b2'].map((id) => set('Badge', string(id), { keeper: bytes('99') }))
    const zoo = await serveSubgraph(ZOO_SCHEMA, [dangling])

    const answer = await zoo.query('{ badges { keeper { id } } }')

    await zoo.stop()
    const error = { message: 'Null value resolved for non-null field `keeper`', locations: [{ line: 1, column: 12 }] }
    expect(answer).toEqual({ errors: [error, error] })
  })

  test('two entities of a single derived field fail the query', async () => {
    const badges = ['b1', 'b2'].map((id) => set('Badge', string(id), { keeper: bytes('01') }))
    const zoo = await serveSubgraph(ZOO_SCHEMA, [[set('Keeper', bytes('01'), { name: string('x') }), ...badges]])

    const { errors } = await zoo.query('{ keepers { badge { id } } }')

    await zoo.stop()
    expect(errors?.[0]?.message).toBe(
      'Ambiguous result for derived field `badge`: Multiple `Badge` entities refer back via `keeper`',
    )
  })
})

describe('interfaces', () => {
  const SCHEMA = `
    interface Being { id: ID! name: String owner: Owner }
    type Owner @entity(immutable: false) { id: ID! beings: [Being!]! @derivedFrom(field: "owner") pets: [Being!] }
    type Robot implements Being @entity(immutable: false) { id: ID! name: String owner: Owner model: String }
    type Beast implements Being @entity(immutable: true) { id: ID! name: String owner: Owner legs: Int }
  `
  let subgraph: Awaited<ReturnType<typeof serveSubgraph>>

  beforeAll(async () => {
    subgraph = await serveSubgraph(SCHEMA, [
      [
        set('Owner', string('o1'), { pets: list(string('r2'), string('b1')) }),
        set('Owner', string('o2')),
        set('Robot', string('r2'), { name: string('Marvin'), owner: string('o1'), model: string('M') }),
        set('Beast', string('b1'), { name: string('zebra'), owner: string('o1') }),
        set('Beast', string('x3'), { owner: string('o2') }),
      ],
    ])
  })
  afterAll(() => subgraph.stop())

  test('list the entities of all their types in one order', async () => {
    const { data } = await subgraph.query('{ beings { __typename id ... on Robot { model } ... on Beast { legs } } }')

    expect(data).toEqual({
      beings: [
        { __typename: 'Beast', id: 'b1', legs: null },
        { __typename: 'Robot', id: 'r2', model: 'M' },
        { __typename: 'Beast', id: 'x3', legs: null },
      ],
    })
  })

  test('are filtered, ordered and ranged as one', async () => {
    const { data } = await subgraph.query(
      '{ beings(orderBy: name, orderDirection: desc, first: 2, where: { owner_: { id_not: "o9" } }) { id } }',
    )

    expect(data).toEqual({ beings: [{ id: 'x3' }, { id: 'b1' }] })
  })

  test('are found by id, whatever their type', async () => {
    const { data } = await subgraph.query('{ being(id: "r2") { name } none: being(id: "r9") { name } }')

    expect(data).toEqual({ being: { name: 'Marvin' }, none: null })
  })

  test('are children, derived and stored', async () => {
    const { data } = await subgraph.query('{ owners { beings(orderBy: owner__id) { id } pets { id owner { id } } } }')

    expect(data).toEqual({
      owners: [
        {
          beings: [{ id: 'b1' }, { id: 'r2' }],
          pets: [
            { id: 'b1', owner: { id: 'o1' } },
            { id: 'r2', owner: { id: 'o1' } },
          ],
        },
        { beings: [{ id: 'x3' }], pets: [] },
      ],
    })
  })
})
