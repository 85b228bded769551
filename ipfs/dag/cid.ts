import { code as DAG_PB } from '@ipld/dag-pb'
import { CID } from 'multiformats/cid'
import { code as RAW } from 'multiformats/codecs/raw'
import { create as createMultihash } from 'multiformats/hashes/digest'

export type { CID }
export { DAG_PB, RAW }

/** A text or a digest that gives no CID of this index. */
export class InvalidCidError extends Error {
  override readonly name = 'InvalidCidError'
  readonly code = 'INVALID_CID'
}

/**
 * Reads a CID as this index spells it: CIDv1 in base32, raw or dag-pb, sha2-256. Other spellings of the same content are
 * refused, so that one file has one address.
 * @throws InvalidCidError (INVALID_CID)
 */
export function parseCid(text: string): CID {
  if (!/^b[a-z2-7]{58}$/.test(text)) throw invalidCid(text)
  const cid = decode(text)
  if (!isOurs(cid) || cid.toString() !== text) throw invalidCid(text)
  return cid
}

/**
 * The CID of a file of at most 1 MiB, or of one leaf of a larger one: its sha256 with the raw codec.
 * @throws InvalidCidError (INVALID_CID) where the digest is not 32 bytes.
 */
export function rawCidOf(digest: string | Uint8Array): CID {
  return cidOf(RAW, digest)
}

/**
 * The CID of a file above 1 MiB from the sha256 of its dag-pb root.
 * @throws InvalidCidError (INVALID_CID) where the digest is not 32 bytes.
 */
export function dagPbCidOf(dagRoot: string | Uint8Array): CID {
  return cidOf(DAG_PB, dagRoot)
}

/** The sha256 a CID carries, as lower-case hex: the file's own for a raw CID, its dag-pb root's for the other. */
export function digestOf(cid: CID): string {
  return Buffer.from(cid.multihash.digest).toString('hex')
}

/** Whether a CID is of the kinds that `parseCid` reads. */
export function isOurs(cid: CID): boolean {
  if (cid.version !== 1 || (cid.code !== RAW && cid.code !== DAG_PB)) return false
  return cid.multihash.code === SHA2_256 && cid.multihash.digest.length === DIGEST_LENGTH
}

const SHA2_256 = 0x12
const DIGEST_LENGTH = 32

function cidOf(codec: number, digest: string | Uint8Array): CID {
  const bytes = typeof digest === 'string' ? bytesOfHex(digest) : digest
  if (bytes.length !== DIGEST_LENGTH) {
    throw new InvalidCidError(`a sha256 digest has ${DIGEST_LENGTH} bytes, this one ${bytes.length}`)
  }
  return CID.createV1(codec, createMultihash(SHA2_256, bytes))
}

function bytesOfHex(text: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new InvalidCidError(`"${text.slice(0, 80)}" is not a sha256 digest; give 64 lower-case hex digits without 0x`)
  }
  return Buffer.from(text, 'hex')
}

function decode(text: string): CID {
  try {
    return CID.parse(text)
  } catch (cause) {
    throw invalidCid(text, cause)
  }
}

function invalidCid(text: string, cause?: unknown): InvalidCidError {
  const wanted = 'a base32 CIDv1 with raw or dag-pb codec and a sha2-256 digest (bafkrei... or bafybei...)'
  return new InvalidCidError(`"${text.slice(0, 80)}" is not a CID of this index; give ${wanted}`, { cause })
}
