import type { CID } from '../dag/cid.ts'
import type { ContentStore } from '../store/content-store.ts'
import { createGatewayOrder } from './gateway-order.ts'
import { type BlockDeadlines, createGateway, DEADLINES } from './http-block.ts'
import { parseServerUrl } from './http-request.ts'
import { createKnownFiles } from './known-files.ts'
import { openFile } from './open-file.ts'
import type { OpenedFile, OpenOptions } from './opened-file.ts'

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

export type FileSourceOptions = Readonly<{
  /** Addresses of trustless gateways without `/ipfs`, the nearest first. */
  gateways: readonly string[]
  /** A store of this process, which is asked first: no request is made for what it has. */
  store?: Pick<ContentStore, 'readBlock'>
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
  const { gateways, store, window = 4, deadlines, hedgeMs = 500, now, random = Math.random } = options
  const servers = gateways.map((text) => createGateway(parseServerUrl(text)))
  const limits = { ...DEADLINES, ...deadlines }
  const retry = { ...RETRY, ...options.retry }
  const order = createGatewayOrder(servers, { hedgeMs, firstByteMs: limits.firstByteMs, ...(now && { now }) })
  const fetching = { order, deadlines: limits, retryMs: retry.blockMs, random }
  const opening = { fetching, openMs: retry.openMs, window, store, known: createKnownFiles() }
  return {
    open: (cid, openOptions = {}) => openFile(opening, cid.toV1(), openOptions),
    close: () => {
      for (const { agent } of servers) agent.destroy()
    },
  }
}
