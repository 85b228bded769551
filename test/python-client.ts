import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe } from '@jest/globals'
import { PATIENCE_MS } from './patience.ts'
import { repository } from './tools.ts'

export const run = promisify(execFile)

/** The clients come from PyPI. */
export const isPypiReachable = await fetch('https://pypi.org/simple/pip/', {
  signal: AbortSignal.timeout(10_000),
}).then(
  ({ ok }) => ok,
  () => false,
)

export const describeWithPypi = isPypiReachable ? describe : describe.skip

/** Installs clients into a fresh virtual environment in a folder, and returns where their programs are. */
export async function installClients(
  folder: string,
  requirements: readonly string[],
): Promise<(program: string) => string> {
  const bin = (program: string) => join(folder, 'venv', 'bin', program)
  await run('python3', ['-m', 'venv', join(folder, 'venv')])
  await run(bin('python'), ['-m', 'pip', 'install', '--quiet', '--upgrade', ...requirements], { timeout: PATIENCE_MS })
  return bin
}

/** Installs clients into an environment in the ignored folder `.tools`, once, and returns where their programs are. */
export async function keepClients(name: string, requirements: readonly string[]): Promise<(program: string) => string> {
  const folder = join(repository, '.tools', name)
  const done = join(folder, '.installed')
  if (!existsSync(done)) {
    await rm(folder, { recursive: true, force: true })
    await installClients(folder, requirements)
    await writeFile(done, '')
  }
  return (program) => join(folder, 'venv', 'bin', program)
}

/** Runs an action with a client in a fresh virtual environment. */
export async function withClient(
  requirement: string | readonly string[],
  action: (bin: (program: string) => string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-client-'))
  try {
    await action(await installClients(folder, [requirement].flat()), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The environment without what would lead a client to other indexes. */
export function bareEnv(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PIP|UV|POETRY|PDM|VIRTUAL_ENV)/.test(name)),
  )
}
