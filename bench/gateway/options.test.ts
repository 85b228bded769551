import { expect, test } from '@jest/globals'
import { HELP, readOptions } from './options.ts'

test('reads what is given, and takes a default for the rest', () => {
  expect(readOptions(['--seconds', '5', '--peers', 'off', '--json', 'out.json'])).toEqual({
    seconds: 5,
    rounds: 3,
    hasPeers: false,
    jsonPath: 'out.json',
    isStrict: false,
  })
})

test.each([
  [['--seconds', '0'], '--seconds and --rounds are whole numbers from 1'],
  [['--rounds', 'many'], '--seconds and --rounds are whole numbers from 1'],
  [['--peers', 'some'], '--peers is on or off'],
  [['--help'], HELP],
])('answers %j with a text', (args, text) => {
  expect(readOptions(args)).toBe(text)
})
