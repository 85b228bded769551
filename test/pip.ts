import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PATIENCE_MS } from './patience.ts'

const run = promisify(execFile)

/** What a program printed and how it ended. */
export type Outcome = Readonly<{ exitCode: number; stdout: string; stderr: string }>

/** A virtual environment of its own, with the pip that Python brings. */
export type Venv = Readonly<{
  folder: string
  pip: (...args: string[]) => Promise<Outcome>
  run: (program: string, ...args: string[]) => Promise<Outcome>
  installed: () => Promise<string[]>
  remove: () => Promise<void>
}>

/** Creates a fresh virtual environment whose pip reads one index only and keeps no cache. */
export async function createVenv(): Promise<Venv> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-venv-'))
  await run('python3', ['-m', 'venv', folder], { timeout: PATIENCE_MS })
  const program = (name: string) => join(folder, 'bin', name)
  const pip = (...args: string[]) =>
    runIn(folder, program('pip'), ['--isolated', '--no-cache-dir', '--retries', '0', ...args])
  return {
    folder,
    pip,
    run: (name, ...args) => runIn(folder, program(name), args),
    installed: async () => parseFreeze((await pip('freeze')).stdout),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function runIn(folder: string, program: string, args: string[]): Promise<Outcome> {
  // pip reads PIP_* and its configuration files; neither may decide what these tests see.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PIP_'))
  const env = { ...Object.fromEntries(inherited), PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1' }
  try {
    const { stdout, stderr } = await run(program, args, { cwd: folder, env, timeout: PATIENCE_MS })
    return { exitCode: 0, stdout, stderr }
  } catch (error) {
    return outcomeOf(error)
  }
}

function outcomeOf(error: unknown): Outcome {
  const failure = error as { code?: number | string; stdout?: string; stderr?: string }
  if (typeof failure.code !== 'number') throw error
  return { exitCode: failure.code, stdout: failure.stdout ?? '', stderr: failure.stderr ?? '' }
}

function parseFreeze(text: string): string[] {
  return text.split('\n').filter((line) => line.includes('=='))
}

/** The names in a folder, sorted. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}
