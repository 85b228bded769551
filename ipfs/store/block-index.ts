import { type CID, RAW } from '../dag/cid.ts'
import { parseFileNode } from '../dag/file-node.ts'
import type { StoredFile } from './content-store.ts'

/** Where a block is: an inner node in memory, a leaf somewhere in a whole file. */
export type BlockPlace = Readonly<{ type: 'node'; bytes: Uint8Array }> | LeafPlace

export type LeafPlace = Readonly<{ type: 'leaf'; root: CID; offset: number; size: number }>

/** What the index has to know of a file; the nodes include the root where there is more than one block. */
export type IndexedFile = Readonly<{ cid: CID; size: number; nodes: ReadonlyMap<string, Uint8Array> }>

/** Finds blocks in whole files. */
export class BlockIndex {
  readonly #files = new Map<string, IndexedFile>()
  // By block, and then by the file that it is in: files share leaves, and any of them may be removed.
  readonly #places = new Map<string, Map<string, BlockPlace>>()
  #bytes = 0

  add(file: IndexedFile): void {
    this.remove(file.cid)
    this.#files.set(file.cid.toString(), file)
    this.#bytes += file.size
    for (const [cid, place] of placesOf(file)) this.#addPlace(cid.toString(), file.cid, place)
  }

  remove(cid: CID): void {
    const file = this.#files.get(cid.toString())
    if (!file) return
    this.#files.delete(cid.toString())
    this.#bytes -= file.size
    for (const [block] of placesOf(file)) this.#removePlace(block.toString(), cid)
  }

  /** Where a block is; null where it is nowhere. */
  find(cid: CID): BlockPlace | null {
    return this.findAll(cid)[0] ?? null
  }

  /** The same, for a leaf that several files have in each of them, a file of its own first. */
  findAll(cid: CID): readonly BlockPlace[] {
    const places = this.#places.get(cid.toString())
    if (!places) return []
    const own = places.get(cid.toString())
    return own ? [own, ...[...places.values()].filter((place) => place !== own)] : [...places.values()]
  }

  file(cid: CID): IndexedFile | null {
    return this.#files.get(cid.toString()) ?? null
  }

  files(): readonly StoredFile[] {
    return [...this.#files.values()].map(({ cid, size }) => ({ cid, size }))
  }

  /** The sizes of all files, added up. */
  bytes(): number {
    return this.#bytes
  }

  #addPlace(block: string, root: CID, place: BlockPlace): void {
    const places = this.#places.get(block) ?? new Map<string, BlockPlace>()
    this.#places.set(block, places)
    if (!places.has(root.toString())) places.set(root.toString(), place)
  }

  #removePlace(block: string, root: CID): void {
    const places = this.#places.get(block)
    places?.delete(root.toString())
    if (places?.size === 0) this.#places.delete(block)
  }
}

/** All leaves of a file in order, each as often as the file has it. */
export function* leavesOf(file: IndexedFile): Generator<readonly [CID, LeafPlace]> {
  for (const [cid, place] of placesOf(file)) if (place.type === 'leaf') yield [cid, place]
}

function placesOf({ cid, size, nodes }: IndexedFile): Generator<readonly [CID, BlockPlace]> {
  return cid.code === RAW ? oneLeaf(cid, size) : placesBelow(cid, cid, 0, nodes)
}

function* oneLeaf(cid: CID, size: number): Generator<readonly [CID, BlockPlace]> {
  yield [cid, { type: 'leaf', root: cid, offset: 0, size }]
}

function* placesBelow(
  root: CID,
  cid: CID,
  start: number,
  nodes: ReadonlyMap<string, Uint8Array>,
): Generator<readonly [CID, BlockPlace]> {
  const bytes = nodes.get(cid.toString())
  if (!bytes) throw new Error(`the node ${cid} of ${root} is missing from the index`)
  yield [cid, { type: 'node', bytes }]
  for (const child of parseFileNode(cid, bytes).children) {
    if (child.cid.code !== RAW) yield* placesBelow(root, child.cid, start + child.start, nodes)
    else yield [child.cid, { type: 'leaf', root, offset: start + child.start, size: child.size }]
  }
}
