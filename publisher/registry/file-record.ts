import type { FileRecord } from '@dipmp/contracts'
import type { Distribution } from '../distribution/distribution.ts'

/** Returns what a registry records of a distribution. */
export function recordOf({ filename, size, digest, dagRoot, metadata, coreMetadata }: Distribution): FileRecord {
  return {
    filename: filename.filename,
    size: BigInt(size),
    digest,
    dagRoot,
    metadataDigest: metadata.digest,
    requiresPython: coreMetadata.requiresPython,
  }
}

/** Whether two records tell of the same file, in every field. */
export function isSameRecord(one: FileRecord, other: FileRecord): boolean {
  return (
    one.filename === other.filename &&
    one.size === other.size &&
    one.digest === other.digest &&
    one.dagRoot === other.dagRoot &&
    one.metadataDigest === other.metadataDigest &&
    one.requiresPython === other.requiresPython
  )
}
