import { createReadStream } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type CID, RAW } from '../dag/cid.ts'
import { codeOf } from '../dag/error-facts.ts'
import { layOutFile } from '../dag/lay-out-file.ts'
import { type BlockIndex, leavesOf } from './block-index.ts'
import type { StoreFolder } from './store-folder.ts'
import type { StoredBlocks } from './stored-blocks.ts'
import { readNodes } from './stored-nodes.ts'

/** What a scrub found of one file. */
export type ScrubbedFile = Readonly<{
  cid: CID
  /** Bytes that were read. */
  size: number
  /** Blocks that were damaged; what the store keeps beside the file counts as one. */
  damaged: number
  /** Those of them that are sound again. */
  mended: number
}>

export type ScrubOptions = Readonly<{
  /** How fast it reads; as fast as it can unless told. */
  bytesPerSecond?: number
  signal?: AbortSignal
}>

export type Scrubbing = Readonly<{
  folder: StoreFolder
  index: BlockIndex
  blocks: StoredBlocks
  /** Puts a file whole in its place, from elsewhere; false where nobody has it. */
  replace: (cid: CID) => Promise<boolean>
  keepNodes: (root: CID, nodes: ReadonlyMap<string, Uint8Array>, size: number) => Promise<void>
}>

/** Reads every file, checks each of its blocks, mends what it can, and says what it found, file by file. */
export async function* scrub(
  scrubbing: Scrubbing,
  { bytesPerSecond = Number.POSITIVE_INFINITY, signal }: ScrubOptions,
): AsyncGenerator<ScrubbedFile> {
  const pace = createPace(bytesPerSecond, signal)
  for await (const cid of scrubbing.folder.fileCids()) {
    signal?.throwIfAborted()
    const scrubbed = await scrubFile(scrubbing, cid, pace)
    if (scrubbed) yield scrubbed
  }
}

type Pace = (bytes: number) => Promise<void>

async function scrubFile(scrubbing: Scrubbing, cid: CID, pace: Pace): Promise<ScrubbedFile | null> {
  const counts = { size: 0, damaged: 0, mended: 0 }
  try {
    const isIndexed = await checkNodes(scrubbing, cid, counts)
    if (!isIndexed) return { cid, ...counts }
  } catch (error) {
    // Another process removed it meanwhile.
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  const file = scrubbing.index.file(cid)
  if (!file) return null
  for (const [leaf, place] of leavesOf(file)) {
    const state = await scrubbing.blocks.check(leaf, place)
    if (state === 'gone') return null
    counts.size += place.size
    if (state !== 'sound') counts.damaged += 1
    if (state === 'mended') counts.mended += 1
    await pace(place.size)
  }
  return { cid, ...counts }
}

type Counts = { size: number; damaged: number; mended: number }

/** Looks at what is kept beside a file, and mends it from the file itself. Whether the file's leaves can be looked at. */
async function checkNodes(scrubbing: Scrubbing, cid: CID, counts: Counts): Promise<boolean> {
  const { folder, index, keepNodes, replace } = scrubbing
  const known = index.file(cid)
  if (known && (cid.code === RAW || (await areNodesSound(folder, cid)))) return true
  counts.damaged += 1
  if (known) {
    await keepNodes(cid, known.nodes, known.size)
    counts.mended += 1
    return true
  }
  const layout = await layOutFile(createReadStream(folder.filePath(cid)))
  if (layout.cid.equals(cid)) await keepNodes(cid, layout.nodes, layout.size)
  else if (!(await replace(cid))) return false
  counts.mended += 1
  return true
}

async function areNodesSound(folder: StoreFolder, cid: CID): Promise<boolean> {
  try {
    return (await readNodes(folder.nodesPath(cid))).has(cid.toString())
  } catch (error) {
    if (codeOf(error) === 'INVALID_CAR' || codeOf(error) === 'ENOENT') return false
    throw error
  }
}

function createPace(bytesPerSecond: number, signal: AbortSignal | undefined): Pace {
  const startedAt = performance.now()
  let done = 0
  return async (bytes) => {
    done += bytes
    const aheadMs = (done / bytesPerSecond) * 1000 - (performance.now() - startedAt)
    if (aheadMs > 0) await wait(aheadMs, undefined, signal && { signal })
  }
}
