import type { LoadBlock } from './block.ts'
import { type CID, RAW } from './cid.ts'
import { ContentMismatchError } from './content-errors.ts'
import { type FileNode, type ParseNode, parseSoundNode } from './file-node.ts'
import { type ByteRange, walkDag } from './walk-dag.ts'

/** A file whose root is loaded. */
export type DagFile = Readonly<{
  size: number
  /** Reads bytes in order, loading at most `window` leaves at a time. Each `read` can be iterated once. */
  read(range: ByteRange, window: number): AsyncGenerator<Uint8Array>
}>

/** Loads a file's root, of any layout; of the other blocks only those that a read needs are loaded, when it needs them. */
export async function openDagFile(cid: CID, load: LoadBlock, parse: ParseNode = parseSoundNode): Promise<DagFile> {
  const bytes = await load(cid)
  if (cid.code === RAW) return { size: bytes.length, read: (range) => readBlock(bytes, range) }

  const root = parse(cid, bytes)
  return { size: root.size, read: (range, window) => readLeaves(root, range, window, load, parse) }
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
  parse: ParseNode,
): AsyncGenerator<Uint8Array> {
  const ahead: Promise<Uint8Array>[] = []
  if (root.data.length > 0) ahead.push(Promise.resolve(partOf(root.data, 0, range)))
  for await (const step of walkDag(root, range, load, { parse, window })) {
    if (step.type === 'leaf') ahead.push(quietly(readLeaf(step, range, load)))
    else if (step.data.length > 0) ahead.push(Promise.resolve(partOf(step.data, step.start, range)))
    if (ahead.length < window) continue
    const bytes = await ahead.shift()
    if (bytes && bytes.length > 0) yield bytes
  }
  for (const part of ahead) {
    const bytes = await part
    if (bytes.length > 0) yield bytes
  }
}

function partOf(bytes: Uint8Array, start: number, range: ByteRange): Uint8Array {
  return bytes.subarray(Math.max(0, range.start - start), Math.max(0, range.end - start))
}

type Leaf = Readonly<{ cid: CID; start: number; size: number }>

async function readLeaf(leaf: Leaf, range: ByteRange, load: LoadBlock): Promise<Uint8Array> {
  const bytes = await load(leaf.cid)
  if (bytes.length !== leaf.size) {
    throw new ContentMismatchError(`${leaf.cid} has ${bytes.length} bytes, its parent says ${leaf.size}`)
  }
  return partOf(bytes, leaf.start, range)
}

// A leaf that fails while an earlier one is still awaited must not count as an unhandled rejection; whoever awaits it
// later still gets the error.
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
