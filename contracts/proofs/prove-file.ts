import { toQuantity } from 'ethers'
import { parseRegistryLogs } from '../records/events.ts'
import { fileKeyOf } from '../records/keys.ts'
import { whyNotListed } from '../records/listed.ts'
import type { RegistryLog } from '../records/log.ts'
import { recordHashOf } from '../records/record.ts'
import { registryInterface } from '../records/registry-interface.ts'
import { ask, type ProofNode } from './node.ts'
import { type BlockTag, proveState } from './prove-state.ts'
import { readLogs } from './read-logs.ts'
import { commitmentSlot } from './slots.ts'

/**
 * What shows that a file is published, to anyone who knows the block's hash: plain data, to be kept as JSON. All of it
 * is 0x hex but the times, in seconds since 1970.
 */
export type FileProof = Readonly<{
  registry: string
  /** The log of the file's `PackagePublished`, and the time of its block: the record. */
  record: Readonly<{ topics: readonly string[]; data: string; timestamp: number }>
  /** The RLP of the header of the block that the proof is made in. */
  header: string
  /** The nodes of the state trie that lead to the registry. */
  accountProof: readonly string[]
  /** The nodes of the registry's storage trie that lead to the file's commitment. */
  storageProof: readonly string[]
}>

/** No proof can be had: the file is not published, or the node lacks what it takes. */
export class FileNotProvableError extends Error {
  override readonly name = 'FileNotProvableError'
  readonly code = 'FILE_NOT_PROVABLE'
}

type WantedFile = Readonly<{ registry: string; projectId: string; filename: string }>

/**
 * Asks a node for the proof that a file is published in a registry. The node needs the state of the block, and the logs
 * from `fromBlock`, which a registry's deployment tells, or those of the one block `publishedIn`, which an index tells.
 * Nothing that it says is trusted; `verifyFileProof` checks.
 * @throws FileNotProvableError FILE_NOT_PROVABLE, NodeAnswerError NODE_ANSWER_INVALID
 */
export async function proveFile(
  node: ProofNode,
  file: WantedFile,
  {
    block = 'latest',
    fromBlock = 0n,
    publishedIn,
  }: Readonly<{ block?: BlockTag; fromBlock?: bigint; publishedIn?: bigint }> = {},
): Promise<FileProof> {
  const slot = commitmentSlot(file.projectId, fileKeyOf(file.filename))
  const { proof, words, block: number } = await proveState(node, file.registry, [slot], block)
  const [commitment = 0n] = words
  if (commitment === 0n) {
    throw new FileNotProvableError(`${file.filename} is not published in ${file.registry} at block ${number}`)
  }
  const range = { fromBlock: publishedIn ?? fromBlock, toBlock: publishedIn ?? number }
  const record = await findRecord(node, file, commitment, range)
  const { registry, header, accountProof, storageProofs } = proof
  return { registry, record, header, accountProof, storageProof: storageProofs[0] ?? [] }
}

async function findRecord(
  node: ProofNode,
  file: WantedFile,
  commitment: bigint,
  range: Readonly<{ fromBlock: bigint; toBlock: bigint }>,
): Promise<FileProof['record']> {
  const topics = [registryInterface.getEvent('PackagePublished')?.topicHash ?? null, file.projectId]
  // Another spelling of the name may be what was published, so what follows the version is all that tells.
  const logs = await readLogs(node, { address: file.registry, topics, ...range })
  for (const { topics, data, blockNumber } of logs) {
    if (!isOfFile({ address: file.registry, topics, data }, file.filename)) continue
    const block = await ask(node, 'object', 'eth_getBlockByNumber', [toQuantity(blockNumber), false])
    const record = { topics, data, timestamp: Number(block.timestamp) }
    if (BigInt(recordHashOf({ ...record, address: file.registry }, record)) === commitment) return record
  }
  throw new FileNotProvableError(`the node has no log of ${file.filename} that its commitment names; ask another node`)
}

function isOfFile(log: RegistryLog, filename: string): boolean {
  const [event] = parseRegistryLogs([log])
  if (event?.type !== 'PackagePublished' || whyNotListed(event) !== null) return false
  return fileKeyOf(event.file.filename) === fileKeyOf(filename)
}
