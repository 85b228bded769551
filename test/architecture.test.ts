import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { circlesOf, readImports } from './architecture/circles.ts'
import { repository } from './tools.ts'

/** Who may import whom: each folder and the doors it may use. ARCHITECTURE.md draws the same arrows. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  packaging: [],
  ipfs: [],
  contracts: [],
  subgraph: [],
  indexer: [],
  publisher: ['packaging', 'ipfs', 'contracts'],
  gateway: ['packaging', 'ipfs', 'contracts'],
  stack: ['packaging', 'ipfs', 'contracts', 'subgraph', 'indexer', 'publisher', 'gateway'],
}

/**
 * What the root declares, for what builds a folder and is not installed with it; bootstrap/supply-chain/ installs each program
 * without.
 */
const BUILD_DEPENDENCIES = [
  'esbuild',
  'expect',
  'hardhat',
  'solc',
  '@graphprotocol/graph-cli',
  '@graphprotocol/graph-ts',
]

/** Names that say nothing of what a file holds. */
const BANNED_NAMES = /^(utils?|helpers?|common|misc|types|constants|shared|lib)$/

type Import = Readonly<{ file: string; specifier: string }>

const folders = Object.keys(ARROWS)

describe.each(folders)('%s', (folder) => {
  const sources = sourcesOf(folder)

  test('imports only the doors that its arrows allow', () => {
    const crossed = importsOf(sources)
      .filter(({ specifier }) => specifier.startsWith('@dipmp/'))
      .filter(({ specifier }) => !ARROWS[folder]?.includes(specifier.replace('@dipmp/', '')))

    expect(crossed).toEqual([])
  })

  test('reaches no other folder by a path', () => {
    const escaping = importsOf(sources)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ file, specifier }) => relative(folder, join(dirname(file), specifier)).startsWith('..'))

    expect(escaping).toEqual([])
  })

  test('declares the packages that it imports, and no door that it does not', () => {
    const declared = declaredDependencies(folder)
    const imported = new Set(importsOf(sources).map(({ specifier }) => packageOf(specifier)))

    expect([...imported].filter((name) => name !== null && !declared.includes(name))).toEqual([])
    expect(declared.filter((name) => name.startsWith('@dipmp/') && !imported.has(name))).toEqual([])
  })

  test('has no file whose name says nothing', () => {
    const banned = sources.filter((file) => BANNED_NAMES.test(basename(file, '.ts')))

    expect(banned).toEqual([])
  })

  test('has a README that opens with what goes in and what comes out', () => {
    const path = join(repository, folder, 'README.md')

    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8').split('\n').slice(0, 4).join('\n')).toContain('->')
  })

  test('has no source file above 250 lines', () => {
    const long = sources.filter((file) => readFileSync(join(repository, file), 'utf8').split('\n').length > 251)

    expect(long).toEqual([])
  })
})

test('environment and arguments are read by entries and configuration only', () => {
  const readers = folders
    .flatMap(sourcesOf)
    .filter((file) => /process\.(env|argv)/.test(readFileSync(join(repository, file), 'utf8')))
    .filter((file) => !/(^|\/)(main|(hardhat\.)?config|build|deploy|chain-process)\.ts$/.test(file))

  expect(readers).toEqual([])
})

describe('circles', () => {
  test('no file is reached from its own imports, not even by a type', () => {
    const imports = readImports([...folders, 'bootstrap', 'bench', 'test'])

    expect(imports.get('stack/demo.ts')).toContain('publisher/index.ts')
    expect(circlesOf(imports)).toEqual([])
  })

  test('a circle is told by its files, and not what leads to it or away from it', () => {
    const imports = new Map([
      ['main.ts', ['a.ts', 'one.ts']],
      ['a.ts', ['b.ts', 'end.ts']],
      ['b.ts', ['c.ts', 'end.ts']],
      ['c.ts', ['a.ts', 'one.ts']],
      ['one.ts', ['other.ts']],
      ['other.ts', ['end.ts', 'one.ts']],
      ['self.ts', ['self.ts']],
      ['end.ts', []],
    ])

    expect(circlesOf(imports)).toEqual([['a.ts', 'b.ts', 'c.ts'], ['one.ts', 'other.ts'], ['self.ts']])
  })
})

function sourcesOf(folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, {
    cwd: repository,
    exclude: (path) => /node_modules|build$|generated|artifacts|cache/.test(path),
  })
    .filter((file) => !/(^|\/)test\/|\.test\.ts$|conformance\.ts$|\.d\.ts$/.test(file))
    .filter((file) => !file.startsWith('subgraph/src'))
    .sort()
}

function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((file) => {
    const text = readFileSync(join(repository, file), 'utf8')
    const found = text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n]*(?:\n[^'";]*?)?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    )
    return [...found].map((match) => ({ file, specifier: match[1] ?? match[2] ?? match[3] ?? '' }))
  })
}

function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return null
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null)
}

function declaredDependencies(folder: string): string[] {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    readFileSync(join(repository, folder, 'package.json'), 'utf8'),
  )
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies), ...BUILD_DEPENDENCIES]
}
