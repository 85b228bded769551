import { code as DAG_CBOR } from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import type { Block, LoadBlock } from '../dag/block.ts'
import { DAG_PB } from '../dag/cid.ts'
import { findInHamt } from './hamt.ts'
import { isMap, readCborBlock, readPbBlock } from './links.ts'

/** Where a path leads: the blocks before the last one, that one, and the CID that each of its parts begins with. */
export type ResolvedPath = Readonly<{ before: readonly Block[]; end: Block; roots: readonly CID[] }>

/**
 * Follows a path from a CID: through directories of UnixFS, sharded or not, and through the maps, lists and links of dag-cbor.
 * Null where there is no such path. It throws what `load` throws.
 */
export async function resolvePath(
  root: CID,
  segments: readonly string[],
  load: LoadBlock,
): Promise<ResolvedPath | null> {
  const before: Block[] = []
  const roots = [root]
  let end: Block = { cid: root, bytes: await load(root) }
  let left = segments
  while (left.length > 0) {
    const step = await stepFrom(end, left, load)
    if (!step) return null
    left = step.left
    // The path ends within the block.
    if (step.cid === null) break
    before.push(end, ...step.between)
    end = { cid: step.cid, bytes: await load(step.cid) }
    roots.push(step.cid)
  }
  return { before, end, roots }
}

type Step = Readonly<{ between: readonly Block[]; cid: CID | null; left: readonly string[] }>

async function stepFrom({ cid, bytes }: Block, segments: readonly string[], load: LoadBlock): Promise<Step | null> {
  if (cid.code === DAG_CBOR) return stepWithin(readCborBlock(cid, bytes), segments)
  if (cid.code !== DAG_PB) return null
  const block = readPbBlock(cid, bytes)
  const [name = '', ...left] = segments
  if (block.unixfs?.type === 'hamt-sharded-directory') {
    const entry = await findInHamt(block, name, load)
    return entry && { between: entry.shards, cid: entry.cid, left }
  }
  if (block.unixfs?.type !== 'directory') return null
  const link = block.node.Links.find(({ Name }) => Name === name)
  return link ? { between: [], cid: link.Hash, left } : null
}

function stepWithin(document: unknown, segments: readonly string[]): Step | null {
  let value = document
  for (const [index, segment] of segments.entries()) {
    if (isMap(value) && Object.hasOwn(value, segment)) value = value[segment]
    else if (Array.isArray(value) && /^\d{1,9}$/.test(segment) && Number(segment) < value.length)
      value = value[Number(segment)]
    else return null
    const link = CID.asCID(value)
    if (link) return { between: [], cid: link, left: segments.slice(index + 1) }
  }
  return { between: [], cid: null, left: [] }
}
