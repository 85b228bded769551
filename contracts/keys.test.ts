import { expect, test } from '@jest/globals'
import { filenameHashOf, projectIdOf, versionHashOf } from './index.ts'

test('keys are the keccak256 of the text', () => {
  expect(projectIdOf('demo')).toBe('0x3a784687a2b2ff9a2c72e22b001d33d9f2e2155a7858ff663b0990d35f14745d')
  expect(versionHashOf('1')).toBe('0xc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6')
  expect(filenameHashOf('demo-1.0-py3-none-any.whl')).toBe(
    '0x9ac20a7587c952982d2d6314805043f745807430738885338a4570ad4d287754',
  )
})
