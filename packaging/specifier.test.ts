import { describe, expect, test } from '@jest/globals'
import { checkRequiresPython, isSpecifierSet } from './specifier.ts'
import specifiers from './vectors/specifiers.json' with { type: 'json' }
import invalidSpecifiers from './vectors/specifiers-invalid.json' with { type: 'json' }

describe('version specifiers', () => {
  test.each(specifiers)('takes $specifier', ({ specifier }) => {
    expect(isSpecifierSet(specifier)).toBe(true)
  })

  test.each(invalidSpecifiers)('refuses $specifier', ({ specifier }) => {
    expect(isSpecifierSet(specifier)).toBe(false)
    expect(() => checkRequiresPython(specifier)).toThrow(expect.objectContaining({ code: 'INVALID_SPECIFIER' }))
  })

  test.each(['', '>=3.8', '>=3.8, !=3.9.*, <4'])('takes %j as Requires-Python', (text) => {
    expect(() => checkRequiresPython(text)).not.toThrow()
  })

  test.each([
    ['>=3.8\n', 'has characters other than printable ASCII'],
    ['===\u0663', 'has characters other than printable ASCII'],
    [`>=3${'.0'.repeat(127)}`, 'is longer than 255 bytes'],
    ['three', 'Requires-Python "three" is not a version specifier (PEP 440): write it like >=3.9'],
  ])('refuses %j as Requires-Python', (text, message) => {
    expect(() => checkRequiresPython(text)).toThrow(message)
  })

  test('takes a Requires-Python of 255 bytes', () => {
    expect(() => checkRequiresPython(`>=30${'.0'.repeat(125)}0`)).not.toThrow()
  })
})
