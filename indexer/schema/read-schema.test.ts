import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readSchema } from './read-schema.ts'

describe("the repository's schema", () => {
  const schema = readSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

  test('has its entity types in the order of the text', () => {
    const text = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
    const written = [...text.matchAll(/^type (\w+) @entity/gm)].map(([, name]) => name)

    expect(written.length).toBeGreaterThan(5)
    expect([...schema.entityTypes.keys()]).toEqual(written)
  })

  test('tells a stored reference from a derived list', () => {
    const project = schema.entityTypes.get('Project')

    expect(project?.fields.get('registry')).toMatchObject({
      type: { kind: 'entity', name: 'Registry' },
      list: false,
      nonNull: true,
      derivedFrom: null,
    })
    expect(project?.fields.get('releases')).toMatchObject({
      list: true,
      derivedFrom: { type: 'Release', field: 'project' },
    })
  })

  test('knows what is immutable, and the values of enums', () => {
    expect(schema.entityTypes.get('Account')).toMatchObject({ immutable: true, idType: 'Bytes' })
    expect(schema.entityTypes.get('File')).toMatchObject({ immutable: false })
    expect(schema.enums.get('RecordKind')?.slice(0, 2)).toEqual(['PROJECT_REGISTERED', 'PACKAGE_PUBLISHED'])
  })
})

test('reads interfaces with the types that implement them', () => {
  const schema = readSchema(`
    interface Animal { id: Bytes! name: String }
    type Dog implements Animal @entity(immutable: false) { id: Bytes! name: String }
    type Cat implements Animal @entity(immutable: false) { id: Bytes! name: String lives: Int! }
  `)

  expect(schema.interfaces.get('Animal')).toMatchObject({ idType: 'Bytes', implementers: ['Dog', 'Cat'] })
})

test.each([
  ['a text that does not parse', 'type {', 'the schema does not parse'],
  ['a type that is not an entity', 'type A { id: ID! }', 'type A has no @entity directive'],
  ['a type without an id', 'type A @entity { name: String }', 'type A has no id'],
  ['an id of another type', 'type A @entity { id: BigInt! }', 'the id of type A must be'],
  ['a field of an unknown type', 'type A @entity { id: ID! b: Nope }', 'field A.b has the unknown type Nope'],
  ['a list of lists', 'type A @entity { id: ID! b: [[Int!]!] }', 'field A.b is a list of lists'],
  [
    'a derived field that leads nowhere',
    'type A @entity { id: ID! b: [A!]! @derivedFrom(field: "c") }',
    'Field `b` in type `A` has invalid @derivedFrom: field `c` does not exist on type `A`',
  ],
  ['two fields of one column', 'type A @entity { id: ID! aB: Int ab: Int a_b: Int }', 'the fields of A aB and a_b'],
  ['an interface that is not there', 'type A implements B @entity { id: ID! }', 'type A implements B'],
  [
    'a timeseries without a time',
    'type A @entity(timeseries: true) { id: Int8! }',
    'Timeseries A is missing a `timestamp` field',
  ],
  [
    'a timeseries that changes',
    'type A @entity(timeseries: true, immutable: false) { id: Int8! timestamp: Timestamp! }',
    'Timeseries A is marked as mutable',
  ],
  [
    'an aggregation of nothing',
    aggregation('a: Int! @aggregate(fn: "sum", arg: "int")', 'B'),
    'there is no timeseries of that name',
  ],
  ['an aggregation without sums', aggregation(''), 'Aggregation S has no @aggregate fields'],
  [
    'an unknown interval',
    aggregation('a: Int! @aggregate(fn: "count")', 'T', 'week'),
    'the interval week is not supported',
  ],
  [
    'an unknown function',
    aggregation('a: Int! @aggregate(fn: "avg", arg: "int")'),
    'unknown aggregation function `avg`',
  ],
  [
    'a sum of nothing',
    aggregation('a: Int! @aggregate(fn: "sum")'),
    'is missing the `arg` argument since the function sum',
  ],
  [
    'a sum of an unknown field',
    aggregation('a: Int! @aggregate(fn: "sum", arg: "x + 1")'),
    'does not have such a field',
  ],
  ['a sum of texts', aggregation('a: Int! @aggregate(fn: "max", arg: "text")'), 'is not a numeric field in T'],
  ['a sum that does not fit', aggregation('a: Int! @aggregate(fn: "sum", arg: "wide")'), 'of the wider type Int'],
  [
    'a last number as a text',
    aggregation('a: String! @aggregate(fn: "last", arg: "wide")'),
    'Aggregation S, fielda: aggregates must use a numeric type',
  ],
  ['a power', aggregation('a: BigInt! @aggregate(fn: "sum", arg: "wide ^ 2")'), 'is not understood at `^`'],
  [
    'a function without quotes, on which graph-node ends',
    aggregation('a: Int! @aggregate(fn: count)'),
    'Field a names its function without quotes; write `fn: "count"`',
  ],
  [
    'an aggregation with another id than its source',
    aggregation('a: Int! @aggregate(fn: "count")').replace(
      'type S @aggregation(intervals: ["hour"], source: "T") { id: Int8!',
      'type S @aggregation(intervals: ["hour"], source: "T") { id: Bytes!',
    ),
    'The type of the `id` field for aggregation S must be Int8, the same as in the source, but is Bytes',
  ],
  ['an unknown dimension', aggregation('b: Int! a: Int! @aggregate(fn: "count")'), 'does not have a field b'],
  [
    'a dimension of another type',
    aggregation('int: Int8! a: Int! @aggregate(fn: "count")'),
    'has type Int8 but its type in the source is Int',
  ],
  // In graph-node's words.
  [
    'a flag that is no boolean',
    entity('immutable: "true"'),
    'The `immutable` argument of the @entity directive must be a boolean',
  ],
  [
    'skipped duplicates that are no boolean',
    entity('skipDuplicates: 1'),
    'The `skipDuplicates` argument of the @entity',
  ],
  [
    'skipped duplicates of what may change',
    entity('skipDuplicates: true'),
    'Entity type `A` has skipDuplicates: true but is not immutable; skipDuplicates requires immutable: true',
  ],
  [
    'a timeseries with another id',
    'type A @entity(timeseries: true) { id: ID! timestamp: Timestamp! }',
    'Timeseries `A` must have an `id` field of type `Int8`',
  ],
  [
    'a derived field without a field',
    'type A @entity { id: ID! b: [A!]! @derivedFrom }',
    'the @derivedFrom directive must have a `field` argument',
  ],
  [
    'a derived field of a field that is no text',
    'type A @entity { id: ID! b: [A!]! @derivedFrom(field: b) }',
    'the @derivedFrom `field` argument must be a string',
  ],
  [
    'a derived field that does not lead back',
    'type A @entity { id: ID! c: String b: [A!]! @derivedFrom(field: "c") }',
    'field `c` on type `A` must have one of the following types: A, A!, [A!], [A!]!',
  ],
  [
    'a cumulative that is no boolean',
    aggregation('a: Int! @aggregate(fn: "count", cumulative: "true")'),
    'invalid value for `cumulative`',
  ],
  [
    'a sum of no text',
    aggregation('a: Int! @aggregate(fn: "sum", arg: int)'),
    'invalid argument for `arg`: it must be a string',
  ],
  // graph-node passes over these.
  [
    'an unknown argument',
    entity('immutable: true, cached: true'),
    '@entity of A has the argument `cached`, which is not known',
  ],
  [
    'an unknown directive',
    'type A @entity { id: ID! b: Int @index }',
    'A.b has the directive @index, which is not known',
  ],
  [
    'a directive out of place',
    'type A @entity { id: ID! @entity }',
    'A.id has the directive @entity, which has no meaning there',
  ],
])('refuses %s', (_what, text, message) => {
  expect(() => readSchema(text)).toThrow(expect.objectContaining({ code: 'INVALID_SCHEMA' }))
  expect(() => readSchema(text)).toThrow(message)
})

