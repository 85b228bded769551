import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { PATIENCE_MS } from '../../test/patience.ts'
import { describeWithPypi } from '../../test/python-client.ts'
import { checkDistributions } from '../distribution/check-distributions.ts'
import { readDistributions } from '../distribution/read-distributions.ts'
import { buildWheel } from './build-wheel.ts'
import { bundleCli } from './bundle-cli.ts'

const run = promisify(execFile)
const isWindows = process.platform === 'win32'

let folder: string
let path: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-wheel-'))
  path = await buildWheel({ outFolder: join(folder, 'dist'), version: '9.8.7' })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('buildWheel', () => {
  test('builds a wheel that passes the checks of this publisher', async () => {
    const distributions = await readDistributions([path], { signal: new AbortController().signal, onRead: () => {} })

    checkDistributions(distributions)

    expect(path).toBe(join(folder, 'dist', 'dipmp_pkg-9.8.7-py3-none-any.whl'))
    expect(distributions[0]?.coreMetadata).toMatchObject({
      metadataVersion: '2.4',
      name: 'dipmp-pkg',
      requiresPython: '>=3.8',
      licenseExpression: 'MIT',
      licenseFiles: ['LICENSE'],
    })
  })

  test('builds the same bytes from another folder and in another time zone', async () => {
    const script = `import { buildWheel } from '${new URL('./build-wheel.ts', import.meta.url)}'
      await buildWheel({ outFolder: process.argv[1], version: '9.8.7' })`
    const again = join(folder, 'again')

    await run(process.execPath, ['--input-type=module', '-e', script, again], {
      cwd: folder,
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    })

    expect(readFileSync(join(again, 'dipmp_pkg-9.8.7-py3-none-any.whl')).equals(readFileSync(path))).toBe(true)
  })

  test('names nothing that Node 20 does not have, where an import of it would end the CLI at once', async () => {
    const bundle = Buffer.from(await bundleCli('9.8.7')).toString('utf8')
    const imported = [...bundle.matchAll(/import ?\{([^{}]*)\} ?from ?"node:[a-z/]+"/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.split(' as ')[0]?.trim()),
    )

    expect(imported).toContain('createHash')
    expect(imported.filter((name) => /^glob$|zstd/i.test(name ?? ''))).toEqual([])
    expect(bundle).not.toMatch(/Promise\.(withResolvers|try)|(Map|Object)\.groupBy|Array\.fromAsync|RegExp\.escape/)
  })
})

describe('the wheel', () => {
  const bin = (name: string) => join(folder, 'venv', isWindows ? 'Scripts' : 'bin', isWindows ? `${name}.exe` : name)
  const withNode = () => ({ ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` })

  beforeAll(async () => {
    await run('python3', ['-m', 'venv', join(folder, 'venv')])
    await run(bin('python'), ['-m', 'pip', 'install', '--no-index', '--disable-pip-version-check', path])
  })

  test('is installed by pip and runs the bundled CLI on the Node of the host', async () => {
    const help = await run(bin('dipmp'), ['--help'], { env: withNode() })
    const version = await run(bin('python'), ['-m', 'dipmp_pkg', '--version'], { env: withNode() })
    const check = await run(bin('dipmp'), ['check', '--json', path], { env: withNode() })

    expect(help.stdout).toContain('Usage: dipmp')
    expect(version.stdout).toBe('9.8.7\n')
    expect(JSON.parse(check.stdout).files[0].project).toBe('dipmp-pkg')
  })

  test('passes the exit code on', async () => {
    const running = run(bin('dipmp'), ['publish', path], { env: withNode() })

    await expect(running).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--registry (REGISTRY) is missing'),
    })
  })

  test('says what to do where there is no Node', async () => {
    const running = run(bin('dipmp'), ['--help'], { env: { PATH: '/nonexistent' } })

    await expect(running).rejects.toMatchObject({
      code: 127,
      stderr: expect.stringContaining('error: dipmp needs Node.js 20.15 or newer, and there is no node on PATH'),
    })
  })

  test('says what to do where Node is too old', async () => {
    const old = join(folder, 'old-node')
    writeFileSync(old, '#!/bin/sh\necho v18.19.0\n')
    chmodSync(old, 0o755)

    const running = run(bin('dipmp'), ['--help'], { env: { ...process.env, DIPMP_NODE: old } })

    await expect(running).rejects.toMatchObject({
      code: 127,
      stderr: expect.stringContaining('is Node.js 18.19, and dipmp needs'),
    })
  })
})

describeWithPypi('the wheel with its extra (needs PyPI)', () => {
  test('brings its own Node where the host has none', async () => {
    const venv = join(folder, 'with-node')
    const bin = (name: string) => join(venv, isWindows ? 'Scripts' : 'bin', isWindows ? `${name}.exe` : name)
    await run('python3', ['-m', 'venv', venv])
    await run(bin('python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${path}[node]`], {
      timeout: PATIENCE_MS,
    })

    const { stdout } = await run(bin('dipmp'), ['--version'], { env: { PATH: '/nonexistent' } })

    expect(stdout).toBe('9.8.7\n')
  })
})
