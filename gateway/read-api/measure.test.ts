import { describe, expect, test } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { API_SCHEMA } from '../test/api-schema.ts'
import { measureOperation, readOperation } from './read-document.ts'

const costOf = (query: string, variables = {}) => measureOperation(API_SCHEMA, query, variables).cost

describe('the cost of a query', () => {
  // A statement costs 1000, an object 5, a value 1, a condition 500, one by what is referred to 20,000 more.
  test.each([
    ['{ __typename }', {}, 1],
    ['{ project(id: "0x01") { id } }', {}, 1000 + 6],
    ['{ files { id } }', {}, 1000 + 1 + 100 * 6],
    ['{ files(first: 10) { id filename } }', {}, 1000 + 1 + 10 * 7],
    ['query($n: Int) { files(first: $n) { id } }', { n: 10 }, 1000 + 1 + 10 * 6],
    ['query($n: Int = 10) { files(first: $n) { id } }', {}, 1000 + 1 + 10 * 6],
    ['{ files(first: 10, skip: 1000) { id } }', {}, 1000 + 1 + 1000 + 10 * 6],
    ['{ a: files(first: 10) { id } b: files(first: 10) { id } }', {}, 2 * (1000 + 1 + 10 * 6)],
    ['{ files(first: 10) { ...F ...F } } fragment F on File { id }', {}, 1000 + 1 + 10 * 7],
    ['{ projects(first: 10) { files(first: 20) { id } } }', {}, 2 * 1000 + 1 + 10 * (5 + 1 + 20 * 6)],
    ['{ files(first: 10) { project { id } } }', {}, 1000 + 1 + 10 * (5 + 6)],
    ['{ files(first: 1, where: { filename: "a", filename_contains: "b" }) { id } }', {}, 1000 + 2 * 500 + 1 + 6],
    ['{ files(first: 1, where: { project_: { normalizedName: "a" } }) { id } }', {}, 1000 + 20_500 + 1 + 6],
    ['{ files(first: 1, orderBy: project__normalizedName) { id } }', {}, 1000 + 20_000 + 1 + 6],
    [
      'query($w: File_filter) { files(first: 1, where: $w) { id } }',
      { w: { or: [{ filename: 'a' }, { filename: 'b' }] } },
      1000 + 1000 + 1 + 6,
    ],
    [
      'query($w: [File_filter]) { files(first: 1, where: { or: $w }) { id } }',
      { w: [{ filename: 'a' }] },
      1000 + 500 + 1 + 6,
    ],
    [
      'query($w: [String!]) { projects(first: 1, where: { normalizedName_in: $w }) { id } }',
      { w: ['a', 'b'] },
      1000 + 520 + 1 + 6,
    ],
  ])('%s', (query, variables, cost) => {
    expect(costOf(query, variables)).toBe(cost)
  })

  test('is that of all there is for introspection, and grows with what is introspected within it', () => {
    const standard = costOf(getIntrospectionQuery())

    expect(standard).toBeGreaterThan(300)
    expect(standard).toBeLessThan(30_000)
    const fields = (inner: string) => `{ __schema { types { fields { type { fields { ${inner} } } } } } }`
    expect(costOf(fields('a: name b: name c: name'))).toBeGreaterThan(1.5 * costOf(fields('name')))
  })

  const chain = (length: number, spread: (next: string) => string) =>
    Array.from({ length }, (_, at) => `fragment F${at} on Query { ${spread(`...F${at + 1}`)} }`).join(' ')

  test.each([
    [
      'fragments that double',
      `{ ...F0 } ${chain(15, (next) => `${next} a: __typename ${next}`)} fragment F15 on Query { __typename }`,
    ],
    ['one list over and over', `{ ${Array.from({ length: 140 }, (_, at) => `a${at}: files { id }`).join(' ')} }`],
    ['one key over and over', `{ ${'a: project(id: "1") { id } '.repeat(70)} }`],
    [
      'keys within keys',
      `{ ${`a: project(id: "1") { ${'b: files { '.repeat(1)}${'c: id '.repeat(15)} } } `.repeat(12)} }`,
    ],
    ['fields that conflict', '{ a: files(first: 1) { id } a: files(first: 2) { id } }'],
    [
      'many fragments',
      `{ ${Array.from({ length: 60 }, (_, at) => `...F${at}`).join(' ')} } ${Array.from({ length: 60 }, (_, at) => `fragment F${at} on Query { a: __typename }`).join(' ')}`,
    ],
    ['fragments in a circle', `{ ...F0 } ${chain(1, (next) => next)} fragment F1 on Query { ...F0 }`],
    ['introspection in depth', `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`],
    [
      'many types',
      `{ ${Array.from({ length: 70 }, (_, at) => `a${at}: __type(name: "File") { fields { name } }`).join(' ')} }`,
    ],
    ['large numbers', `{ files(first: ${'9'.repeat(5000)}) { id } }`],
    ['unknown names', `{ ${Array.from({ length: 290 }, (_, at) => `x${at}`).join(' ')} }`],
    ['directives', `{ a: __typename ${'@include(if: true) '.repeat(140)} }`],
    ['a long text', `{ project(id: "${'x'.repeat(15_000)}") { id } }`],
  ])('is reckoned, and the query checked, at once for %s', (_what, query) => {
    const check = () => {
      const began = process.cpuUsage()
      try {
        readOperation(API_SCHEMA, { query, operationName: null, variables: {} }, 500_000)
      } catch (error) {
        expect((error as { code: string }).code).toMatch(/^(INVALID_DOCUMENT|QUERY_TOO_COSTLY)$/)
      }
      return process.cpuUsage(began).user / 1000
    }

    check()
    expect(Math.min(check(), check(), check())).toBeLessThan(50)
  })
})
