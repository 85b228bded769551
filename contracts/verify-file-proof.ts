import { decodeRlp } from 'ethers'
import { type BlockHeader, decodeHeader } from './block-header.ts'
import { type ProjectEvent, parseRegistryLogs } from './events.ts'
import { fileKeyOf } from './keys.ts'
import { commitmentSlot, type FileProof } from './prove-file.ts'
import { recordHashOf } from './record.ts'
import { readTrie } from './trie.ts'

/** What a proof shows: that the registry had this record at this block. */
export type ProvenFile = Readonly<{
  registry: string
  event: Extract<ProjectEvent, { type: 'PackagePublished' }>
  /** The time of the block that published it, in seconds since 1970. */
  publishedAt: number
  /** The block whose state holds the record. */
  block: BlockHeader
}>

/** A proof does not show what it claims; the message says at which step. */
export class FileProofError extends Error {
  override readonly name = 'FileProofError'
  readonly code = 'FILE_PROOF_INVALID'
}

/**
 * Checks a proof against the hash of its block, and returns what it proves. It asks nobody: whoever knows that the hash is
 * of a block of the chain, by a light client or by several nodes that agree, needs to trust no node, gateway or index.
 * Whether the registry is the one meant, and the file the one wanted, is the caller's to compare.
 * @throws FileProofError FILE_PROOF_INVALID
 */
export async function verifyFileProof(proof: FileProof, trusted: Readonly<{ blockHash: string }>): Promise<ProvenFile> {
  try {
    return await check(proof, trusted.blockHash)
  } catch (cause) {
    if (cause instanceof FileProofError) throw cause
    throw new FileProofError(`the proof is broken: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

async function check(
  { registry, record, header, accountProof, storageProof }: FileProof,
  blockHash: string,
): Promise<ProvenFile> {
  const block = decodeHeader(header)
  if (!block || block.hash !== blockHash.toLowerCase())
    throw new FileProofError('the header is not of the trusted block')

  const [event] = parseRegistryLogs([{ address: registry, topics: record.topics, data: record.data }])
  if (event?.type !== 'PackagePublished') throw new FileProofError('the record is not of a published file')

  const account = await readTrie(block.stateRoot, registry, accountProof)
  const storageRoot = account === null ? null : decodeRlp(account)[2]
  if (typeof storageRoot !== 'string') throw new FileProofError('the registry is not there at that block')

  const slot = commitmentSlot(event.projectId, fileKeyOf(event.file.filename))
  const commitment = await readTrie(storageRoot, slot, storageProof)
  const recordHash = recordHashOf(event.log, record)
  // A word is stored without its leading zeros.
  if (commitment === null || BigInt(String(decodeRlp(commitment))) !== BigInt(recordHash)) {
    throw new FileProofError(`the registry holds another record of ${event.file.filename}, or none`)
  }
  return { registry, event, publishedAt: record.timestamp, block }
}
