import type { LoadBlock } from './block.ts'
import { type CID, RAW } from './cid.ts'
import { ContentMismatchError } from './content-errors.ts'
import { type FileNode, parseFileNode } from './file-node.ts'

/** A stop on the way through a file's DAG. Leaves are named, not loaded: the walker's user decides when. */
export type Step =
  | Readonly<{ type: 'node'; cid: CID; bytes: Uint8Array }>
  | Readonly<{ type: 'leaf'; cid: CID; start: number; size: number }>

/** Bytes of a file from `start` up to, not including, `end`. */
export type ByteRange = Readonly<{ start: number; end: number }>

/** Walks below a node, depth first from left to right, only where the range is; `start` of a leaf counts in the file. */
export function walkDag(root: FileNode, range: ByteRange, load: LoadBlock): AsyncGenerator<Step> {
  return walkBelow({ node: root, start: 0, depth: 1 }, range, load)
}

// Three levels of 1024 links with leaves of 1 MiB are a pebibyte.
const MAX_DEPTH = 3

type Position = Readonly<{ node: FileNode; start: number; depth: number }>

async function* walkBelow(position: Position, range: ByteRange, load: LoadBlock): AsyncGenerator<Step> {
  for (const child of position.node.children) {
    const start = position.start + child.start
    if (start + child.size <= range.start) continue
    if (start >= range.end) return
    if (child.cid.code === RAW) {
      yield { type: 'leaf', cid: child.cid, start, size: child.size }
      continue
    }
    if (position.depth === MAX_DEPTH) throw new ContentMismatchError(`${child.cid} is nested too deeply for a file`)

    const bytes = await load(child.cid)
    const node = parseFileNode(child.cid, bytes)
    if (node.size !== child.size) {
      throw new ContentMismatchError(`${child.cid} holds ${node.size} bytes, its parent says ${child.size}`)
    }
    yield { type: 'node', cid: child.cid, bytes }
    yield* walkBelow({ node, start, depth: position.depth + 1 }, range, load)
  }
}
