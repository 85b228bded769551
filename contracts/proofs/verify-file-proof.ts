import { isHexString } from 'ethers'
import { type ProjectEvent, parseRegistryLogs } from '../records/events.ts'
import { fileKeyOf } from '../records/keys.ts'
import { whyNotListed } from '../records/listed.ts'
import { recordHashOf } from '../records/record.ts'
import type { BlockHeader } from './block-header.ts'
import type { FileProof } from './prove-file.ts'
import { commitmentSlot } from './slots.ts'
import { checked, ProofError, verifyState } from './verify-state.ts'

/** What a proof shows: that the registry had this record at this block. */
export type ProvenFile = Readonly<{
  registry: string
  event: Extract<ProjectEvent, { type: 'PackagePublished' }>
  /** The time of the block that published it, in seconds since 1970. */
  publishedAt: number
  /** The block whose state holds the record. */
  block: BlockHeader
}>

// A record of the longest texts is some 1,300 bytes.
const MAX_DATA_BYTES = 4_096

/**
 * Checks a proof against the hash of its block, and returns what it proves: a record of a file that every reader lists. It asks
 * nobody: whoever knows that the hash is of a block of the chain, by a light client or by several nodes that agree, needs to trust
 * no node, gateway or index. Whether the registry is the one meant, and the file the one wanted, is the caller's to compare.
 * @throws ProofError PROOF_INVALID
 */
export function verifyFileProof(proof: FileProof, trusted: Readonly<{ blockHash: string }>): Promise<ProvenFile> {
  return checked(() => check(proof, trusted.blockHash))
}

async function check(proof: FileProof, blockHash: string): Promise<ProvenFile> {
  const { registry, record, header, accountProof, storageProof } = proof
  checkForm(record)
  const [event] = parseRegistryLogs([{ address: registry, topics: record.topics, data: record.data }])
  if (event?.type !== 'PackagePublished') throw new ProofError('the record is not of a published file')
  const fault = whyNotListed(event)
  if (fault) throw new ProofError(`no reader lists ${event.file.filename}: ${fault}`)

  const slot = commitmentSlot(event.projectId, fileKeyOf(event.file.filename))
  const state = { registry, header, accountProof, storageProofs: [storageProof] }
  const { block, words } = await verifyState(state, [slot], blockHash)
  if (words[0] !== BigInt(recordHashOf(event.log, record))) {
    throw new ProofError(`the registry holds another record of ${event.file.filename}, or none`)
  }
  return { registry, event, publishedAt: record.timestamp, block }
}

// A proof comes as JSON from anybody, so a number may be a text, and a list longer than any log's.
function checkForm({ topics, data, timestamp }: FileProof['record']): void {
  if (!Number.isSafeInteger(timestamp) || timestamp < 0) throw new ProofError('the time of the record is no number')
  const areTopics = Array.isArray(topics) && topics.length === 4 && topics.every((topic) => isHexString(topic, 32))
  if (!areTopics) throw new ProofError('the record has not the four topics of a published file')
  if (!isHexString(data, true) || data.length > 2 + 2 * MAX_DATA_BYTES)
    throw new ProofError('the data of the record is none')
}
