import { type CID, RAW } from '../dag/cid.ts'
import { parseFileNode } from '../dag/file-node.ts'
import type { StoredFile } from './content-store.ts'

/** Where a block is: an inner node in memory, a leaf somewhere in a whole file. */
export type BlockPlace =
  | Readonly<{ type: 'node'; bytes: Uint8Array }>
  | Readonly<{ type: 'leaf'; root: CID; offset: number; size: number }>

/** What the index has to know of a file; the nodes include the root where there is more than one block. */
export type IndexedFile = Readonly<{ cid: CID; size: number; nodes: ReadonlyMap<string, Uint8Array> }>

/** Finds blocks in whole files. */
export class BlockIndex {
  readonly #files = new Map<string, StoredFile>()
  readonly #places = new Map<string, BlockPlace>()

  add({ cid, size, nodes }: IndexedFile): void {
    this.#files.set(cid.toString(), { cid, size })
    if (cid.code === RAW) this.#places.set(cid.toString(), { type: 'leaf', root: cid, offset: 0, size })
    else this.#addNode(cid, cid, 0, nodes)
  }

  find(cid: CID): BlockPlace | null {
    return this.#places.get(cid.toString()) ?? null
  }

  files(): readonly StoredFile[] {
    return [...this.#files.values()]
  }

  #addNode(root: CID, cid: CID, start: number, nodes: ReadonlyMap<string, Uint8Array>): void {
    const bytes = nodes.get(cid.toString())
    if (!bytes) throw new Error(`the node ${cid} of ${root} is missing from the index`)
    this.#places.set(cid.toString(), { type: 'node', bytes })
    for (const child of parseFileNode(cid, bytes).children) {
      if (child.cid.code !== RAW) this.#addNode(root, child.cid, start + child.start, nodes)
      else this.#addLeaf(child.cid, { type: 'leaf', root, offset: start + child.start, size: child.size })
    }
  }

  // Files share leaves; a leaf that is a file of its own keeps that place, where nothing has to be cut out.
  #addLeaf(cid: CID, place: BlockPlace): void {
    if (!this.#places.has(cid.toString())) this.#places.set(cid.toString(), place)
  }
}
