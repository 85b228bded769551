import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { carHeader, carSectionHead } from '../car/write-car.ts'
import { isBlockOf, type LoadBlock } from '../dag/block.ts'
import { type CID, RAW } from '../dag/cid.ts'
import { ContentMismatchError } from '../dag/content-errors.ts'
import { parseFileNode } from '../dag/file-node.ts'
import { type FileLayout, layOutFile } from '../dag/lay-out-file.ts'
import { walkDag } from '../dag/walk-dag.ts'
import { BlockIndex } from '../store/block-index.ts'

/** A file on the disk as blocks, without a store: the inner nodes in memory, the leaves read when they are needed. */
export type LocalDag = Readonly<{
  root: CID
  /** Each block once: the root first, then depth first from left to right. */
  blocks: readonly SizedBlock[]
  /** A CAR with these blocks, that names the file as its root; with all of them unless told. */
  car(blocks?: readonly SizedBlock[]): SizedCar
  close(): Promise<void>
}>

export type SizedBlock = Readonly<{ cid: CID; size: number }>

/** A CAR whose size is known before it is made. Its bytes are the same each time, so that an upload can go on in it. */
export type SizedCar = Readonly<{ size: number; bytes(start?: number, end?: number): AsyncGenerator<Uint8Array> }>

/**
 * Splits a file on the disk into blocks.
 * @throws ContentMismatchError (CONTENT_MISMATCH) where it is not the file that the CID names, also while it is read.
 */
export async function openLocalDag(path: string, cid: CID, signal?: AbortSignal): Promise<LocalDag> {
  const layout = await layOutFile(createReadStream(path), { signal })
  if (!layout.cid.equals(cid)) throw new ContentMismatchError(`${path} is ${layout.cid}, not ${cid}; it was changed`)

  const index = new BlockIndex()
  index.add(layout)
  const all = await listBlocks(layout)
  const handle = await open(path, 'r')
  const load = loadFrom(index, handle)
  return { root: cid, blocks: all, car: (blocks = all) => carOf(cid, blocks, load), close: () => handle.close() }
}

async function listBlocks({ cid, size, nodes }: FileLayout): Promise<readonly SizedBlock[]> {
  const rootBytes = nodes.get(cid.toString())
  if (cid.code === RAW || !rootBytes) return [{ cid, size }]

  const load = async (node: CID) => nodes.get(node.toString()) ?? new Uint8Array()
  const blocks = new Map<string, SizedBlock>([[cid.toString(), { cid, size: rootBytes.length }]])
  for await (const step of walkDag(parseFileNode(cid, rootBytes), { start: 0, end: size }, load)) {
    blocks.set(step.cid.toString(), { cid: step.cid, size: step.type === 'node' ? step.bytes.length : step.size })
  }
  return [...blocks.values()]
}

function carOf(root: CID, blocks: readonly SizedBlock[], load: LoadBlock): SizedCar {
  const header = carHeader(root)
  const size = blocks.reduce((sum, { cid, size }) => sum + carSectionHead(cid, size).length + size, header.length)

  async function* pieces(start: number): AsyncGenerator<Piece> {
    let at = header.length
    yield { start: 0, bytes: header }
    for (const block of blocks) {
      const head = carSectionHead(block.cid, block.size)
      const end = at + head.length + block.size
      // What lies before the wanted bytes is not read off the disk.
      if (end > start) {
        yield { start: at, bytes: head }
        yield { start: at + head.length, bytes: await load(block.cid) }
      }
      at = end
    }
  }

  async function* bytes(start = 0, end = size): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(start)) {
      if (piece.start >= end) return
      const part = piece.bytes.subarray(Math.max(0, start - piece.start), Math.max(0, end - piece.start))
      if (part.length > 0) yield part
    }
  }

  return { size, bytes }
}

type Piece = Readonly<{ start: number; bytes: Uint8Array }>

function loadFrom(index: BlockIndex, handle: FileHandle): LoadBlock {
  return async (cid) => {
    const place = index.find(cid)
    if (!place) throw new ContentMismatchError(`${cid} is no block of the file`)
    if (place.type === 'node') return place.bytes

    const { bytesRead, buffer } = await handle.read(new Uint8Array(place.size), 0, place.size, place.offset)
    const bytes = buffer.subarray(0, bytesRead)
    if (!isBlockOf(cid, bytes)) throw new ContentMismatchError('the file was changed while it was read')
    return bytes
  }
}
