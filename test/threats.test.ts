import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testTitlesIn } from './threats/test-titles.ts'
import { repository } from './tools.ts'

type Shown = Readonly<{ file: string; title: string }>
/** A threat of the page: all of its text, and the tests that it names. */
type Threat = Readonly<{ text: string; tests: readonly Shown[] }>

const page = readFileSync(join(repository, 'docs', 'concepts', 'threats.md'), 'utf8')
const threats = threatsIn(page)
const files = [...new Set(threats.flatMap(({ tests }) => tests.map(({ file }) => file)))].sort()

test.each(files)('docs/concepts/threats.md names tests of %s that are there', (file) => {
  const path = join(repository, file)
  const known = existsSync(path) ? testTitlesIn(readFileSync(path, 'utf8')) : []
  const named = threats.flatMap(({ tests }) => tests.filter((each) => each.file === file).map(({ title }) => title))

  expect(named.filter((title) => !known.includes(title))).toEqual([])
})

test('every threat of docs/concepts/threats.md names a test, or says that it is not answered', () => {
  const silent = threats.filter(({ text, tests }) => tests.length === 0 && !text.includes('**Not answered'))

  expect(silent).toEqual([])
})

test('every part of docs/concepts/threats.md has threats, and each is read with its tests', () => {
  const parts = page.split(/^## /m).slice(1)

  expect(parts.filter((part) => threatsIn(part).length === 0)).toEqual([])
  expect(threats.length).toBe(page.match(/^- /gm)?.length)
  expect(threats.flatMap(({ tests }) => tests).length).toBe(page.match(/^ +- /gm)?.length)
})

test('titles are those of tests, with their groups, and of the rows that are written out', () => {
  const titles = testTitlesIn(`
    const ROWS = [['b', 1], ['c', size]] as const
    describe('a', () => {
      test('one', () => { expect(list('no title', () => 1)).toEqual([]) })
      test.each(ROWS)('%s of %i', () => {})
      describe.each(['x', 'y'])('in %j', () => test(\`of \${x}\`, () => {}))
    })
    // test('in a comment', () => {})
    test.skip('it’s skipped', () => {})`)

  expect(titles).toEqual([
    'a › one',
    'a › %s of %i',
    'a › b of 1',
    'a › c of %i',
    'a › in %j › of ...',
    'a › in "x" › of ...',
    'a › in "y" › of ...',
    'it’s skipped',
  ])
})

/** Threats are the items of the lists; below each are its tests. Lines that go on are indented. */
function threatsIn(markdown: string): Threat[] {
  return markdown
    .split(/^- /m)
    .slice(1)
    .map((item) => item.split(/\n(?=\n?#)/)[0] ?? '')
    .map((item) => {
      const [text = '', ...below] = item.split(/\n {2}- /).map((part) => part.replaceAll(/\s+/g, ' ').trim())
      const tests = below.flatMap((line) => {
        const [, file, title] = /^`([^`]+)`: (.+)$/.exec(line) ?? []
        return file === undefined || title === undefined ? [] : { file, title }
      })
      return { text, tests }
    })
}