function entity(flags: string): string {
  return `type A @entity(${flags}) { id: ID! }`
}

function aggregation(fields: string, source = 'T', interval = 'hour'): string {
  return `type T @entity(timeseries: true) { id: Int8! timestamp: Timestamp! int: Int! wide: BigInt! text: String! }
    type S @aggregation(intervals: ["${interval}"], source: "${source}") { id: Int8! timestamp: Timestamp! ${fields} }`
}

test('reads an aggregation, and what sums up after what does not', () => {
  const schema = readSchema(aggregation('a: Int! @aggregate(fn: "sum", arg: "int", cumulative: true) text: String!'))

  const summed = schema.aggregations.get('S')
  expect([...(summed?.fields.keys() ?? [])]).toEqual(['id', 'timestamp', 'text', 'a'])
  expect(summed).toMatchObject({
    source: 'T',
    intervals: ['hour'],
    dimensions: ['text'],
    aggregates: [{ field: 'a', fn: 'sum', arg: { type: 'field', name: 'int' }, cumulative: true }],
  })
})

test('reads that duplicates are skipped, and a function that is named as an enum', () => {
  const schema = readSchema(
    `type A @entity(immutable: true, skipDuplicates: true) { id: ID! } ${aggregation('a: Int! @aggregate(fn: "count")')}`,
  )

  expect(schema.entityTypes.get('A')).toMatchObject({ immutable: true, skipDuplicates: true })
  expect(schema.entityTypes.get('T')).toMatchObject({ immutable: true, skipDuplicates: false, timeseries: true })
  expect(schema.aggregations.get('S')?.aggregates[0]?.fn).toBe('count')
})

test.each([
  [aggregation('a: Int! @aggregate(fn: "count")'), 'Aggregations are not supported with spec version 1.0.0'],
  [
    'type A @entity { id: Int8! }',
    'Using Int8 as the type for the `id` field is not supported with spec version 1.0.0',
  ],
])('refuses what came after the version of the manifest', (text, message) => {
  expect(() => readSchema(text, '1.0.0')).toThrow(message)
  expect(readSchema(text, '1.1.0').entityTypes.size).toBe(1)
})
