import { expect, test } from '@jest/globals'
import { parse } from 'graphql'
import { rephraseSyntaxError } from './syntax-error.ts'

test.each([
  ['# nothing', 'Unexpected end of input\nExpected {, query, mutation, subscription or fragment', 1],
  ['{ things', 'Unexpected end of input\nExpected }', 9],
  ['{ things { } }', 'Unexpected `}[Punctuator]`\nExpected Name', 12],
  ['{ things(`) }', "Unexpected unexpected character '`'\nExpected Name", 10],
])('says what is wrong with %s as graph-node does, or nearly so', (query, message, column) => {
  const error = errorOf(query)

  const rephrased = rephraseSyntaxError(error)

  expect(rephrased.locations).toEqual([{ line: 1, column }])
  expect(rephrased.message.split('\n')[0]).toBe(message.split('\n')[0])
})

test('leaves what graph-node has no fixed words for', () => {
  const error = errorOf('query selects { more } than')

  expect(rephraseSyntaxError(error)).toBe(error)
})

function errorOf(query: string) {
  try {
    parse(query)
  } catch (error) {
    return (error as { toJSON: () => { message: string; locations: { line: number; column: number }[] } }).toJSON()
  }
  throw new Error(`${query} parses`)
}
