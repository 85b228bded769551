import { type CID, digestOf, RAW } from '../dag/cid.ts'
import { type FileNode, type ParseNode, parseSoundNode } from '../dag/file-node.ts'
import { createBoundedMap } from './bounded-map.ts'

/** What a source remembers of files that it has read: verified once, it is so for ever. */
export interface KnownFiles {
  /** An inner node's bytes. */
  node(cid: CID): Uint8Array | undefined
  addNode(cid: CID, bytes: Uint8Array): void
  /** Reads a node; one that is remembered, once. */
  parse: ParseNode
  /** Whether a file was read whole and had the digest, so that from now on its blocks prove that. */
  hasDigest(cid: CID, digest: string): boolean
  addDigest(cid: CID, digest: string): void
}

// Some MiB, for ranges of files that are asked for again and again.
const MAX_NODES = 32
const MAX_DIGESTS = 10_000

export function createKnownFiles(): KnownFiles {
  const nodes = createBoundedMap<Uint8Array>(MAX_NODES)
  const parsed = new WeakMap<Uint8Array, FileNode>()
  const digests = createBoundedMap<true>(MAX_DIGESTS)

  function parse(cid: CID, bytes: Uint8Array): FileNode {
    const node = parsed.get(bytes) ?? parseSoundNode(cid, bytes)
    parsed.set(bytes, node)
    return node
  }

  return {
    node: (cid) => nodes.get(cid.toString()),
    addNode: (cid, bytes) => nodes.set(cid.toString(), bytes),
    parse,
    // A file of one block has the digest of its CID.
    hasDigest: (cid, digest) =>
      (cid.code === RAW && digestOf(cid) === digest) || digests.get(`${cid} ${digest}`) === true,
    addDigest: (cid, digest) => digests.set(`${cid} ${digest}`, true),
  }
}
