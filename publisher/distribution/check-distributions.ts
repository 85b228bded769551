import { checkRegistryName, checkRegistryVersion, checkRequiresPython } from '@dipmp/packaging'
import type { Distribution } from './distribution.ts'
import { InvalidDistributionError } from './errors.ts'

/**
 * Checks what distributions say of themselves: name and version in the core metadata are those of the file name, a
 * registry can take them, and no two share a file name.
 * @throws {InvalidDistributionError} INVALID_DISTRIBUTION, naming every fault of all of them.
 */
export function checkDistributions(distributions: readonly Distribution[]): void {
  const faults = [...distributions.flatMap(faultsOf), ...sharedFilenames(distributions)]
  if (faults.length > 0) throw new InvalidDistributionError(faults.join('\n'))
}

function faultsOf(distribution: Distribution): readonly string[] {
  const { filename, coreMetadata } = distribution
  const { normalizedName, version } = filename
  const faults = [
    caught(() => checkRegistryName(normalizedName)),
    caught(() => checkRegistryVersion(version)),
    caught(() => checkRequiresPython(coreMetadata.requiresPython ?? '')),
  ].filter((fault) => fault !== null)
  if (coreMetadata.normalizedName !== normalizedName) {
    faults.push(`the core metadata says Name: ${coreMetadata.name}; build it again instead of renaming it`)
  }
  if (coreMetadata.canonicalVersion !== version.canonical) {
    faults.push(`the core metadata says Version: ${coreMetadata.version}; build it again instead of renaming it`)
  }
  return faults.map((fault) => `${filename.filename}: ${fault}`)
}

function sharedFilenames(distributions: readonly Distribution[]): readonly string[] {
  const paths = new Map<string, string>()
  const faults: string[] = []
  for (const { path, filename } of distributions) {
    const other = paths.get(filename.filename)
    if (other !== undefined) faults.push(`${filename.filename} is given twice, as ${other} and ${path}; leave one out`)
    paths.set(filename.filename, path)
  }
  return faults
}

function caught(check: () => void): string | null {
  try {
    check()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
