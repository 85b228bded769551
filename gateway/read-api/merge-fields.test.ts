import { expect, test } from '@jest/globals'
import { Kind, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql'
import { API_SCHEMA } from '../test/api-schema.ts'
import { findMergeFault } from './merge-fields.ts'

function hasFault(query: string): boolean {
  const document = parse(query)
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) throw new Error('no operation')
  return findMergeFault(document, operation.selectionSet) !== null
}

test.each([
  ['{ files { id id } files { filename } }', false],
  ['{ a: files(first: 1, skip: 2) { id } a: files(skip: 2, first: 1) { id } }', false],
  ['{ a: files(first: 1) { id } a: files(first: 2) { id } }', true],
  ['{ a: files { id } a: projects { id } }', true],
  ['{ files { a: id } files { a: filename } }', true],
  ['{ files { ...F a: id } } fragment F on File { a: filename }', true],
  ['{ files { ...F } ...G } fragment F on File { a: filename } fragment G on Query { files { a: id } }', true],
  ['{ files { project { a: id } ... on File { project { a: normalizedName } } } }', true],
  ['query($n: Int) { a: files(first: $n) { id } a: files(first: $n) { id } }', false],
])('%s is judged as graphql-js does', (query, expected) => {
  const rules = [OverlappingFieldsCanBeMergedRule]

  expect(hasFault(query)).toBe(expected)
  expect(validate(API_SCHEMA, parse(query), rules).length > 0).toBe(expected)
})
