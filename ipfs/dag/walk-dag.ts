import type { LoadBlock } from './block.ts'
import { type CID, RAW } from './cid.ts'
import { ContentMismatchError, ContentUnsupportedError } from './content-errors.ts'
import { type Child, type FileNode, type ParseNode, parseFileNode } from './file-node.ts'

/**
 * A stop on the way through a file's DAG. Raw leaves are named, not loaded: the walker's user decides when. Nodes come with
 * the bytes of the file that they carry themselves, which begin at `start`.
 */
export type Step =
  | Readonly<{ type: 'node'; cid: CID; bytes: Uint8Array; start: number; data: Uint8Array }>
  | Readonly<{ type: 'leaf'; cid: CID; start: number; size: number }>

/** Bytes of a file from `start` up to, not including, `end`. */
export type ByteRange = Readonly<{ start: number; end: number }>

export type WalkOptions = Readonly<{
  /** Which nodes are taken: those of the `unixfs-v1-2025` profile unless told. */
  parse?: ParseNode
  /** Nodes beside each other that are loaded at one time; 1 unless told. */
  window?: number
}>

/** Walks below a node, depth first from left to right, only where the range is; `start` of a leaf counts in the file. */
export function walkDag(
  root: FileNode,
  range: ByteRange,
  load: LoadBlock,
  { parse = parseFileNode, window = 1 }: WalkOptions = {},
): AsyncGenerator<Step> {
  // Three levels of 1024 links with leaves of 1 MiB are a pebibyte; other layouts are deeper.
  const maxDepth = parse === parseFileNode ? 3 : 32
  return walkBelow({ node: root, start: 0, depth: 1 }, { range, load, parse, window, maxDepth })
}

type Walk = Required<WalkOptions> & Readonly<{ range: ByteRange; load: LoadBlock; maxDepth: number }>

type Position = Readonly<{ node: FileNode; start: number; depth: number }>

async function* walkBelow(position: Position, walk: Walk): AsyncGenerator<Step> {
  const { range, maxDepth } = walk
  const children = position.node.children.filter(({ start, size }) => {
    return position.start + start + size > range.start && position.start + start < range.end
  })
  const loading = new Map<Child, Promise<Uint8Array>>()
  for (const [index, child] of children.entries()) {
    const start = position.start + child.start
    if (child.cid.code === RAW) {
      yield { type: 'leaf', cid: child.cid, start, size: child.size }
      continue
    }
    if (position.depth === maxDepth) throw new ContentUnsupportedError(`${child.cid} is nested too deeply for a file`)
    for (const next of children.slice(index, index + walk.window)) loadOnce(next, loading, walk.load)
    const bytes = (await loading.get(child)) ?? new Uint8Array()
    loading.delete(child)
    const node = walk.parse(child.cid, bytes)
    if (node.size !== child.size) {
      throw new ContentMismatchError(`${child.cid} holds ${node.size} bytes, its parent says ${child.size}`)
    }
    yield { type: 'node', cid: child.cid, bytes, start, data: node.data }
    yield* walkBelow({ node, start, depth: position.depth + 1 }, walk)
  }
}

function loadOnce(child: Child, loading: Map<Child, Promise<Uint8Array>>, load: LoadBlock): void {
  if (child.cid.code === RAW || loading.has(child)) return
  const bytes = load(child.cid)
  // One that fails while an earlier one is awaited is no unhandled rejection; who awaits it still gets the error.
  bytes.catch(() => undefined)
  loading.set(child, bytes)
}
