import { expect, test } from '@jest/globals'
import { snakeCase } from './snake-case.ts'

test.each([
  ['Project', 'project'],
  ['normalizedName', 'normalized_name'],
  ['LogEntry', 'log_entry'],
  ['i8', 'i_8'],
  ['ERC20Token', 'erc20_token'],
  ['_private', '_private'],
])('writes %s as %s', (name, expected) => {
  expect(snakeCase(name)).toBe(expected)
})
