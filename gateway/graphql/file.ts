import { parseCid, rawCidOf } from '@dipmp/ipfs'
import { isSpecifierSet, MAX_REQUIRES_PYTHON_LENGTH, parseFilename, parseVersion, type Version } from '@dipmp/packaging'
import { z } from 'zod'
import type { CoreMetadataFile, File, Yank } from '../registry-index.ts'
import { cleanLine } from './clean-line.ts'

/** Up to this size a file is one raw block, whose CID follows from its sha256 (IPIP-499, unixfs-v1-2025). */
const LARGEST_RAW_FILE = 1024 * 1024

const LAST_SECOND_OF_9999 = 253_402_300_799

const digest = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/)
  .transform((text) => text.slice(2))
const cid = z.string().max(128)

const fileRow = z.object({
  filename: z.string(),
  // JSON numbers are exact up to 2^53 - 1, and no client could read a larger size as we meant it.
  size: z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number)
    .pipe(z.number().int().positive()),
  digest,
  cid,
  metadataDigest: digest.nullable(),
  metadataCid: cid.nullable(),
  requiresPython: z.string().nullable(),
  publishedAt: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().max(LAST_SECOND_OF_9999)),
  blockNumber: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
  transactionHash: z.string().regex(/^0x[0-9a-f]{64}$/),
  yanked: z.boolean(),
  yankReason: z.string().nullable(),
  publisher: z.object({ id: z.string().regex(/^0x[0-9a-f]{40}$/) }),
  release: z.object({
    version: z.string(),
    yanked: z.boolean(),
    yankReason: z.string().nullable(),
  }),
})

type FileRow = z.infer<typeof fileRow>

/**
 * Reads a file as the index tells it. Anyone can write into a registry of their own, so nothing is taken as it stands:
 * what a client could not use, or what contradicts itself, throws an error that says why.
 */
export function parseFile(untrusted: unknown, normalizedName: string): File {
  const row = fileRow.parse(untrusted)
  const version = checkVersion(row, normalizedName)
  checkCid(row)
  return {
    filename: row.filename,
    version,
    releaseVersion: row.release.version,
    size: row.size,
    digest: row.digest,
    cid: row.cid,
    coreMetadata: coreMetadataOf(row),
    requiresPython: requiresPythonOf(row),
    publishedAt: row.publishedAt,
    yank: yankOf(row),
    transactionHash: row.transactionHash,
    blockNumber: row.blockNumber,
    publisher: row.publisher.id,
  }
}

/** The text becomes a segment of a URL, so it has to be a CID, and in its one spelling. */
function checkCid({ cid, digest, size }: FileRow): void {
  if (size <= LARGEST_RAW_FILE) checkRawCid(cid, digest)
  else if (parseCid(cid).toString() !== cid) throw new Error(`its cid ${cid} is not in base32`)
}

function checkVersion(row: FileRow, normalizedName: string): Version {
  const parsed = parseFilename(row.filename)
  if (parsed.normalizedName !== normalizedName) throw new Error(`its filename names ${parsed.normalizedName}`)
  const canonical = parsed.version.canonical
  const release = parseVersion(row.release.version)
  if (release.normalized !== row.release.version || release.canonical !== canonical)
    throw new Error(`its release is ${row.release.version}`)
  return parsed.version
}

/**
 * What is no specifier set says nothing: pip takes it for any Python, uv leaves the file out. So does one of no clause, such as
 * a comma.
 */
function requiresPythonOf({ requiresPython: text }: FileRow): string | null {
  if (text === null || text.length > MAX_REQUIRES_PYTHON_LENGTH || !/^[\x20-\x7e]*$/.test(text)) return null
  return isSpecifierSet(text) && /[^\s,]/.test(text) ? text : null
}

function coreMetadataOf(row: FileRow): CoreMetadataFile | null {
  if (row.metadataDigest === null || row.metadataCid === null) return null
  checkRawCid(row.metadataCid, row.metadataDigest)
  return { digest: row.metadataDigest, cid: row.metadataCid }
}

function checkRawCid(cid: string, digest: string): void {
  if (rawCidOf(digest).toString() !== cid) throw new Error(`its cid ${cid} is not that of its digest ${digest}`)
}

function yankOf(row: FileRow): Yank | null {
  if (!row.yanked && !row.release.yanked) return null
  const own = row.yanked ? cleanLine(row.yankReason) : null
  const ofRelease = row.release.yanked ? cleanLine(row.release.yankReason) : null
  return { reason: own ?? ofRelease }
}
