import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const root = join(import.meta.dirname, '..', '..')

/**
 * Builds one of the test subgraphs with graph-cli and returns its manifest's path. A build is kept until the subgraph
 * changes.
 */
export function buildSubgraph(name: string): Promise<string> {
  const built = builds.get(name) ?? buildOnce(name)
  builds.set(name, built)
  return built
}

/** Those under way or done in this process: trials that run side by side ask for the same ones. */
const builds = new Map<string, Promise<string>>()

async function buildOnce(name: string): Promise<string> {
  const source = join(import.meta.dirname, 'subgraphs', name)
  const folder = join(root, '.tools', 'test-subgraphs', `${name}-${await digestOf(source)}`)
  if (!(await exists(folder))) await build(source, folder)
  return join(folder, 'build', 'subgraph.yaml')
}

// The compiler resolves graph-ts from the folder it works in, so the work folder lies within the repository.
async function build(source: string, folder: string): Promise<void> {
  const work = `${folder}.${process.pid}.tmp`
  await mkdir(dirname(folder), { recursive: true })
  await cp(source, work, { recursive: true })
  const cli = createRequire(import.meta.url).resolve('@graphprotocol/graph-cli/bin/run.js')
  for (const command of ['codegen', 'build']) {
    await run(process.execPath, [cli, command], { cwd: work, env: { ...process.env, NODE_OPTIONS: '' } })
  }
  await rename(work, folder).catch(() => rm(work, { recursive: true, force: true }))
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, file)
    if ((await stat(path)).isFile()) hash.update(file).update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 16)
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}
