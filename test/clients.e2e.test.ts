import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sdist, wheel } from './distributions.ts'
import { python27, withOldPip } from './old-python.ts'
import { PATIENCE_MS } from './patience.ts'
import { bareEnv, describeWithPypi, run, withClient } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 300_000

describeWithPypi('clients that are installed from PyPI (needs PyPI)', () => {
  let stack: TestStack

  beforeAll(async () => {
    stack = await startTestStack()
    await stack.publishAll(
      wheel('demo', '1.0'),
      wheel('demo', '1.1', { requiresPython: '>=3.8' }),
      sdist('demo', '1.1', { requiresPython: '>=3.8' }),
      wheel('demo-app', '1.0', { requires: ['demo'] }),
      wheel('elder', '1.0', { tag: 'py2.py3-none-any' }),
      wheel('elder', '1.1', { tag: 'py2.py3-none-any', requiresPython: '>=3.8' }),
      wheel('elder-app', '1.0', { tag: 'py2.py3-none-any', requires: ['elder'] }),
    )
  })

  afterAll(() => stack?.stop())

  // pip 1.5.6 is of 2014: the first that takes both wheels and our pages. Requires-Python is heeded since pip 9 (2016).
  const testWithPython27 = python27 ? test : test.skip
  testWithPython27.each([
    ['1.5.6', ['elder', 'elder-1.1.dist-info', 'elder_app', 'elder_app-1.0.dist-info']],
    ['9.0.3', ['elder', 'elder-1.0.dist-info', 'elder_app', 'elder_app-1.0.dist-info']],
  ])(
    'pip %s installs a project with what it requires (needs Python 2.7)',
    async (version, installed) => {
      await withOldPip(version, async (pip, folder) => {
        await pip('install', 'elder-app', '--index-url', stack.indexUrl, '--target', join(folder, 'there'))

        expect((await readdir(join(folder, 'there'))).sort()).toEqual(installed)
      })
    },
    TIMEOUT_MS,
  )

  test.each([['pip==22.3'], ['pip==23.0'], ['pip']])(
    '%s installs a project with what it requires',
    async (client) => {
      await withClient(client, async (bin, folder) => {
        // The configuration of this machine may name other places to find distributions in.
        const env = { ...bareEnv(), PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1' }
        const args = ['--isolated', '--no-cache-dir', 'install', 'demo-app', '--index-url', stack.indexUrl]
        await run(bin('pip'), args, { cwd: folder, env })
        const { stdout } = await run(bin('pip'), ['freeze'], { cwd: folder, env })

        expect(stdout.split('\n').filter((line) => line.startsWith('demo'))).toEqual(['demo==1.1', 'demo-app==1.0'])
      })
    },
    TIMEOUT_MS,
  )

  test(
    'uv resolves, locks by hash and installs',
    async () => {
      await withClient('uv', async (bin, folder) => {
        const env = { ...bareEnv(), UV_CACHE_DIR: join(folder, 'cache'), UV_NO_CONFIG: '1', UV_PYTHON: bin('python') }
        await writeFile(join(folder, 'in.txt'), 'demo-app\n')
        const index = ['--default-index', stack.indexUrl]
        const compile = ['pip', 'compile', 'in.txt', '--generate-hashes', '-o', 'out.txt', ...index]
        const { stdout } = await run(bin('uv'), compile, { cwd: folder, env })
        await run(bin('uv'), ['pip', 'install', '--require-hashes', '-r', 'out.txt', ...index], { cwd: folder, env })

        expect(stdout).toMatch(/^demo==1\.1 \\\n {4}--hash=sha256:[0-9a-f]{64} \\\n {4}--hash=sha256:[0-9a-f]{64}$/m)
        const { stdout: frozen } = await run(bin('uv'), ['pip', 'freeze'], { cwd: folder, env })
        expect(frozen).toContain('demo-app==1.0')
      })
    },
    TIMEOUT_MS,
  )

  test(
    'uv locks a project, with upload times, and excludes what is newer',
    async () => {
      await withClient('uv', async (bin, folder) => {
        const env = { ...bareEnv(), UV_CACHE_DIR: join(folder, 'cache'), UV_PYTHON: bin('python') }
        await writeFile(
          join(folder, 'pyproject.toml'),
          [
            '[project]',
            'name = "user"',
            'version = "0"',
            'requires-python = ">=3.9"',
            'dependencies = ["demo-app"]',
            '[[tool.uv.index]]',
            `url = "${stack.indexUrl}"`,
            'default = true',
            '',
          ].join('\n'),
        )
        const lock = (time: string) => run(bin('uv'), ['lock', '--exclude-newer', time], { cwd: folder, env })

        await expect(lock('2020-01-01T00:00:00Z')).rejects.toMatchObject({
          stderr: expect.stringContaining('demo-app'),
        })
        await lock('2100-01-01T00:00:00Z')
        expect((await readFile(join(folder, 'uv.lock'), 'utf8')).match(/upload-time = /g)).toHaveLength(3)
      })
    },
    TIMEOUT_MS,
  )

  test(
    'pdm locks and searches, by an index with a root of its own',
    async () => {
      await withClient('pip', async (bin, folder) => {
        // Its newest releases do not start with the newest of what they require.
        const pdm = ['--target', join(folder, 'pdm'), '--uploaded-prior-to', '2025-02-15', 'pdm==2.22.3']
        await run(bin('pip'), ['install', '--quiet', ...pdm], { timeout: PATIENCE_MS })
        const root = `${stack.gatewayUrl}/c/${stack.registry}`
        await writeFile(
          join(folder, 'pyproject.toml'),
          [
            '[project]',
            'name = "user"',
            'version = "0"',
            'requires-python = ">=3.9"',
            'dependencies = ["demo-app"]',
            '[[tool.pdm.source]]',
            'name = "pypi"',
            `url = "${root}/simple"`,
            '',
          ].join('\n'),
        )
        const env = { ...bareEnv(), PYTHONPATH: join(folder, 'pdm'), PDM_CHECK_UPDATE: '0', HOME: folder }
        const pdmRun = (...args: string[]) => run(bin('python'), ['-m', 'pdm', ...args], { cwd: folder, env })

        await pdmRun('lock')
        expect(await readFile(join(folder, 'pdm.lock'), 'utf8')).toMatch(/name = "demo"\nversion = "1\.1"/)
        expect((await pdmRun('search', 'demo')).stdout).toContain('demo-app')
      })
    },
    TIMEOUT_MS,
  )

  test(
    'poetry locks and installs',
    async () => {
      await withClient('poetry', async (bin, folder) => {
        const project = join(folder, 'pyproject.toml')
        await writeFile(
          project,
          [
            '[project]',
            'name = "user"',
            'version = "0"',
            'requires-python = ">=3.9"',
            'dependencies = ["demo-app"]',
            '[[tool.poetry.source]]',
            'name = "ours"',
            `url = "${stack.indexUrl}"`,
            'priority = "primary"',
            '',
          ].join('\n'),
        )
        const env = { ...bareEnv(), POETRY_CACHE_DIR: join(folder, 'cache'), POETRY_CONFIG_DIR: join(folder, 'config') }
        const inProject = { ...env, POETRY_VIRTUALENVS_IN_PROJECT: 'true' }
        const poetry = (...args: string[]) =>
          run(bin('poetry'), [...args, '--no-interaction'], { cwd: folder, env: inProject })
        await poetry('lock')
        const { stdout } = await poetry('install', '--no-root')

        expect(await readFile(join(folder, 'poetry.lock'), 'utf8')).toMatch(/name = "demo"\nversion = "1\.1"/)
        expect(stdout).toMatch(/Installing demo \(1\.1\)[\s\S]*Installing demo-app \(1\.0\)/)
      })
    },
    TIMEOUT_MS,
  )
})
