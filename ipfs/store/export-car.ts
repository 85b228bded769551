import { streamCar } from '../car/stream-car.ts'
import type { CID } from '../dag/cid.ts'
import { ContentUnavailableError } from '../dag/content-errors.ts'
import type { ContentStore } from './content-store.ts'

/**
 * A file of a store as a CAR, each block once (`order=dfs`, `dups=n`).
 * @throws ContentUnavailableError (CONTENT_UNAVAILABLE), now or from the stream, where a block is not here or damaged.
 */
export async function exportCar(store: ContentStore, cid: CID): Promise<AsyncIterable<Uint8Array>> {
  const load = async (block: CID) => {
    const bytes = await store.readBlock(block)
    if (bytes) return bytes
    throw new ContentUnavailableError(`the block ${block} of ${cid} is not in this store, or damaged; scrub the store`)
  }
  await load(cid)
  return streamCar(cid, load, { rootOnly: false, duplicates: false })
}
