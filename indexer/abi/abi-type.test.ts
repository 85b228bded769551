import { describe, expect, test } from '@jest/globals'
import { parseAbiType, renderAbiType } from './abi-type.ts'

test.each([
  ['uint', 'uint256'],
  ['int8', 'int8'],
  ['bytes32', 'bytes32'],
  ['bytes', 'bytes'],
  ['address[]', 'address[]'],
  ['bool[3][]', 'bool[3][]'],
  ['(uint256,(string,bytes)[2])', '(uint256,(string,bytes)[2])'],
  ['tuple(address, string)[]', '(address,string)[]'],
  [' ( uint8 , bool ) ', '(uint8,bool)'],
  ['()', '()'],
])('%s is read as %s', (text, rendered) => {
  expect(renderAbiType(parseAbiType(text))).toBe(rendered)
})

describe('what is no type', () => {
  test.each([
    '',
    'uint7',
    'uint264',
    'bytes33',
    'bytes0',
    'string8',
    'foo',
    '(uint256',
    'uint256)',
    '(a,)',
    'x[]',
    '[]',
    '((uint))a',
  ])('%j is refused', (text) => {
    expect(() => parseAbiType(text)).toThrow(expect.objectContaining({ code: 'ABI_TYPE_INVALID' }))
  })

  test('nesting without end is refused', () => {
    expect(() => parseAbiType(`${'('.repeat(500)}uint8${')'.repeat(500)}`)).toThrow('nests deeper')
    expect(() => parseAbiType(`uint8${'[]'.repeat(500)}`)).toThrow('nests deeper')
  })
})
