import type { CID } from 'multiformats/cid'
import type { Block } from '../dag/block.ts'
import { carHeader, carSectionHead } from './write-car.ts'

const IDENTITY = 0

/**
 * Blocks as a CARv1 with one root, in their order. Those whose bytes are in their CID (identity) are left out, as the trustless
 * gateway specification wants it, and those that came before, unless `duplicates`.
 */
export async function* streamBlocks(
  root: CID,
  blocks: AsyncIterable<Block>,
  { duplicates }: Readonly<{ duplicates: boolean }>,
): AsyncGenerator<Uint8Array> {
  yield carHeader(root)
  const sent = new Set<string>()
  for await (const { cid, bytes } of blocks) {
    if (cid.multihash.code === IDENTITY) continue
    if (!duplicates) {
      if (sent.has(cid.toString())) continue
      sent.add(cid.toString())
    }
    yield carSectionHead(cid, bytes.length)
    yield bytes
  }
}
