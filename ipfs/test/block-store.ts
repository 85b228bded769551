import { CarReader } from '@ipld/car'
import type { CID } from '../dag/cid.ts'
import type { ContentStore } from '../store/content-store.ts'
import { createMemoryContentStore } from '../store/memory-content-store.ts'

/** A store of blocks of any kind, which our own stores take only as whole files: directories, documents, other layouts. */
export async function createBlockStore(cars: readonly Uint8Array[]): Promise<ContentStore> {
  const blocks = new Map<string, Uint8Array>()
  for (const car of cars) {
    for await (const { cid, bytes } of (await CarReader.fromBytes(car)).blocks()) blocks.set(nameOf(cid), bytes)
  }
  const readBlock = async (cid: CID) => blocks.get(nameOf(cid)) ?? null
  return Object.assign(createMemoryContentStore(), { readBlock })
}

// The same bytes may be linked to by CIDs of both versions.
function nameOf(cid: CID): string {
  return `${cid.code} ${Buffer.from(cid.multihash.bytes).toString('hex')}`
}
