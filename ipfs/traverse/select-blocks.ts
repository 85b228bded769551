import type { CID } from 'multiformats/cid'
import type { Block, LoadBlock } from '../dag/block.ts'
import { DAG_PB } from '../dag/cid.ts'
import { ContentUnsupportedError } from '../dag/content-errors.ts'
import { parseSoundNode } from '../dag/file-node.ts'
import { shardLinksOf } from './hamt.ts'
import { linksOf, readPbBlock } from './links.ts'

/** Bytes of an entity as a client names them: both ends count, a negative one from the end, and null is the end. */
export type EntityBytes = Readonly<{ from: number; to: number | null }>

/** Which blocks below a block are meant (trustless gateway specification, `dag-scope`). */
export type DagScope =
  | Readonly<{ type: 'block' }>
  | Readonly<{ type: 'entity'; bytes: EntityBytes | null }>
  | Readonly<{ type: 'all' }>

// Deeper than any file, shard or document; the walk holds a list of links for each level.
const MAX_DEPTH = 64

/** A block and those below it that are meant, depth first from left to right, each as often as it is linked. */
export async function* selectBlocks(block: Block, scope: DagScope, load: LoadBlock): AsyncGenerator<Block> {
  if (scope.type === 'block') yield block
  else if (scope.type === 'all') yield* withAllBelow(block, load, 0)
  else yield* entityOf(block, scope.bytes, load)
}

async function* withAllBelow(block: Block, load: LoadBlock, depth: number): AsyncGenerator<Block> {
  yield block
  for (const cid of linksOf(block.cid, block.bytes)) {
    yield* withAllBelow(await loadBelow(cid, load, depth), load, depth + 1)
  }
}

/** What it takes to read the whole of a file or a range, to list a directory, or to read a document. */
async function* entityOf(block: Block, bytes: EntityBytes | null, load: LoadBlock): AsyncGenerator<Block> {
  const type = block.cid.code === DAG_PB ? readPbBlock(block.cid, block.bytes).unixfs?.type : undefined
  if (type === 'file' || type === 'raw') {
    const { size } = parseSoundNode(block.cid, block.bytes)
    yield* fileBlocks(block, rangeOf(bytes, size), load, 0)
  } else if (type === 'hamt-sharded-directory') {
    yield* shardBlocks(block, load, 0)
  } else {
    yield block
  }
}

type Range = Readonly<{ start: number; end: number }>

function rangeOf(bytes: EntityBytes | null, size: number): Range {
  const place = (index: number) => (index < 0 ? Math.max(0, size + index) : index)
  if (bytes === null) return { start: 0, end: size }
  return { start: place(bytes.from), end: bytes.to === null ? size : place(bytes.to) + 1 }
}

async function* fileBlocks(block: Block, range: Range, load: LoadBlock, depth: number): AsyncGenerator<Block> {
  yield block
  if (block.cid.code !== DAG_PB) return
  const links = readPbBlock(block.cid, block.bytes).node.Links
  for (const [index, { start, size }] of parseSoundNode(block.cid, block.bytes).children.entries()) {
    const link = links[index]
    if (!link || start + size <= range.start || start >= range.end) continue
    const child = await loadBelow(link.Hash, load, depth)
    yield* fileBlocks(child, { start: range.start - start, end: range.end - start }, load, depth + 1)
  }
}

async function* shardBlocks(block: Block, load: LoadBlock, depth: number): AsyncGenerator<Block> {
  yield block
  for (const { Hash } of shardLinksOf(readPbBlock(block.cid, block.bytes))) {
    yield* shardBlocks(await loadBelow(Hash, load, depth), load, depth + 1)
  }
}

async function loadBelow(cid: CID, load: LoadBlock, depth: number): Promise<Block> {
  if (depth === MAX_DEPTH) throw new ContentUnsupportedError(`${cid} is nested too deeply`)
  return { cid, bytes: await load(cid) }
}
