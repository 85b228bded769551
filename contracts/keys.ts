import { canonicalVersion, readRecordedFilename } from '@dipmp/packaging'
import { concat, keccak256, toUtf8Bytes } from 'ethers'

/** Returns the key of a project: the keccak256 of its PEP 503 normalized name, as 0x hex. */
export function projectIdOf(normalizedName: string): string {
  return keccak256(toUtf8Bytes(normalizedName))
}

/**
 * Returns the key of a release in its project: the keccak256 of its version's canonical form, as 0x hex.
 * @throws {RangeError} where a registry refuses the version, which is not in PEP 440 normal form or too long
 */
export function versionHashOf(version: string): string {
  const canonical = canonicalVersion(version)
  if (canonical === '') throw new RangeError(`a registry takes no version ${JSON.stringify(version)}; normalize it`)
  return keccak256(toUtf8Bytes(canonical))
}

/**
 * Returns the key of a file in its project, as 0x hex: the keccak256 of its release's key and the keccak256 of what follows the
 * version in its name, tags in order. Names of one distribution have one key.
 * @throws {RangeError} where a registry refuses the file name
 */
export function fileKeyOf(filename: string): string {
  const read = readRecordedFilename(filename)
  if (!read)
    throw new RangeError(`a registry takes no file name ${JSON.stringify(filename)}; see docs/reference/records.md`)
  return keccak256(concat([versionHashOf(read.version), keccak256(toUtf8Bytes(read.ending))]))
}
