import { describe, expect, test } from '@jest/globals'
import { fileKeyOf, projectIdOf, versionHashOf } from './index.ts'

test('keys are hashes of what is told apart', () => {
  expect(projectIdOf('demo')).toBe('0x3a784687a2b2ff9a2c72e22b001d33d9f2e2155a7858ff663b0990d35f14745d')
  expect(versionHashOf('1')).toBe('0xc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6')
})

describe('spellings of one thing have one key', () => {
  test('a release', () => {
    expect(versionHashOf('1.0.0')).toBe(versionHashOf('1'))
  })

  test.each([
    ['demo-1.0-py3-none-any.whl', 'Demo-1.0.0-py3-none-any.whl'],
    ['demo-1.0-py2.py3-none-any.whl', 'demo-1.0-py3.py2-none-any.whl'],
    ['zope.interface-5.4.tar.gz', 'zope-interface-5.4.0.tar.gz'],
  ])('%s and %s', (one, other) => {
    expect(fileKeyOf(one)).toBe(fileKeyOf(other))
  })
})

test.each(['demo-1.0.zip', 'demo-1.00.tar.gz', 'demo-1.0-py3.py3-none-any.whl'])('%s has none', (filename) => {
  expect(() => fileKeyOf(filename)).toThrow(RangeError)
})

test('a version that is not normal has none', () => {
  expect(() => versionHashOf('v1.0')).toThrow(RangeError)
})
