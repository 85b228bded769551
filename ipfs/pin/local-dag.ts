import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { streamCar } from '../car/stream-car.ts'
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
  lastLeaf: CID
  carSize: number
  car(): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}>

/**
 * Splits a file on the disk into blocks.
 * @throws ContentMismatchError (CONTENT_MISMATCH) where it is not the file that the CID names, also while it is read.
 */
export async function openLocalDag(path: string, cid: CID, signal?: AbortSignal): Promise<LocalDag> {
  const layout = await layOutFile(createReadStream(path), { signal })
  if (!layout.cid.equals(cid)) throw new ContentMismatchError(`${path} is ${layout.cid}, not ${cid}; it was changed`)

  const index = new BlockIndex()
  index.add(layout)
  const measures = await measure(layout)
  const handle = await open(path, 'r')
  const load = loadFrom(index, handle)
  return {
    root: cid,
    ...measures,
    car: () => streamCar(cid, load, { rootOnly: false, duplicates: true }),
    close: () => handle.close(),
  }
}

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

async function measure({ cid, size, nodes }: FileLayout) {
  const rootBytes = nodes.get(cid.toString())
  let carSize = carHeader(cid).length + sectionSize(cid, rootBytes?.length ?? size)
  let lastLeaf = cid
  if (cid.code === RAW || !rootBytes) return { carSize, lastLeaf }

  const load = async (node: CID) => nodes.get(node.toString()) ?? new Uint8Array()
  for await (const step of walkDag(parseFileNode(cid, rootBytes), { start: 0, end: size }, load)) {
    carSize += sectionSize(step.cid, step.type === 'node' ? step.bytes.length : step.size)
    if (step.type === 'leaf') lastLeaf = step.cid
  }
  return { carSize, lastLeaf }
}

function sectionSize(cid: CID, size: number): number {
  return carSectionHead(cid, size).length + size
}
