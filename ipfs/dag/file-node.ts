import { decode, type PBNode } from '@ipld/dag-pb'
import { UnixFS } from 'ipfs-unixfs'
import { MAX_BLOCK_SIZE } from './block.ts'
import { type CID, isOurs, RAW } from './cid.ts'
import { ContentMismatchError, ContentTooLargeError, ContentUnsupportedError } from './content-errors.ts'
import { declaredSize } from './declared-size.ts'
import { messageOf } from './error-facts.ts'

/** A node of a file: which block holds which bytes of it, after those that it carries itself. */
export type FileNode = Readonly<{ size: number; data: Uint8Array; children: readonly Child[] }>

/** A part of a file: `start` counts from the beginning of the node that links to it. */
export type Child = Readonly<{ cid: CID; start: number; size: number }>

/** Reads a dag-pb block as a node of a file. */
export type ParseNode = (cid: CID, bytes: Uint8Array) => FileNode

/** Links of one node in the `unixfs-v1-2025` profile (IPIP-499). */
export const MAX_LINKS = 1024

// No tool is known that makes more, and a walk holds a list of them for each level.
const MAX_LINKS_READ = 4096

/**
 * Reads a dag-pb block as the inner node of a file by the `unixfs-v1-2025` profile.
 * @throws ContentUnsupportedError (CONTENT_UNSUPPORTED) where it is one by another, and what `parseSoundNode` throws
 */
export function parseFileNode(cid: CID, bytes: Uint8Array): FileNode {
  const node = parseSoundNode(cid, bytes)
  const links = node.children.length
  if (links === 0 || links > MAX_LINKS) throw notByProfile(cid, `it has ${links} links`)
  if (node.data.length > 0) throw notByProfile(cid, 'an inner node carries bytes')
  return node
}

/**
 * Reads a dag-pb block as a node of a UnixFS file of any layout: leaves of dag-pb, bytes in inner nodes, links by CIDv0. The
 * block's hash is right by now, so what is wrong here was published so, and no other gateway will know better.
 * @throws ContentMismatchError (CONTENT_MISMATCH) where it is no node, or its sizes contradict each other
 * @throws ContentUnsupportedError (CONTENT_UNSUPPORTED) where it is of a kind that is not read
 * @throws ContentTooLargeError (CONTENT_TOO_LARGE) where it links to a leaf that no gateway has to serve
 */
export function parseSoundNode(cid: CID, bytes: Uint8Array): FileNode {
  const { node, file, declared } = decodeNode(cid, bytes)
  const data = file.data ?? new Uint8Array()
  if (file.type !== 'file' && file.type !== 'raw') throw notRead(cid, `it is a ${file.type}, not a file`)
  if (node.Links.length > MAX_LINKS_READ) throw notRead(cid, `it has ${node.Links.length} links`)
  if (file.blockSizes.length !== node.Links.length) throw contradictory(cid, 'links and block sizes differ in number')
  if (file.type === 'raw' && node.Links.length > 0) throw contradictory(cid, 'a raw leaf has links')

  const children: Child[] = []
  let size = data.length
  for (const [index, link] of node.Links.entries()) {
    const child = { cid: link.Hash.toV1(), start: size, size: Number(file.blockSizes[index]) }
    checkChild(cid, child)
    children.push(child)
    size += child.size
  }
  if (!Number.isSafeInteger(size)) throw contradictory(cid, 'it is larger than any file')
  if (declared !== null && declared !== BigInt(size)) {
    throw contradictory(cid, `it says that it has ${declared} bytes, and its parts have ${size}`)
  }
  return { size, data, children }
}

function decodeNode(cid: CID, bytes: Uint8Array): { node: PBNode; file: UnixFS; declared: bigint | null } {
  try {
    const node = decode(bytes)
    const data = node.Data ?? new Uint8Array()
    if (data.length === 0) throw new RangeError('there is no UnixFS message in it')
    return { node, file: UnixFS.unmarshal(data), declared: declaredSize(data) }
  } catch (cause) {
    throw new ContentMismatchError(`${cid} is not a file: ${messageOf(cause)}`, { cause })
  }
}

function checkChild(parent: CID, child: Child): void {
  if (!isOurs(child.cid)) throw notRead(parent, `the link ${child.cid} is neither raw nor dag-pb with sha2-256`)
  if (!Number.isSafeInteger(child.size)) throw contradictory(parent, 'a part is larger than any file')
  if (child.size < 1) throw notRead(parent, 'a part has no bytes')
  if (child.cid.code === RAW && child.size > MAX_BLOCK_SIZE) {
    throw new ContentTooLargeError(
      `${child.cid} of ${parent} has ${child.size} bytes; a block has at most ${MAX_BLOCK_SIZE}`,
    )
  }
}

function contradictory(cid: CID, why: string): ContentMismatchError {
  return new ContentMismatchError(`${cid} contradicts itself: ${why}`)
}

function notRead(cid: CID, why: string): ContentUnsupportedError {
  return new ContentUnsupportedError(`${cid} is not read: ${why}`)
}

function notByProfile(cid: CID, why: string): ContentUnsupportedError {
  return new ContentUnsupportedError(`${cid} is not a file by the unixfs-v1-2025 profile: ${why}`)
}
