import { keccak256, toUtf8Bytes } from 'ethers'

/** Returns the key of a project: the keccak256 of its PEP 503 normalized name, as 0x hex. */
export function projectIdOf(normalizedName: string): string {
  return keccak256(toUtf8Bytes(normalizedName))
}

/** Returns the key of a release in its project: the keccak256 of its PEP 440 canonical version, as 0x hex. */
export function versionHashOf(canonicalVersion: string): string {
  return keccak256(toUtf8Bytes(canonicalVersion))
}

/** Returns the key of a file in its project: the keccak256 of its file name, as 0x hex. */
export function filenameHashOf(filename: string): string {
  return keccak256(toUtf8Bytes(filename))
}
