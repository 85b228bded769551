import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DistributionNotFoundError } from './errors.ts'
import { expandPattern, isPattern } from './expand-pattern.ts'

/** Where build tools put what they build. */
const DEFAULT_PATHS: readonly string[] = ['dist']

/** What is read from a folder. */
const TAKEN = /\.(?:whl|tar\.gz)$/

/** What is a distribution of some kind, so that it is told why it cannot be published, and not passed over. */
const DISTRIBUTION = /\.(?:whl|tar\.gz|tar\.bz2|tar\.xz|tar\.Z|tar|tgz|zip|egg|exe|msi|rpm|deb)$/i

/**
 * Returns the wheels and sdists that the paths name, in order and once each. A folder stands for those right in it, and a pattern
 * such as `dist/*` for what it matches, where the shell left it as it is. Signatures, attestations and texts that lie beside are
 * passed over. No path at all is `dist/`.
 * @throws {DistributionNotFoundError} DISTRIBUTION_NOT_FOUND
 */
export async function findDistributions(paths: readonly string[]): Promise<readonly string[]> {
  const searched = paths.length > 0 ? paths : DEFAULT_PATHS
  const found = (await Promise.all(searched.map(expand))).flat()
  if (found.length > 0) return [...new Set(found)]
  throw new DistributionNotFoundError(`there is no wheel or sdist in ${searched.join(', ')}; build one first`)
}

async function expand(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch((cause: unknown) => ({ cause }))
  if ('cause' in info) return matchesOf(path, info.cause)
  if (info.isFile()) return DISTRIBUTION.test(path) ? [path] : []
  if (!info.isDirectory()) throw new DistributionNotFoundError(`${path} is neither a file nor a folder`)
  const entries = await readdir(path, { withFileTypes: true })
  return entries
    .filter((entry) => TAKEN.test(entry.name) && !entry.isDirectory())
    .map(({ name }) => join(path, name))
    .sort()
}

async function matchesOf(pattern: string, cause: unknown): Promise<readonly string[]> {
  if (!isPattern(pattern)) {
    throw new DistributionNotFoundError(`${pattern} cannot be read (${String(Object(cause).code)})`, { cause })
  }
  const matches = await expandPattern(pattern)
  if (matches.length === 0) throw new DistributionNotFoundError(`${pattern} matches no file; build one first`)
  const files = await Promise.all(matches.map(async (path) => ((await stat(path)).isFile() ? [path] : [])))
  return files
    .flat()
    .filter((path) => DISTRIBUTION.test(path))
    .sort()
}
