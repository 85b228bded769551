import { ZeroHash } from 'ethers'

/** What is recorded of one published file. Digests are lower-case hex without 0x. */
export type FileRecord = Readonly<{
  filename: string
  /** Bytes. */
  size: bigint
  /** The sha256 of the bytes. */
  digest: string
  /** The sha256 digest of the dag-pb root of a file above 1 MiB; null for a smaller one, which is one raw block. */
  dagRoot: string | null
  /** The sha256 of the core metadata file; null where there is none. */
  metadataDigest: string | null
  /** The Requires-Python of the core metadata; null where there is none. */
  requiresPython: string | null
}>

/** The same as the contract takes it and logs it: digests as 0x hex, 0 or empty for what there is none of. */
export type RawFileRecord = Readonly<{
  filename: string
  size: bigint
  digest: string
  dagRoot: string
  metadataDigest: string
  requiresPython: string
}>

export function encodeFileRecord(file: FileRecord): RawFileRecord {
  return {
    filename: file.filename,
    size: file.size,
    digest: `0x${file.digest}`,
    dagRoot: encodeDigest(file.dagRoot),
    metadataDigest: encodeDigest(file.metadataDigest),
    requiresPython: file.requiresPython ?? '',
  }
}

export function decodeFileRecord(raw: RawFileRecord): FileRecord {
  return {
    filename: raw.filename,
    size: raw.size,
    digest: raw.digest.slice(2),
    dagRoot: decodeDigest(raw.dagRoot),
    metadataDigest: decodeDigest(raw.metadataDigest),
    requiresPython: raw.requiresPython === '' ? null : raw.requiresPython,
  }
}

function encodeDigest(digest: string | null): string {
  return digest === null ? ZeroHash : `0x${digest}`
}

function decodeDigest(word: string): string | null {
  return word === ZeroHash ? null : word.slice(2)
}
