import { decodeRlp, keccak256, type RlpStructuredData } from 'ethers'

/** The nodes do not lead from the root to the key: one is missing, altered, or no node. */
export class TrieProofError extends Error {
  override readonly name = 'TrieProofError'
  readonly code = 'TRIE_PROOF_INVALID'
}

/**
 * Returns what a Merkle-Patricia trie holds under a key, RLP-encoded, or null where the nodes prove that it holds nothing.
 * The key is hashed first, as in Ethereum's state and storage tries (EIP-1186).
 * @throws TrieProofError TRIE_PROOF_INVALID
 */
export function readTrie(root: string, key: string, nodes: readonly string[]): string | null {
  const path = keccak256(key).slice(2)
  // An empty trie has no nodes to show: its root is the hash of the empty string's RLP.
  if (nodes.length === 0 && root === keccak256('0x80')) return null
  return readNode(resolve(root, nodes, 0), path, nodes, 1)
}

function readNode(node: RlpStructuredData, path: string, nodes: readonly string[], used: number): string | null {
  if (!Array.isArray(node)) throw new TrieProofError('a node is not a list')
  if (node.length === 17) {
    // Keys have one length, so none ends in a branch.
    const child = node[Number.parseInt(path.slice(0, 1), 16)]
    return readChild(child, path.slice(1), nodes, used)
  }
  const [encodedPath, value] = node
  if (node.length !== 2 || typeof encodedPath !== 'string' || !/^0x[0-3]/.test(encodedPath)) {
    throw new TrieProofError('a node is neither a branch, an extension nor a leaf')
  }
  // Hex prefix: the first nibble tells a leaf (2) and an odd number of nibbles (1), which then begin beside it.
  const flags = Number(encodedPath[2])
  const own = encodedPath.slice(flags & 1 ? 3 : 4)
  if (!path.startsWith(own)) return null
  if (!(flags & 2)) return readChild(value, path.slice(own.length), nodes, used)
  if (own.length !== path.length || typeof value !== 'string')
    throw new TrieProofError('a leaf is not where it belongs')
  return value
}

function readChild(
  child: RlpStructuredData | undefined,
  path: string,
  nodes: readonly string[],
  used: number,
): string | null {
  if (child === undefined || path === '') throw new TrieProofError('a path ends in no leaf')
  if (child === '0x') return null
  // A node of less than 32 bytes stands in its parent itself.
  if (typeof child !== 'string') return readNode(child, path, nodes, used)
  return readNode(resolve(child, nodes, used), path, nodes, used + 1)
}

function resolve(hash: string, nodes: readonly string[], index: number): RlpStructuredData {
  const node = nodes[index]
  if (node === undefined) throw new TrieProofError(`node ${index} is missing`)
  if (keccak256(node) !== hash) throw new TrieProofError(`node ${index} is not the one that its parent names`)
  return decodeRlp(node)
}
