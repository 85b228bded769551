import { verifyMerkleProof } from '@ethereumjs/mpt'
import { dataLength, getBytes, hexlify, isHexString, keccak256 } from 'ethers'

/** The nodes do not lead from the root to the key: one is missing, altered, of no use, or no node. */
export class TrieProofError extends Error {
  override readonly name = 'TrieProofError'
  readonly code = 'TRIE_PROOF_INVALID'
}

/** An empty trie has no nodes to show: its root is the hash of the empty string's RLP. */
const EMPTY_ROOT = keccak256('0x80')
// A key has 64 half bytes, and each node takes one at least.
const MAX_NODES = 65
// A branch holds 16 hashes and a value, which is an account's 110 bytes at most.
const MAX_NODE_BYTES = 1_024

/**
 * Returns what a Merkle-Patricia trie holds under a key, RLP-encoded, or null where the nodes prove that it holds nothing.
 * The key is hashed first, as in Ethereum's state and storage tries (EIP-1186). Every node must be one that the way to the key
 * passes, so a proof has one form and no more of it than it takes.
 * @throws TrieProofError TRIE_PROOF_INVALID
 */
export async function readTrie(root: string, key: string, nodes: readonly string[]): Promise<string | null> {
  if (nodes.length === 0 && root === EMPTY_ROOT) return null
  checkNodes(root, nodes)
  try {
    const value = await verify(root, key, nodes)
    // The way ends in the last node, or it is of no use.
    const isLastNeeded = await verify(root, key, nodes.slice(0, -1)).then(
      () => false,
      () => true,
    )
    if (!isLastNeeded) throw new TrieProofError('a node is of no use to the proof')
    return value
  } catch (cause) {
    throw new TrieProofError('the nodes do not prove what the trie holds: one is missing, altered, or no node', {
      cause,
    })
  }
}

/** Each node hashes to what the one before it names, so none stands beside the way. */
function checkNodes(root: string, nodes: readonly string[]): void {
  if (nodes.length > MAX_NODES)
    throw new TrieProofError(`the proof has ${nodes.length} nodes, and ${MAX_NODES} are enough`)
  let naming = root
  for (const node of nodes) {
    if (!isHexString(node) || dataLength(node) > MAX_NODE_BYTES)
      throw new TrieProofError('what should be a node is none')
    if (!naming.includes(keccak256(node).slice(2))) {
      throw new TrieProofError('a node is not named by the one before it: one is missing, altered, or of no use')
    }
    naming = node.toLowerCase()
  }
}

async function verify(root: string, key: string, nodes: readonly string[]): Promise<string | null> {
  const options = { root: getBytes(root), useKeyHashing: true }
  const value = await verifyMerkleProof(
    getBytes(key),
    nodes.map((node) => getBytes(node)),
    options,
  )
  return value === null ? null : hexlify(value)
}
