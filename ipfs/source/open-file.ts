import { MAX_BLOCK_SIZE } from '../dag/block.ts'
import { type CID, isOurs, RAW } from '../dag/cid.ts'
import { ContentMismatchError, ContentTooLargeError, ContentUnsupportedError } from '../dag/content-errors.ts'
import { openDagFile } from '../dag/dag-file.ts'
import type { ByteRange } from '../dag/walk-dag.ts'
import type { ContentStore } from '../store/content-store.ts'
import { type BlockFetcherOptions, createBlockFetcher } from './block-fetcher.ts'
import { type CarAhead, startCarAhead } from './car-ahead.ts'
import { checkDigest } from './check-digest.ts'
import { FileStream } from './file-stream.ts'
import type { KnownFiles } from './known-files.ts'
import type { OpenedFile, OpenOptions } from './opened-file.ts'

export type Opening = Readonly<{
  fetching: BlockFetcherOptions
  /** How long the first bytes are tried for. */
  openMs: number
  window: number
  store: Pick<ContentStore, 'readBlock'> | undefined
  known: KnownFiles
}>

/** A range of fewer bytes is read block by block: that may come from several gateways at once. */
const LEAST_BYTES_FOR_CAR = 8 * 1024 * 1024

/** Opens a file; what it throws stands at `FileSource`. */
export async function openFile(opening: Opening, cid: CID, options: OpenOptions): Promise<OpenedFile> {
  const { size, digest, start = 0, end, onBytes, signal } = options
  checkReadable(cid, size)
  const { known, window } = opening
  const stopped = new AbortController()
  const either = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal
  const blocks = createLoader({ ...opening, fetching: { ...opening.fetching, onBytes } }, cid, either)
  try {
    const file = await openDagFile(cid, blocks.load, known.parse)
    if (size !== undefined && file.size !== size) {
      throw new ContentMismatchError(`${cid} has ${file.size} bytes, not the ${size} it should have`)
    }
    const range = { start, end: Math.min(end ?? file.size, file.size) }
    const isWhole = range.start === 0 && range.end === file.size
    blocks.expect(range)
    const bytes = file.read(range, window)
    const isToBeChecked = digest !== undefined && isWhole && !known.hasDigest(cid, digest)
    const checked = isToBeChecked ? checkDigest(bytes, cid, digest, () => known.addDigest(cid, digest)) : bytes
    const first = await checked.next()
    blocks.isOpen()
    return { size: file.size, stream: new FileStream(checked, first, stopped) }
  } catch (error) {
    stopped.abort()
    throw error
  }
}

function checkReadable(cid: CID, size: number | undefined): void {
  if (!isOurs(cid)) throw new ContentUnsupportedError(`${cid} is not read: it is neither raw nor dag-pb with sha2-256`)
  // Such a file is one block.
  if (cid.code !== RAW || size === undefined || size <= MAX_BLOCK_SIZE) return
  throw new ContentTooLargeError(`${cid} has ${size} bytes, and a block has at most ${MAX_BLOCK_SIZE}`)
}

/** Loads blocks of one file: from the store, as a CAR, or each alone from whichever gateway gives it. */
function createLoader({ fetching, openMs, store, known }: Opening, file: CID, signal: AbortSignal) {
  const fetchBlock = createBlockFetcher(fetching, signal)
  const opensUntil = performance.now() + openMs
  let isOpen = false
  let isAhead = false
  let expected: ByteRange | null = null
  let car: CarAhead | null = null

  async function load(block: CID): Promise<Uint8Array> {
    const own = known.node(block) ?? (await store?.readBlock(block))
    if (own) return own
    // What is fetched ahead of the first bytes is not what they wait for.
    const isAwaited = !isAhead
    if (block.code === RAW) isAhead = true
    const bytes =
      (block.code === RAW ? await takeFromCar(block) : null) ??
      (await fetchBlock(block, () => (isAwaited && !isOpen ? opensUntil : Number.POSITIVE_INFINITY)))
    if (block.code !== RAW) known.addNode(block, bytes)
    return bytes
  }

  function takeFromCar(leaf: CID): Promise<Uint8Array | null> | null {
    if (expected !== null) {
      car = startCar(expected)
      expected = null
    }
    return car?.take(leaf) ?? null
  }

  function startCar(range: ByteRange): CarAhead | null {
    const { order, deadlines, onBytes } = fetching
    const [gateway, ...others] = order.sorted()
    if (!gateway || range.end - range.start < LEAST_BYTES_FOR_CAR) return null
    // Where there is nobody else to ask, a slow line is as good as it gets.
    const patience = others.length > 0 ? { leafMs: () => order.patienceMs(gateway) } : { idleMs: deadlines.idleMs }
    return startCarAhead({ gateway, cid: file, range, patience, onBytes, signal })
  }

  return {
    load,
    /** Tells which bytes will be read, in their order, so that they may be asked for together. */
    expect: (range: ByteRange) => {
      expected = range
    },
    /** Tells that the first bytes are here. */
    isOpen: () => {
      isOpen = true
    },
  }
}
