import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { bareEnv, run } from './python-client.ts'

/** The oldest Python that a machine may still have, from the PATH or from pyenv; null where it has none. */
export const python27 = findPython27()

function findPython27(): string | null {
  const pyenv = globSync(join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions', '2.7.*', 'bin'))
  // pyenv's shims are there for every Python that it has, and work for those that it was told to use.
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter((each) => !each.endsWith('shims')), ...pyenv]
  const paths = folders.map((folder) => join(folder, 'python2.7'))
  return paths.find((path) => existsSync(path)) ?? null
}

/** Runs an action with a pip of that version on Python 2.7. */
export async function withOldPip<T>(
  version: string,
  action: (pip: (...args: string[]) => Promise<string>, folder: string) => Promise<T>,
): Promise<T> {
  if (python27 === null) throw new Error('there is no Python 2.7 here')
  const python = python27
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-old-pip-'))
  const env = { ...bareEnv(), HOME: folder, PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1' }
  try {
    await run(python, ['-m', 'pip', 'install', '--quiet', '--target', join(folder, 'pip'), `pip==${version}`], { env })
    const oldEnv = { ...env, PYTHONPATH: join(folder, 'pip') }
    const pip = async (...args: string[]) =>
      (await run(python, ['-m', 'pip', ...args], { cwd: folder, env: oldEnv })).stdout
    return await action(pip, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
