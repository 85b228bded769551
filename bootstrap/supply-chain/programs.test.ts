import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Component, readBill } from './bill.ts'
import { type Installation, installProgram } from './install.ts'
import { isAllowed, isAllowedForTools } from './licenses.ts'
import { PROGRAMS, type Program, programs, root } from './programs.ts'
import { renderDependencies } from './render.ts'

const run = promisify(execFile)

/**
 * Optional peers (of node-fetch, and of the publisher for whoever builds its wheel) that npm brings from a whole checkout,
 * since its lock file has them for others.
 */
const PEERS = /^(encoding|iconv-lite|safer-buffer|esbuild|@esbuild\/.*)@/

/** What a program may take on disk, above what was measured for each, so that a heavy dependency is noticed. */
const MOST_BYTES: Readonly<Record<Program, number>> = { gateway: 70e6, indexer: 75e6, publisher: 70e6 }

const bills = new Map<Program, readonly Component[]>()

beforeAll(async () => {
  for (const program of programs) bills.set(program, (await readBill(program)).components)
})

test('docs/reference/dependencies.md lists what each program installs', async () => {
  const written = await readFile(join(root, 'docs', 'reference', 'dependencies.md'), 'utf8')

  expect(renderDependencies(bills)).toBe(written)
})

test.each(programs)('%s installs packages under licences that are allowed', (program) => {
  expect(bills.get(program)?.filter(({ license }) => !isAllowed(license))).toEqual([])
})

test('the lock file holds packages under licences that are allowed', async () => {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Readonly<{ license?: string; link?: boolean }>>>
  }
  const refused = Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ''), license: license ?? null }))
    .filter(({ name, license }) => !isAllowedForTools(name, license))

  expect(refused).toEqual([])
})

describe.each(programs)('%s, installed by itself', (program) => {
  let folder: string
  let installation: Installation

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `dipmp-${program}-`))
    installation = await installProgram(program, folder)
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('brings no package that is not on the list', () => {
    const listed = new Set(bills.get(program)?.map(({ name, version }) => `${name}@${version}`))
    const foreign = installation.packages.filter((name) => !name.startsWith('@dipmp/') && !PEERS.test(name))

    expect(foreign.filter((name) => !listed.has(name))).toEqual([])
    expect(foreign.length).toBeGreaterThan(50)
  })

  test('is no larger than was measured', () => {
    expect(installation.bytes).toBeLessThan(MOST_BYTES[program])
  })

  test('starts', async () => {
    const started = await run(process.execPath, [PROGRAMS[program], '--help'], { cwd: folder }).catch((error) => error)

    // The gateway has no flags: without configuration it says what it lacks.
    expect(`${started.stdout}${started.stderr}`).toMatch(/usage:|SUBGRAPH_URL/i)
    expect(started.stderr).not.toContain('ERR_MODULE_NOT_FOUND')
  })
})
