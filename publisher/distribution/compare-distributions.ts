import { type Finding, finding } from '@dipmp/packaging'
import type { Distribution } from './distribution.ts'

/** Finds what is wrong with distributions beside one another, by the paths of those that it is told of. */
export function compareDistributions(distributions: readonly Distribution[]): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, Finding[]>()
  const releases = new Map<string, Distribution[]>()
  for (const distribution of distributions) {
    const { normalizedName, version } = distribution.filename
    const release = `${normalizedName} ${version.canonical}`
    const files = releases.get(release) ?? []
    files.push(distribution)
    releases.set(release, files)
  }
  for (const files of releases.values()) {
    for (const [index, file] of files.entries()) {
      const found = faultsBeside(file, files.slice(0, index))
      if (found.length > 0) findings.set(file.path, found)
    }
  }
  return findings
}

function faultsBeside(file: Distribution, earlier: readonly Distribution[]): Finding[] {
  const { filename, path, coreMetadata } = file
  const same = earlier.find((other) => other.filename.filename === filename.filename)
  if (same) return [finding('file-twice', null, `it is given twice, as ${same.path} and ${path}`)]
  const findings: Finding[] = []
  const sdist = filename.type === 'sdist' ? earlier.find((other) => other.filename.type === 'sdist') : undefined
  if (sdist) findings.push(finding('sdist-twice', null, `${sdist.filename.filename} is an sdist of the same release`))
  const [first] = earlier
  if (first && spellingOf(first) !== spellingOf(file)) {
    const fault = `it says ${coreMetadata.name} ${coreMetadata.version}, and ${first.filename.filename} ${spellingOf(first)}`
    findings.push(finding('name-spelled-differently', 'Name', fault))
  }
  return findings
}

function spellingOf({ coreMetadata: { name, version } }: Distribution): string {
  return `${name} ${version}`
}
