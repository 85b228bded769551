import type { LoadBlock } from './block.ts'
import { type CID, RAW } from './cid.ts'
import { ContentMismatchError } from './content-errors.ts'
import { type FileNode, parseFileNode } from './file-node.ts'
import { type ByteRange, walkDag } from './walk-dag.ts'

/** A file whose root is loaded. */
export type DagFile = Readonly<{
  size: number
  /** Reads bytes in order, loading at most `window` leaves at a time. Each `read` can be iterated once. */
  read(range: ByteRange, window: number): AsyncGenerator<Uint8Array>
}>

/** Loads a file's root; of the other blocks only those that a read needs are loaded, when it needs them. */
export async function openDagFile(cid: CID, load: LoadBlock): Promise<DagFile> {
  const bytes = await load(cid)
  if (cid.code === RAW) return { size: bytes.length, read: (range) => readBlock(bytes, range) }

  const root = parseFileNode(cid, bytes)
  return { size: root.size, read: (range, window) => readLeaves(root, range, window, load) }
}

async function* readBlock(bytes: Uint8Array, range: ByteRange): AsyncGenerator<Uint8Array> {
  const part = bytes.subarray(range.start, range.end)
  if (part.length > 0) yield part
}

async function* readLeaves(
  root: FileNode,
  range: ByteRange,
  window: number,
  load: LoadBlock,
): AsyncGenerator<Uint8Array> {
  const ahead: Promise<Uint8Array>[] = []
  for await (const step of walkDag(root, range, load)) {
    if (step.type === 'node') continue
    ahead.push(quietly(readLeaf(step, range, load)))
    if (ahead.length < window) continue
    const first = ahead.shift()
    if (first) yield await first
  }
  for (const leaf of ahead) yield await leaf
}

type Leaf = Readonly<{ cid: CID; start: number; size: number }>

async function readLeaf(leaf: Leaf, range: ByteRange, load: LoadBlock): Promise<Uint8Array> {
  const bytes = await load(leaf.cid)
  if (bytes.length !== leaf.size) {
    throw new ContentMismatchError(`${leaf.cid} has ${bytes.length} bytes, its parent says ${leaf.size}`)
  }
  return bytes.subarray(Math.max(0, range.start - leaf.start), range.end - leaf.start)
}

// A leaf that fails while an earlier one is still awaited must not count as an unhandled rejection; whoever awaits it
// later still gets the error.
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
