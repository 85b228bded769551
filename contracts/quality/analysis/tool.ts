import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const TOOLS = fileURLToPath(new URL('../../../.tools/', import.meta.url))
const TIMEOUT_MS = 600_000

/** What a program said and how it ended; programs that find something end with a code that is not 0. */
export type Said = Readonly<{ code: number; stdout: string; stderr: string }>

/** Runs a program to its end. */
export async function runProgram(program: string, args: readonly string[], cwd: string): Promise<Said> {
  try {
    return { code: 0, ...(await run(program, args, { cwd, timeout: TIMEOUT_MS, maxBuffer: 1 << 28 })) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout?: string; stderr?: string }
    if (typeof code !== 'number') throw error
    return { code, stdout: stdout ?? '', stderr: stderr ?? '' }
  }
}

/** Installs an npm package into the ignored folder `.tools`, once, and returns the path of one of its files. */
export function installFromNpm(name: string, version: string, file: string): Promise<string> {
  return installOnce(`${name}-${version}`, join('node_modules', name, file), async (folder) => {
    await writeFile(join(folder, 'package.json'), '{"private":true}\n')
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await run('npm', ['install', ...quiet, `${name}@${version}`], { cwd: folder, timeout: TIMEOUT_MS })
  })
}

/** Installs packages of Python into an environment in the folder `.tools`, once, and returns the path of a program of theirs. */
export function installFromPyPi(name: string, requirements: string, program: string): Promise<string> {
  return installOnce(name, join('venv', 'bin', program), async (folder) => {
    await run('python3', ['-m', 'venv', join(folder, 'venv')], { timeout: TIMEOUT_MS })
    const pip = join(folder, 'venv', 'bin', 'pip')
    await run(pip, ['install', '--quiet', '--disable-pip-version-check', '-r', requirements], { timeout: TIMEOUT_MS })
  })
}

async function installOnce(name: string, file: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(TOOLS, name)
  const done = join(folder, '.installed')
  if (existsSync(done)) return join(folder, file)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  console.log(`installing ${name} into .tools (once)`)
  await install(folder)
  await writeFile(`${done}.tmp`, '')
  await rename(`${done}.tmp`, done)
  return join(folder, file)
}
