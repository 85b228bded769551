import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The repository's root folder. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Programs that only some tests need, from npm by name; large, so they are not among the dependencies. */
const TOOLS = {
  anvil: { package: '@foundry-rs/anvil-linux-amd64', version: '1.7.1', path: 'bin/anvil', beside: [] },
  gnd: { package: '@graphprotocol/gnd-linux-x64', version: '0.45.0', path: 'bin/gnd', beside: [] },
  codegen: {
    package: '@graphql-codegen/cli',
    version: '7.4.3',
    path: 'esm/bin.js',
    beside: ['graphql@16.15.0', '@graphql-codegen/typescript@6.1.0', '@graphql-codegen/typescript-operations@6.1.9'],
  },
} as const

/** Whether the tools have a package for this machine. */
export const hasTools = process.platform === 'linux' && process.arch === 'x64'

/** Installs a tool into the ignored `.tools` folder, once, and returns the path of its program. */
export async function installTool(name: keyof typeof TOOLS): Promise<string> {
  const tool = TOOLS[name]
  const folder = join(repository, '.tools', `${name}-${tool.version}`)
  const path = join(folder, 'node_modules', tool.package, tool.path)
  if (existsSync(path)) return path
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{"private":true}\n')
  const args = [
    'install',
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
    '--no-fund',
    `${tool.package}@${tool.version}`,
    ...tool.beside,
  ]
  await run('npm', args, { cwd: folder, timeout: 300_000 })
  return path
}
