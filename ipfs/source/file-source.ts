import { MAX_BLOCK_SIZE } from '../dag/block.ts'
import { type CID, isOurs, RAW } from '../dag/cid.ts'
import { ContentMismatchError, ContentTooLargeError, ContentUnsupportedError } from '../dag/content-errors.ts'
import { openDagFile } from '../dag/dag-file.ts'
import { type BlockFetcherOptions, createBlockFetcher } from './block-fetcher.ts'
import { checkDigest } from './check-digest.ts'
import { createGatewayOrder } from './gateway-order.ts'
import { type BlockDeadlines, createGateway, DEADLINES } from './http-block.ts'
import { parseServerUrl } from './http-request.ts'

/** Files by CID from trustless gateways, every block verified before a byte of it is handed out. */
export interface FileSource {
  /**
   * Opens a file, or a range of it. It resolves when the root and the first bytes are verified, so the caller can still
   * answer with an error. The stream has to be iterated, or ended with its `return` or the signal; each of them, and an
   * error on the way, cancels what is outstanding.
   * @throws ContentUnavailableError (CONTENT_UNAVAILABLE), now or from the stream; worth another try.
   * @throws ContentMismatchError (CONTENT_MISMATCH), now or from the stream.
   * @throws ContentTooLargeError (CONTENT_TOO_LARGE), now or from the stream.
   * @throws ContentUnsupportedError (CONTENT_UNSUPPORTED), now or from the stream.
   */
  open(cid: CID, options?: OpenOptions): Promise<OpenedFile>
  /** Closes idle connections. */
  close(): void
}

export type OpenOptions = Readonly<{
  /** The size the file is known to have; any other is a mismatch. */
  size?: number
  /** The sha256 the file is known to have, checked before the last bytes are handed out when the whole file is read. */
  digest?: string
  /** The first byte that is wanted; 0 unless told. */
  start?: number
  /** The byte to stop before; the end of the file unless told. */
  end?: number
  /** Told each time bytes come from a gateway, also before they are verified: so a slow line is told from one that is silent. */
  onBytes?: () => unknown
  signal?: AbortSignal
}>

export type OpenedFile = Readonly<{
  /** The size of the whole file. */
  size: number
  stream: AsyncIterableIterator<Uint8Array>
}>

export type FileSourceOptions = Readonly<{
  /** Addresses of trustless gateways without `/ipfs`, the nearest first. */
  gateways: readonly string[]
  /** Blocks that are fetched ahead for each open file, a MiB each; 4 unless told. */
  window?: number
  deadlines?: Partial<BlockDeadlines>
  /** How long what fails is tried again. */
  retry?: Partial<RetryTimes>
  /** How long one gateway is waited for until the next is asked as well; 500 unless told. */
  hedgeMs?: number
  /** The clock, in milliseconds, by which gateways that failed are asked last for a while; `performance.now` unless told. */
  now?: () => number
  /** What the pauses between tries differ by, from 0 up to 1; `Math.random` unless told. */
  random?: () => number
}>

/** How long blocks are tried for. What is under way when the time is over may still come to its end. */
export type RetryTimes = Readonly<{
  /** Until the first bytes, all blocks before them together: whoever asked can still be told to come again. */
  openMs: number
  /** Each block after that, from its first failure on: a download that is cut has to begin anew. */
  blockMs: number
}>

const RETRY: RetryTimes = { openMs: 5_000, blockMs: 60_000 }

/**
 * Makes a source of files that tries gateways in turn, also in the middle of a file.
 * @throws TypeError where an address is not http or https.
 * @example const { size, stream } = await createFileSource({ gateways: ['http://127.0.0.1:8080'] }).open(cid)
 */
export function createFileSource(options: FileSourceOptions): FileSource {
  const { gateways, window = 4, deadlines, hedgeMs = 500, now, random = Math.random } = options
  const known = gateways.map((text) => createGateway(parseServerUrl(text)))
  const limits = { ...DEADLINES, ...deadlines }
  const retry = { ...RETRY, ...options.retry }
  const order = createGatewayOrder(known, { hedgeMs, firstByteMs: limits.firstByteMs, ...(now && { now }) })
  const fetching = { order, deadlines: limits, retryMs: retry.blockMs, random }
  return {
    open: (cid, openOptions = {}) => open(fetching, { openMs: retry.openMs, window }, cid.toV1(), openOptions),
    close: () => {
      for (const { agent } of known) agent.destroy()
    },
  }
}

async function open(
  fetching: BlockFetcherOptions,
  { openMs, window }: Readonly<{ openMs: number; window: number }>,
  cid: CID,
  { size, digest, start = 0, end, onBytes, signal }: OpenOptions,
): Promise<OpenedFile> {
  if (!isOurs(cid)) throw new ContentUnsupportedError(`${cid} is not read: it is neither raw nor dag-pb with sha2-256`)
  // Such a file is one block.
  if (cid.code === RAW && size !== undefined && size > MAX_BLOCK_SIZE) {
    throw new ContentTooLargeError(`${cid} has ${size} bytes, and a block has at most ${MAX_BLOCK_SIZE}`)
  }
  const stopped = new AbortController()
  const either = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal
  const fetchBlock = createBlockFetcher({ ...fetching, onBytes }, either)
  const opensUntil = performance.now() + openMs
  let isOpen = false
  let isAhead = false
  const load = (block: CID) => {
    // What is fetched ahead of the first bytes is not what they wait for.
    const isAwaited = !isAhead
    if (block.code === RAW) isAhead = true
    return fetchBlock(block, () => (isAwaited && !isOpen ? opensUntil : Number.POSITIVE_INFINITY))
  }
  try {
    const file = await openDagFile(cid, load)
    if (size !== undefined && file.size !== size) {
      throw new ContentMismatchError(`${cid} has ${file.size} bytes, not the ${size} it should have`)
    }
    const range = { start, end: Math.min(end ?? file.size, file.size) }
    const isWhole = range.start === 0 && range.end === file.size
    const bytes = file.read(range, window)
    const checked = digest !== undefined && isWhole ? checkDigest(bytes, cid, digest) : bytes
    const first = await checked.next()
    isOpen = true
    return { size: file.size, stream: new FileStream(checked, first, stopped) }
  } catch (error) {
    stopped.abort()
    throw error
  }
}

/** A stream whose first bytes are here, and that cancels what is outstanding when it ends for whatever reason. */
class FileStream implements AsyncIterableIterator<Uint8Array> {
  readonly #bytes: AsyncGenerator<Uint8Array>
  readonly #stopped: AbortController
  #first: IteratorResult<Uint8Array> | null

  constructor(bytes: AsyncGenerator<Uint8Array>, first: IteratorResult<Uint8Array>, stopped: AbortController) {
    this.#bytes = bytes
    this.#first = first
    this.#stopped = stopped
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    const first = this.#first
    this.#first = null
    if (first) return first
    try {
      return await this.#bytes.next()
    } catch (error) {
      this.#stopped.abort()
      throw error
    }
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.#first = null
    this.#stopped.abort()
    return this.#bytes.return(undefined)
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
