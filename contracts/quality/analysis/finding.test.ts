import { expect, test } from '@jest/globals'
import { judge } from './finding.ts'

const finding = (key: string) => ({ key, text: `a fault in ${key}` })

test('a finding is open until a line says why it is none', () => {
  const { open } = judge([finding('timestamp A.f'), finding('timestamp A.g')], { 'timestamp A.f': 'A day is long.' })

  expect(open).toEqual([finding('timestamp A.g')])
})

test('a line about what is not found any more is stale', () => {
  const { open, stale } = judge([], { 'timestamp A.f': 'A day is long.' })

  expect({ open, stale }).toEqual({ open: [], stale: ['timestamp A.f'] })
})
