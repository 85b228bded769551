import {
  checkRegistryName,
  checkRegistryVersion,
  checkRequiresPython,
  type Finding,
  type FindingCode,
  finding,
  isPlatformOfPypi,
  isSpecifierSet,
  quote,
} from '@dipmp/packaging'
import type { Contents } from './contents.ts'
import type { Distribution } from './distribution.ts'
import { findingFrom } from './finding-of.ts'
import { popularNameNear } from './near-popular.ts'

/** What PyPI takes, in bytes. */
const LARGEST_ON_PYPI = 100 * 1024 * 1024

/**
 * Checks what a distribution says of itself: name and version in the core metadata are those of the file name, a registry can take
 * them, and the files that it names are there.
 */
export function checkDistribution(distribution: Distribution, contents: Contents): readonly Finding[] {
  return [
    ...checkNames(distribution),
    ...checkRegistryLimits(distribution),
    ...checkLicenseFiles(distribution, contents),
    ...checkPlatforms(distribution),
    ...adviceOn(distribution),
  ]
}

function checkNames({ filename, coreMetadata }: Distribution): readonly Finding[] {
  const findings: Finding[] = []
  if (coreMetadata.normalizedName !== filename.normalizedName) {
    findings.push(finding('name-mismatch', 'Name', `the core metadata says Name: ${coreMetadata.name}`))
  }
  if (coreMetadata.canonicalVersion !== filename.version.canonical) {
    findings.push(finding('version-mismatch', 'Version', `the core metadata says Version: ${coreMetadata.version}`))
  }
  return findings
}

function checkRegistryLimits({ filename, coreMetadata }: Distribution): readonly Finding[] {
  // What is no specifier at all is a fault of the core metadata.
  const requiresPython = isSpecifierSet(coreMetadata.requiresPython ?? '') ? (coreMetadata.requiresPython ?? '') : ''
  const limited = (place: string, check: () => void) => caught('registry-limit', place, check)
  return [
    ...limited('Name', () => checkRegistryName(filename.normalizedName)),
    ...limited('Version', () => checkRegistryVersion(filename.version)),
    ...limited('Requires-Python', () => checkRequiresPython(requiresPython)),
  ]
}

function checkLicenseFiles(
  { coreMetadata: { metadataVersion, licenseFiles } }: Distribution,
  { licenseFolder, files }: Contents,
): readonly Finding[] {
  // Before 2.4 no standard said where they are.
  if (['1.0', '1.1', '1.2', '2.1', '2.2', '2.3'].includes(metadataVersion)) return []
  return licenseFiles
    .filter((file) => !files.has(`${licenseFolder}${file}`))
    .map((file) => finding('license-file-missing', 'License-File', `there is no ${quote(`${licenseFolder}${file}`)}`))
}

function checkPlatforms({ filename }: Distribution): readonly Finding[] {
  if (filename.type !== 'wheel') return []
  return filename.platformTags
    .filter((tag) => !isPlatformOfPypi(tag))
    .map((tag) => finding('platform-unknown', null, `its platform tag ${quote(tag)} is none that PyPI takes`))
}

function adviceOn({ filename, size }: Distribution): readonly Finding[] {
  const findings: Finding[] = []
  if (filename.version.local) {
    findings.push(finding('local-version', 'Version', `${filename.version.normalized} is a local version`))
  }
  if (size > LARGEST_ON_PYPI) findings.push(finding('file-large', null, `it has ${size} bytes`))
  const popular = popularNameNear(filename.normalizedName)
  if (popular !== null) {
    const fault = `${filename.normalizedName} is near to ${popular}, which many install from PyPI`
    findings.push(finding('name-near-popular', 'Name', fault))
  }
  return findings
}

function caught(code: FindingCode, place: string, check: () => void): readonly Finding[] {
  try {
    check()
    return []
  } catch (error) {
    return [findingFrom(code, place, error instanceof Error ? error.message : String(error))]
  }
}
