import { decode, type PBNode } from '@ipld/dag-pb'
import { UnixFS } from 'ipfs-unixfs'
import { MAX_BLOCK_SIZE } from './block.ts'
import { type CID, isOurs, RAW } from './cid.ts'
import { ContentMismatchError, ContentTooLargeError } from './content-errors.ts'

/** An inner node of a file: which block holds which bytes of it. */
export type FileNode = Readonly<{ size: number; children: readonly Child[] }>

/** A part of a file: `start` counts from the beginning of the node that links to it. */
export type Child = Readonly<{ cid: CID; start: number; size: number }>

/** Links of one node in the `unixfs-v1-2025` profile (IPIP-499). */
export const MAX_LINKS = 1024

/**
 * Reads a dag-pb block as the inner node of a file by the `unixfs-v1-2025` profile. The block's hash is right by now, so
 * what is wrong here was published so, and no other gateway will know better.
 * @throws ContentMismatchError (CONTENT_MISMATCH)
 * @throws ContentTooLargeError (CONTENT_TOO_LARGE) where it links to a leaf that no gateway has to serve.
 */
export function parseFileNode(cid: CID, bytes: Uint8Array): FileNode {
  const { node, file } = decodeNode(cid, bytes)
  if (file.type !== 'file') throw notAFile(cid, `it is a ${file.type}`)
  if (file.data !== undefined && file.data.length > 0) throw notAFile(cid, 'an inner node carries bytes')
  if (node.Links.length === 0 || node.Links.length > MAX_LINKS) throw notAFile(cid, `${node.Links.length} links`)
  if (file.blockSizes.length !== node.Links.length) throw notAFile(cid, 'links and block sizes differ in number')

  const children: Child[] = []
  let size = 0
  for (const [index, link] of node.Links.entries()) {
    const child = { cid: link.Hash, start: size, size: Number(file.blockSizes[index]) }
    checkChild(cid, child)
    children.push(child)
    size += child.size
  }
  if (!Number.isSafeInteger(size)) throw notAFile(cid, 'it is too large')
  return { size, children }
}

function decodeNode(cid: CID, bytes: Uint8Array): { node: PBNode; file: UnixFS } {
  try {
    const node = decode(bytes)
    return { node, file: UnixFS.unmarshal(node.Data ?? new Uint8Array()) }
  } catch (cause) {
    throw notAFile(cid, 'it does not decode', cause)
  }
}

function checkChild(parent: CID, child: Child): void {
  if (!isOurs(child.cid)) throw notAFile(parent, 'a link is neither raw nor dag-pb with sha2-256')
  if (!Number.isSafeInteger(child.size) || child.size < 1) throw notAFile(parent, 'a block size is not positive')
  if (child.cid.code === RAW && child.size > MAX_BLOCK_SIZE) {
    throw new ContentTooLargeError(
      `${child.cid} of ${parent} has ${child.size} bytes; a block has at most ${MAX_BLOCK_SIZE}`,
    )
  }
}

function notAFile(cid: CID, why: string, cause?: unknown): ContentMismatchError {
  return new ContentMismatchError(`${cid} is not a file by the unixfs-v1-2025 profile: ${why}`, { cause })
}
