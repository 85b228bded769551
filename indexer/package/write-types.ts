import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Writes the declarations that the door's types are made of, and no others, into a folder. */
export async function writeTypes(folder: string): Promise<void> {
  const all = await mkdtemp(join(tmpdir(), 'dipmp-types-'))
  try {
    const compiler = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin', 'tsc')
    await run(process.execPath, [compiler, '--project', import.meta.dirname, '--outDir', all])
    for (const file of await reachable(all, 'index.d.ts')) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await copyFile(join(all, file), join(folder, file))
    }
  } finally {
    await rm(all, { recursive: true, force: true })
  }
}

/** The declarations that one imports, by way of others too. */
async function reachable(folder: string, first: string): Promise<ReadonlySet<string>> {
  const found = new Set([first])
  for (const file of found) {
    const text = await readFile(join(folder, file), 'utf8')
    for (const [, path = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) {
      found.add(`${join(dirname(file), path)}.d.ts`)
    }
  }
  return found
}
