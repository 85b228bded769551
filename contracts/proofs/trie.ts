import { verifyMerkleProof } from '@ethereumjs/mpt'
import { getBytes, hexlify, keccak256 } from 'ethers'

/** The nodes do not lead from the root to the key: one is missing, altered, or no node. */
export class TrieProofError extends Error {
  override readonly name = 'TrieProofError'
  readonly code = 'TRIE_PROOF_INVALID'
}

/** An empty trie has no nodes to show: its root is the hash of the empty string's RLP. */
const EMPTY_ROOT = keccak256('0x80')

/**
 * Returns what a Merkle-Patricia trie holds under a key, RLP-encoded, or null where the nodes prove that it holds nothing.
 * The key is hashed first, as in Ethereum's state and storage tries (EIP-1186).
 * @throws TrieProofError TRIE_PROOF_INVALID
 */
export async function readTrie(root: string, key: string, nodes: readonly string[]): Promise<string | null> {
  if (nodes.length === 0 && root === EMPTY_ROOT) return null
  try {
    const options = { root: getBytes(root), useKeyHashing: true }
    const value = await verifyMerkleProof(
      getBytes(key),
      nodes.map((node) => getBytes(node)),
      options,
    )
    return value === null ? null : hexlify(value)
  } catch (cause) {
    throw new TrieProofError('the nodes do not prove what the trie holds: one is missing, altered, or no node', {
      cause,
    })
  }
}
