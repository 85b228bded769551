import { createHash } from 'node:crypto'
import { ZeroHash } from 'ethers'

// As long as they are on PyPI on average: a name of 12 characters, a version of 6, a file name of 40.
export const PROJECT = 'demo-project'
const FILENAME_LENGTH = 40
const WHEEL_ENDING = '-none-any.whl'

/** A release as `publish` takes it: project, version, files, registers. */
export type ReleaseArguments = readonly [string, string, readonly unknown[], boolean]

/** Returns the arguments of a release with some files, which may be the project's first; a release's number is below 720. */
export function releaseOf(number: number, fileCount = 1, registers = false): ReleaseArguments {
  const version = versionOf(number)
  const files = Array.from({ length: fileCount }, (_, index) => fileOf(filenameOf(number, index)))
  return [PROJECT, version, files, registers]
}

/** Returns a version of 6 characters that is its own canonical form. */
export function versionOf(number: number): string {
  return `1.${10 + (number >> 3)}.${1 + (number & 7)}`
}

/** Returns the name of one of a release's files. */
export function filenameOf(number: number, index = 0): string {
  const start = `${PROJECT.replaceAll('-', '_')}-${versionOf(number)}-py${index}`
  return start.padEnd(FILENAME_LENGTH - WHEEL_ENDING.length, 'x') + WHEEL_ENDING
}

function fileOf(filename: string): unknown {
  const [digest, metadataDigest] = [digestOf(filename), digestOf(`METADATA of ${filename}`)]
  return { filename, size: 48_213n, digest, dagRoot: ZeroHash, metadataDigest, requiresPython: '>=3.10.0' }
}

function digestOf(text: string): string {
  return `0x${createHash('sha256').update(text).digest('hex')}`
}
