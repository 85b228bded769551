import type { PBLink } from '@ipld/dag-pb'
import { murmur364 } from '@multiformats/murmur3'
import type { Block, LoadBlock } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { ContentUnsupportedError } from '../dag/content-errors.ts'
import { type PbBlock, readPbBlock } from './links.ts'

/** Where an entry of a sharded directory is: the shards below the first on the way to it, and the entry. */
export type HamtEntry = Readonly<{ shards: readonly Block[]; cid: CID }>

// A hash of 64 bits is used up by then.
const MAX_DEPTH = 16

/** Looks a name up in a sharded directory (UnixFS, HAMT directories); null where it is not in it. */
export async function findInHamt(block: PbBlock, name: string, load: LoadBlock): Promise<HamtEntry | null> {
  const bits = await bitsOf(name)
  const shards: Block[] = []
  let shard = block
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const { width, bitsPerLevel } = shapeOf(shard)
    const slot = bits.slice(depth * bitsPerLevel, (depth + 1) * bitsPerLevel)
    const prefix = Number.parseInt(slot, 2).toString(16).toUpperCase().padStart(width, '0')
    const link = shard.node.Links.find(({ Name }) => Name === prefix || Name === `${prefix}${name}`)
    if (!link) return null
    if (link.Name !== prefix) return { shards, cid: link.Hash }
    const bytes = await load(link.Hash)
    shards.push({ cid: link.Hash, bytes })
    shard = readPbBlock(link.Hash, bytes)
  }
  return null
}

/** The links of a shard that lead to further shards, not to entries. */
export function shardLinksOf(block: PbBlock): readonly PBLink[] {
  const { width } = shapeOf(block)
  return block.node.Links.filter(({ Name }) => Name?.length === width)
}

function shapeOf({ unixfs }: PbBlock): Readonly<{ width: number; bitsPerLevel: number }> {
  const fanout = Number(unixfs?.fanout ?? 0n)
  const bitsPerLevel = Math.log2(fanout)
  if (unixfs?.type !== 'hamt-sharded-directory' || !Number.isInteger(bitsPerLevel) || fanout < 8 || fanout > 1024) {
    throw new ContentUnsupportedError(`a sharded directory with a fanout of ${fanout} is not read`)
  }
  return { width: (fanout - 1).toString(16).length, bitsPerLevel }
}

async function bitsOf(name: string): Promise<string> {
  const hash = await murmur364.encode(new TextEncoder().encode(name))
  return [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('')
}
