import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sdist, wheel } from './distributions.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 300_000

const run = promisify(execFile)

/** The clients come from PyPI. */
const isReachable = await fetch('https://pypi.org/simple/pip/', { signal: AbortSignal.timeout(10_000) }).then(
  ({ ok }) => ok,
  () => false,
)
const describeWithPypi = isReachable ? describe : describe.skip

describeWithPypi('clients that are installed from PyPI (needs PyPI)', () => {
  let stack: TestStack

  beforeAll(async () => {
    stack = await startTestStack()
    await stack.publishAll(
      wheel('demo', '1.0'),
      wheel('demo', '1.1', { requiresPython: '>=3.8' }),
      sdist('demo', '1.1', { requiresPython: '>=3.8' }),
      wheel('demo-app', '1.0', { requires: ['demo'] }),
    )
  }, TIMEOUT_MS)

  afterAll(() => stack?.stop())

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
    'poetry locks',
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
        const { stdout, stderr } = await run(bin('poetry'), ['lock', '--no-interaction'], { cwd: folder, env })

        expect(stdout + stderr).toContain('Writing lock file')
      })
    },
    TIMEOUT_MS,
  )
})

/** Runs an action with a client in a fresh virtual environment. */
async function withClient(
  requirement: string,
  action: (bin: (program: string) => string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-client-'))
  const bin = (program: string) => join(folder, 'venv', 'bin', program)
  try {
    await run('python3', ['-m', 'venv', join(folder, 'venv')])
    await run(bin('python'), ['-m', 'pip', 'install', '--quiet', '--upgrade', requirement], { timeout: TIMEOUT_MS })
    await action(bin, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The environment without what would lead a client to other indexes. */
function bareEnv(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PIP|UV|POETRY|VIRTUAL_ENV)/.test(name)))
}
