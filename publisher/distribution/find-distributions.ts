import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DistributionNotFoundError } from './errors.ts'

/** Returns the files that the paths name, in order and once each; a folder stands for the wheels and sdists right in it. */
export async function findDistributions(paths: readonly string[]): Promise<readonly string[]> {
  const found = (await Promise.all(paths.map(expand))).flat()
  if (found.length > 0) return [...new Set(found)]
  throw new DistributionNotFoundError(
    `there is no wheel or sdist in ${paths.join(', ') || 'no path at all'}; build one first`,
  )
}

async function expand(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch((cause: unknown) => {
    throw new DistributionNotFoundError(`${path} cannot be read (${String(Object(cause).code)})`, { cause })
  })
  if (info.isFile()) return [path]
  if (!info.isDirectory()) throw new DistributionNotFoundError(`${path} is neither a file nor a folder`)
  const names = await readdir(path)
  return names
    .filter((name) => name.endsWith('.whl') || name.endsWith('.tar.gz'))
    .sort()
    .map((name) => join(path, name))
}
