import { AbiCoder, keccak256, toQuantity } from 'ethers'
import { encodeHeader, type RpcBlock } from './block-header.ts'
import { fileKeyOf } from './keys.ts'
import type { RegistryLog } from './log.ts'
import { recordHashOf } from './record.ts'
import { registryInterface } from './registry-interface.ts'

/** What `proveFile` asks of a node: ethers' `JsonRpcApiProvider` is one. */
export type ProofNode = Readonly<{ send(method: string, params: unknown[]): Promise<unknown> }>

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

/**
 * Asks a node for the proof that a file is published in a registry. The node needs the state of the block, and the logs
 * from `fromBlock`, which a registry's deployment tells, or those of the one block `publishedIn`, which an index tells.
 * Nothing that it says is trusted; `verifyFileProof` checks.
 * @throws FileNotProvableError FILE_NOT_PROVABLE
 */
export async function proveFile(
  node: ProofNode,
  file: Readonly<{ registry: string; projectId: string; filename: string }>,
  {
    block = 'latest',
    fromBlock = 0n,
    publishedIn,
  }: Readonly<{ block?: bigint | 'latest' | 'safe' | 'finalized'; fromBlock?: bigint; publishedIn?: bigint }> = {},
): Promise<FileProof> {
  const tag = typeof block === 'bigint' ? toQuantity(block) : block
  const at = (await node.send('eth_getBlockByNumber', [tag, false])) as RpcBlock
  const header = at && encodeHeader(at)
  if (!header) throw new FileNotProvableError(`block ${tag} is not there, or its header has fields of an unknown fork`)

  const slot = commitmentSlot(file.projectId, fileKeyOf(file.filename))
  const { accountProof, storageProof } = (await node.send('eth_getProof', [
    file.registry,
    [slot],
    at.number,
  ])) as RpcProof
  const commitment = storageProof[0]
  if (!commitment || BigInt(commitment.value) === 0n) {
    throw new FileNotProvableError(`${file.filename} is not published in ${file.registry} at block ${tag}`)
  }
  const record = await findRecord(node, file, BigInt(commitment.value), {
    fromBlock: toQuantity(publishedIn ?? fromBlock),
    toBlock: publishedIn === undefined ? at.number : toQuantity(publishedIn),
  })
  return { registry: file.registry, record, header, accountProof, storageProof: commitment.proof }
}

/** The slot of a file's commitment; see the contract's `RegistryStorage`. */
export function commitmentSlot(projectId: string, fileKey: string): string {
  const COMMITMENTS = 2
  const ofProject = hashWords([projectId, COMMITMENTS])
  return hashWords([fileKey, ofProject])
}

type RpcProof = Readonly<{
  accountProof: string[]
  storageProof: readonly Readonly<{ value: string; proof: string[] }>[]
}>
type RpcLog = RegistryLog & Readonly<{ blockNumber: string }>

async function findRecord(
  node: ProofNode,
  file: Readonly<{ registry: string; projectId: string; filename: string }>,
  commitment: bigint,
  range: Readonly<{ fromBlock: string; toBlock: unknown }>,
): Promise<FileProof['record']> {
  const topics = [registryInterface.getEvent('PackagePublished')?.topicHash, file.projectId]
  const logs = (await node.send('eth_getLogs', [{ address: file.registry, topics, ...range }])) as RpcLog[]
  const filename = Buffer.from(file.filename).toString('hex')
  for (const log of logs.filter(({ data }) => data.includes(filename))) {
    const { timestamp } = (await node.send('eth_getBlockByNumber', [log.blockNumber, false])) as { timestamp: string }
    const record = { topics: log.topics, data: log.data, timestamp: Number(timestamp) }
    if (BigInt(recordHashOf({ ...record, address: file.registry }, record)) === commitment) return record
  }
  throw new FileNotProvableError(`the node has no log of ${file.filename} that its commitment names; ask another node`)
}

function hashWords(words: readonly [string, string | number]): string {
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(['bytes32', typeof words[1] === 'number' ? 'uint256' : 'bytes32'], words),
  )
}
