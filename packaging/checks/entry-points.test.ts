import { expect, test } from '@jest/globals'
import { entryPointsFault } from './entry-points.ts'

const fault = (text: string) => entryPointsFault(Buffer.from(text))

test.each([
  ['nothing', ''],
  ['a script', '[console_scripts]\ndemo = demo:main\n'],
  ['comments, blanks and CR LF', '# a\r\n\r\n[console_scripts]\r\n; b\r\ndemo=demo:main [x]\r\n'],
  ['a value of two lines', '[group]\nname =\n  one\n  two\n'],
  ['any name in a group of its own', '[group]\na b/c = d:e\n'],
  ['one name in two groups', '[a]\nx = y\n[b]\nx = y\n'],
])('takes %s', (_case, text) => {
  expect(fault(text)).toBeNull()
})

test.each([
  ['an entry without a group', 'demo = demo:main\n', 'before its first [group]'],
  ['an entry without "="', '[console_scripts]\ndemo\n', 'no "name = value"'],
  ['a colon for "="', '[console_scripts]\ndemo : demo\n', 'no "name = value"'],
  ['an entry twice', '[a]\nx = 1\nx = 2\n', 'has "x" twice in "a"'],
  ['a group twice', '[a]\nx = 1\n[a]\ny = 2\n', 'has the group "a" twice'],
  ['a path for the name of a script', '[console_scripts]\n../../evil = demo:main\n', 'has the name "../../evil"'],
  ['an empty name', '[a]\n= b\n', 'no "name = value"'],
])('refuses %s', (_case, text, expected) => {
  expect(fault(text)).toContain(expected)
})

test('refuses what is not UTF-8', () => {
  expect(entryPointsFault(new Uint8Array([0xff]))).toBe('is not UTF-8')
})
