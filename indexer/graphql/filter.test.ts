import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { ZOO, ZOO_SCHEMA } from './zoo.ts'

let zoo: Awaited<ReturnType<typeof serveSubgraph>>

beforeAll(async () => {
  zoo = await serveSubgraph(ZOO_SCHEMA, [ZOO])
})
afterAll(() => zoo.stop())

const idsWhere = (where: string) => zoo.ids('animals', `where: ${where}`)

describe('comparisons', () => {
  test.each([
    ['{ age: 4 }', ['rex', 'tom']],
    ['{ age_not: 4 }', ['fido']],
    ['{ age_gt: 4 }', ['fido']],
    ['{ age_gte: 4 }', ['fido', 'rex', 'tom']],
    ['{ age_lt: 9 }', ['rex', 'tom']],
    ['{ age_lte: 4 }', ['rex', 'tom']],
    ['{ age_in: [9, 10] }', ['fido']],
    ['{ age_not_in: [9, 10] }', ['rex', 'tom']],
    ['{ worth: "1000000000000000000000000000000" }', ['rex']],
    ['{ worth_gt: 6 }', ['rex', 'tom']],
    ['{ worth_lt: "-4" }', ['fido']],
    ['{ worth_in: ["7", -5] }', ['fido', 'tom']],
    ['{ weight: 4.5 }', ['rex']],
    ['{ weight: "4.50" }', ['rex']],
    ['{ weight_gt: -1 }', ['fido', 'rex', 'tom']],
    ['{ weight_lt: "4.5" }', ['tom']],
    ['{ steps: "9000000000" }', ['rex']],
    ['{ steps_lt: 0 }', ['tom']],
    ['{ born_gte: "1600000000000000" }', ['rex']],
    ['{ tame: true }', ['rex', 'tom']],
    ['{ tame_not: true }', ['fido']],
    ['{ tame_in: [false] }', ['fido']],
    ['{ kind: CAT }', ['tom']],
    ['{ kind: "CAT" }', ['tom']],
    ['{ kind_not_in: [CAT] }', ['fido', 'rex']],
    ['{ name_gt: "a" }', ['fido', 'tom']],
    ['{ chip: "0xAA94BB" }', ['rex']],
    ['{ chip_in: ["aa94bb", "0xcc"] }', ['fido', 'rex']],
    ['{ keeper: "0x01FF" }', ['rex', 'tom']],
    ['{ keeper_not: "01ff" }', ['fido']],
    ['{ id_in: ["zed", "rex", "nope"] }', ['rex', 'zed']],
    ['{ id_gt: "rex" }', ['tom', 'zed']],
  ])('%s', async (where, ids) => {
    expect(await idsWhere(where)).toEqual(ids)
  })
})

describe('null', () => {
  test.each([
    ['{ age: null }', ['zed']],
    ['{ age_not: null }', ['fido', 'rex', 'tom']],
    ['{ chip: null }', ['tom', 'zed']],
    ['{ age_gt: null }', 'Store error: unsupported filter `>` for value `null`'],
    ['{ name_contains: null }', 'Store error: unsupported filter `contains` for value `null`'],
  ])('%s', async (where, ids) => {
    expect(await idsWhere(where)).toEqual(ids)
  })

  test('is what a variable that was not given stands for', async () => {
    const { data } = await zoo.query('query($v: String) { animals(where: { name: $v }) { id } }')

    expect(data).toEqual({ animals: [{ id: 'zed' }] })
  })
})

describe('empty lists', () => {
  test.each(['{ age_in: [] }', '{ age_not_in: [] }', '{ or: [] }'])('%s lets nothing pass', async (where) => {
    expect(await idsWhere(where)).toEqual([])
  })

  test.each(['{}', '{ and: [] }'])('%s lets everything pass', async (where) => {
    expect(await idsWhere(where)).toEqual(['fido', 'rex', 'tom', 'zed'])
  })
})

