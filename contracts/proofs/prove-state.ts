import { toQuantity } from 'ethers'
import { encodeHeader } from './block-header.ts'
import { ask, NodeAnswerError, type ProofNode } from './node.ts'

/** A block by its number, or as nodes name it. */
export type BlockTag = bigint | 'latest' | 'safe' | 'finalized'

/** What shows the words of a registry's storage to anyone who knows the block's hash: plain data, all of it 0x hex. */
export type StateProof = Readonly<{
  registry: string
  /** The RLP of the header of the block that the proof is made in. */
  header: string
  /** The nodes of the state trie that lead to the registry. */
  accountProof: readonly string[]
  /** For each slot asked for, the nodes of the registry's storage trie that lead to it. */
  storageProofs: readonly (readonly string[])[]
}>

/** A proof, and what the node says that it shows; the number of its block. */
export type ProvenState = Readonly<{ proof: StateProof; words: readonly bigint[]; block: bigint }>

/**
 * Asks a node for the proof of some words of a registry's storage. Nothing that it says is trusted.
 * @throws NodeAnswerError NODE_ANSWER_INVALID
 */
export async function proveState(
  node: ProofNode,
  registry: string,
  slots: readonly string[],
  block: BlockTag,
): Promise<ProvenState> {
  const tag = typeof block === 'bigint' ? toQuantity(block) : block
  const at = await ask(node, 'object', 'eth_getBlockByNumber', [tag, false])
  const header = encodeHeader(at)
  if (!header) throw new NodeAnswerError(`the header of block ${tag} has fields of an unknown fork; ask another node`)

  const answer = await ask(node, 'object', 'eth_getProof', [registry, slots, at.number])
  const { accountProof, storageProof } = answer
  if (!isHexList(accountProof) || !Array.isArray(storageProof) || storageProof.length !== slots.length) {
    throw new NodeAnswerError('the node answers eth_getProof with what is no proof; ask another node')
  }
  const shown = storageProof.map((each: unknown) => {
    const { value, proof } = Object(each)
    if (typeof value !== 'string' || !isHexList(proof)) throw new NodeAnswerError('a proof of storage is none')
    return { word: BigInt(value), proof }
  })
  return {
    proof: { registry, header, accountProof, storageProofs: shown.map(({ proof }) => proof) },
    words: shown.map(({ word }) => word),
    block: BigInt(String(at.number)),
  }
}

function isHexList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
