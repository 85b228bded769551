import { execFile } from 'node:child_process'
import { cp, glob, mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Program, root } from './programs.ts'

const run = promisify(execFile)

/** What stands in a folder after a program was installed there. */
export type Installation = Readonly<{ packages: readonly string[]; bytes: number }>

/** Installs a program into an empty folder as production does: the checkout's files, and what npm brings for it alone. */
export async function installProgram(program: Program, folder: string): Promise<Installation> {
  const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 16 * 1024 * 1024 })
  for (const path of stdout.split('\0').filter((each) => each !== '')) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await cp(join(root, path), join(folder, path))
  }
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await run('npm', ['ci', '--omit=dev', `--workspace=@dipmp/${program}`, ...quiet], { cwd: folder })
  return readInstallation(folder)
}

async function readInstallation(folder: string): Promise<Installation> {
  const modules = join(folder, 'node_modules')
  const packages = new Set<string>()
  let bytes = 0
  for await (const path of glob('**/*', { cwd: modules })) {
    const facts = await stat(join(modules, path))
    if (!facts.isFile()) continue
    bytes += facts.size
    if (!isManifest(path)) continue
    const { name, version } = JSON.parse(await readFile(join(modules, path), 'utf8')) as {
      name: string
      version: string
    }
    packages.add(`${name}@${version}`)
  }
  return { packages: [...packages].sort(), bytes }
}

/** Whether a path below node_modules is a package's own package.json, not one of a folder within. */
function isManifest(path: string): boolean {
  const inner = path.split('node_modules/').at(-1) ?? path
  const parts = inner.split('/')
  return parts.at(-1) === 'package.json' && parts.length === (inner.startsWith('@') ? 3 : 2)
}
