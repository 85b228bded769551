import { describe, expect, test } from '@jest/globals'
import { namesLike } from './name-pattern.ts'

describe('namesLike', () => {
  test.each([
    ['demo', 'demo', true],
    ['Demo.Pkg', 'demo-pkg', true],
    ['demo', 'demo-pkg', false],
    ['*', 'anything', true],
    ['django-*', 'django-rest', true],
    ['django_*', 'django-rest', true],
    ['django-*', 'django', false],
    ['*-client', 'a-client', true],
    ['a*b*c', 'a-x-b-y-c', true],
    ['a*b*c', 'acb', false],
    ['ab*ba', 'aba', false],
    ['one, two', 'two', true],
    ['', 'any', false],
  ])('%s and %s: %s', (patterns, name, expected) => {
    expect(namesLike(patterns)(name)).toBe(expected)
  })

  test('refuses what is no name', () => {
    expect(() => namesLike('a b')).toThrow(/a b/)
    expect(() => namesLike('a/*')).toThrow()
  })

  test('takes no time on a pattern that would make an expression slow', () => {
    const name = 'a'.repeat(100_000)

    expect(namesLike('a*'.repeat(1000).concat('b'))(name)).toBe(false)
  })
})
