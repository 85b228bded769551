import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from '../../bootstrap/npm.mjs'
import { repository } from '../tools.ts'

const FILES = ['package.json', 'package-lock.json']

/**
 * Installs a code generator into the ignored `.tools` folder, once for each lock file, and returns its `node_modules`. It has 296
 * packages and 90 MB, too much for a dependency that one test runs; the lock file has the digest of each.
 */
export function installCodegen(): string {
  const here = join(repository, 'test', 'codegen')
  const lock = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex')
  const folder = join(repository, '.tools', `codegen-${lock.slice(0, 16)}`)
  const packages = join(folder, 'node_modules')
  if (existsSync(join(packages, '@graphql-codegen', 'cli'))) return packages
  mkdirSync(folder, { recursive: true })
  for (const file of FILES) copyFileSync(join(here, file), join(folder, file))
  try {
    runNpm(process.execPath, ['ci', '--ignore-scripts'], folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return packages
}
