import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { repository } from './tools.ts'

const DESCRIBED = ['packaging', 'ipfs', 'contracts', 'publisher', 'subgraph', 'indexer', 'gateway', 'stack', 'bench']
const FOLDERS = [...DESCRIBED, 'test', 'bootstrap', 'docs']

const pages = globSync(['*.md', 'docs/**/*.md', `{${DESCRIBED}}/README.md`], { cwd: repository })

test.each(pages)('every link of %s leads to a file that is there, and to a heading that it has', (page) => {
  const text = readFileSync(join(repository, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '')
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const local = targets.filter((target) => !/^[a-z]+:/.test(target))

  expect(local.filter((target) => !isThere(page, target))).toEqual([])
})

/** What a build makes, or what stands for a file of the reader's. */
const MADE = /^(subgraph\/(build|generated)\/|contracts\/(artifacts|cache|deployments)\/)/

test.each(pages)('every file and folder that %s names by its path is there', (page) => {
  const text = readFileSync(join(repository, page), 'utf8')
  const named = text.matchAll(
    new RegExp(`\`((?:${FOLDERS.join('|')})/[\\w./-]*(?:/|\\.(?:ts|mjs|sol|json|ya?ml|graphql)))\``, 'g'),
  )
  const paths = [...named].map(([, path = '']) => path).filter((path) => !MADE.test(path))

  // A README may name what is beside it as its own folder does.
  const isNamedHere = (path: string) =>
    [repository, join(repository, dirname(page))].some((from) => existsSync(join(from, path)))
  expect(paths.filter((path) => !isNamedHere(path))).toEqual([])
})

test('there are pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', join('docs', 'reference', 'http.md')]))
})

function isThere(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#')
  const file = path === '' ? join(repository, page) : join(repository, dirname(page), path)
  if (!existsSync(file)) return false
  return heading === undefined || headingsOf(readFileSync(file, 'utf8')).includes(heading)
}

/** As GitHub makes them: lower case, blanks to `-`, other punctuation left out. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}