describe('texts', () => {
  test.each([
    ['{ name_contains: "e" }', ['rex']],
    ['{ name_contains: "E" }', []],
    ['{ name_contains_nocase: "E" }', ['rex']],
    ['{ name_not_contains: "e" }', ['fido', 'tom']],
    ['{ name_not_contains_nocase: "F" }', ['rex', 'tom']],
    ['{ name_starts_with: "R" }', ['rex']],
    ['{ name_starts_with_nocase: "r" }', ['rex']],
    ['{ name_not_starts_with: "R" }', ['fido', 'tom']],
    ['{ name_not_starts_with_nocase: "r" }', ['fido', 'tom']],
    ['{ name_ends_with: "x" }', ['rex']],
    ['{ name_ends_with_nocase: "X" }', ['rex']],
    ['{ name_not_ends_with: "x" }', ['fido', 'tom']],
    ['{ name_not_ends_with_nocase: "X" }', ['fido', 'tom']],
    ['{ name_contains: "f_d" }', ['fido']],
    ['{ name_contains: "f%o" }', ['fido']],
    ['{ name_contains: "%o" }', ['fido']],
    ['{ name_contains: "a\\\\_" }', ['tom']],
    ['{ name_contains: "f\\\\_d" }', []],
    ['{ name_contains: "[f]" }', []],
    ['{ name_contains: "*" }', []],
  ])('%s', async (where, ids) => {
    expect(await idsWhere(where)).toEqual(ids)
  })

  test('of bytes are found at any byte', async () => {
    expect(await idsWhere('{ chip_contains: "0x94" }')).toEqual(['rex'])
    expect(await idsWhere('{ chip_not_contains: "0x94" }')).toEqual(['fido'])
  })
})

describe('lists', () => {
  test.each([
    ['{ tags: ["big", "Old"] }', ['rex']],
    ['{ tags: ["Old", "big"] }', []],
    ['{ tags_not: ["small"] }', ['rex', 'tom']],
    ['{ tags_contains: ["Old"] }', ['rex']],
    ['{ tags_contains: ["Old", "small"] }', []],
    ['{ tags_contains: [] }', ['fido', 'rex', 'tom']],
    ['{ tags_not_contains: ["Old", "small"] }', ['tom']],
    ['{ tags_contains_nocase: ["OLD", "none"] }', ['rex']],
    ['{ tags_not_contains_nocase: ["OLD"] }', ['fido', 'tom', 'zed']],
    ['{ codes_contains: ["0x02"] }', ['rex']],
    ['{ friends_contains: ["fido"] }', ['rex']],
    [
      '{ tags_contains: [null] }',
      'Invalid value provided for argument `where`: Object({"tags_contains": List([Null])})',
    ],
  ])('%s', async (where, ids) => {
    expect(await idsWhere(where)).toEqual(ids)
  })
})

