import type { GraphQLFormattedError } from 'graphql'

const NOTHING = 'Unexpected end of input\nExpected {, query, mutation, subscription or fragment'

/** An error of GraphQL's parser in the words of graph-node's, where those are fixed; any other is returned as it is. */
export function rephraseSyntaxError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = error
  if (message === 'Syntax Error: Unexpected <EOF>.') return { locations: [{ line: 1, column: 1 }], message: NOTHING }
  const character = /^Syntax Error: Unexpected character: "(.)"\.$/u.exec(message)?.[1]
  if (character !== undefined) {
    return { ...error, message: `Unexpected unexpected character '${character}'\nExpected Name` }
  }
  const [, expected, found] = /^Syntax Error: Expected "?([^\s",]+)"?, found (.+)/.exec(message.slice(0, -1)) ?? []
  const token =
    found === '<EOF>' ? 'end of input' : /^"(.+)"$/.exec(found ?? '')?.[1]?.replace(/.+/, '`$&[Punctuator]`')
  return token === undefined ? error : { ...error, message: `Unexpected ${token}\nExpected ${expected}` }
}