describe('entities that are referred to', () => {
  test.each([
    ['{ keeper_: { name: "joe" } }', ['rex', 'tom']],
    ['{ keeper_: {} }', ['fido', 'rex', 'tom']],
    ['{ friends_: { name: "fido" } }', ['rex']],
    ['{ keeper_: { name_not: "joe" }, tame: false }', ['fido']],
  ])('%s', async (where, ids) => {
    expect(await idsWhere(where)).toEqual(ids)
  })

  test('are looked for where they refer back', async () => {
    const { data } = await zoo.query('{ keepers(where: { animals_: { age_gt: 4 } }) { name } }')

    expect(data).toEqual({ keepers: [{ name: 'ann' }] })
  })

  test('may not refer further', async () => {
    expect(await idsWhere('{ keeper_: { badge_: { id: "b1" } } }')).toBe(
      'Child filter nesting not supported by value `keeper`: `join on keeper with Badge(id = b1)`',
    )
  })

  test('may not refer further, and the outermost that does is named', async () => {
    expect(await idsWhere('{ keeper_: { animals_: { keeper_: { name: "joe" } } } }')).toBe(
      'Child filter nesting not supported by value `keeper`: `join on keeper with Animal(join on keeper with Keeper(name = joe))`',
    )
  })

  test('are checked in the order of their names, whoever finds fault', async () => {
    const where = (first: string, second: string) => idsWhere(`{ ${second}: "abc", ${first}: "abc" }`)

    expect(await where('keeper_contains_nocase', 'keeper_gt')).toMatch(/unsupported filter `contains_nocase`/)
    expect(await where('keeper', 'keeper_contains_nocase')).toMatch(/Odd number of digits/)
    expect(await where('keeper', 'keeper_starts_with')).toMatch(/Odd number of digits/)
    expect(await where('keeper_ends_with', 'keeper_gt')).toMatch(/Odd number of digits/)
  })

  test('are checked last where lists are compared, or looked into', async () => {
    const boxes = await serveSubgraph('type Box @entity(immutable: false) { id: Bytes! inner: [Box!] outer: Box }', [
      [],
    ])
    const where = (text: string) => boxes.ids('boxes', `where: { ${text} }`)

    expect(await where('inner_contains: ["zz"]')).toMatch(/Invalid character 'z' at position 0/)
    expect(await where('inner_contains: ["zz"], outer_gt: "abc"')).toMatch(/Odd number of digits/)
    expect(await where('inner: ["zz"], outer_gt: "abc"')).toMatch(/Odd number of digits/)
    expect(await where('inner: ["zz"], inner_not: ["abc"]')).toMatch(/Invalid character 'z' at position 0/)
    await boxes.stop()
  })

  test.each([
    ['keeper_not: "abc"', /Odd number of digits/],
    ['keeper_in: ["abc"]', /Odd number of digits/],
    ['name_ends_with: null', /unsupported filter ` like `/],
    ['age_gt: null', /unsupported filter `>` for value `null`/],
    ['keeper_contains_nocase: "ab"', /unsupported filter `contains_nocase`/],
    ['friends_: { keeper_: {} }', /Child filter nesting not supported/],
  ])('are found at fault where there is none to ask for: %s', async (where, message) => {
    const { errors } = await zoo.query(`{ animal(id: "zed") { friends(where: { ${where} }) { id } } }`)

    expect(errors?.[0]?.message).toMatch(message)
  })

  test.each(['tags_contains: null', 'keeper_starts_with: "ab"'])(
    'are not found at fault where there is none to ask for: %s',
    async (where) => {
      const friends = (id: string) => zoo.query(`{ animal(id: "${id}") { friends(where: { ${where} }) { id } } }`)

      expect((await friends('zed')).data).toEqual({ animal: { friends: [] } })
      expect((await friends('tom')).data).toEqual({ animal: { friends: [] } })
      expect((await friends('rex')).errors?.[0]?.message).toMatch(/unsupported filter/)
    },
  )
})

describe('and, or', () => {
  test.each([
    ['{ or: [{ name: "Rex" }, { age: 9 }] }', ['fido', 'rex']],
    ['{ and: [{ tame: true }, { kind: CAT }] }', ['tom']],
    ['{ or: [{ and: [{ tame: true }, { kind: CAT }] }, { age: 9 }] }', ['fido', 'tom']],
    // Both take all lists at their level: (kind AND tame AND age) AND (kind OR tame OR age).
    ['{ and: [{ kind: DOG }], or: [{ tame: true }, { age: 4 }] }', ['rex']],
    ['{ age: 4, and: [{ tame: true }] }', 'Filter must by an object'],
    [
      '{ age: 4, or: [{ tame: true }] }',
      "Cannot mix column filters with 'or' operator at the same level. Found column filter(s) 'age' alongside 'or' operator.\n\n" +
        "Instead of:\nwhere: { 'age', or: [...] }\n\nUse:\nwhere: { or: [{ 'age', ... }, { 'age', ... }] }",
    ],
  ])('%s', async (where, ids) => {
    expect(await idsWhere(where)).toEqual(ids)
  })
})

describe('values that do not fit', () => {
  test.each([
    ['{ nope: 1 }', 'Invalid value provided for argument `where`: Object({"nope": Int(Number(1))})'],
    ['{ age: "4" }', 'Invalid value provided for argument `where`: Object({"age": String("4")})'],
    ['{ worth: "1x" }', 'Failed to decode `BigInt` value: `invalid digit found in string`'],
    ['{ chip: "0xabc" }', 'Failed to decode `Bytes` value: `Odd number of digits`'],
    ['{ keeper: "zz" }', "Store error: store error: Invalid character 'z' at position 0"],
  ])('%s', async (where, message) => {
    expect(await idsWhere(where)).toBe(message)
  })
})

test('entities that changed at or after a block are told from others', async () => {
  expect(await idsWhere('{ _change_block: { number_gte: 1 } }')).toEqual(['fido', 'rex', 'tom', 'zed'])
  expect(await idsWhere('{ _change_block: { number_gte: 2 } }')).toEqual([])
})
