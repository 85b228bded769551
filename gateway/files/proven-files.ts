import { type FileSource, type OpenedFile, type OpenOptions, parseCid, rawCidOf } from '@dipmp/ipfs'
import { boundedSet } from '../http/bounded-set.ts'
import type { FileCache } from './file-cache.ts'
import type { RecordedContent } from './open-content.ts'

/** A source of files that knows which of them, by their CIDs, were seen to have the sha256 that is recorded. */
export interface ProvenFiles extends FileSource {
  /**
   * Whether a part of the content may be sent under its sha256: all of it is known to have that. A file that is not is
   * fetched whole into the file cache, where there is one, and waited for; false where that takes too long.
   * @throws ContentMismatchError (CONTENT_MISMATCH) where it has another
   */
  prove(content: RecordedContent, signal: AbortSignal): Promise<boolean>
}

export type ProvenFilesOptions = Readonly<{
  source: FileSource
  /** Where whole files are kept; null where they are not, and then only who reads a whole file proves it. */
  cache: Pick<FileCache, 'isKept'> | null
  /** How long who wants a part waits for the whole. */
  waitMs: number
}>

/** Nobody waits for more than this, and it is not fetched for the sake of a part. */
const MAX_BYTES = 256 * 1024 * 1024
/** Whole files that are fetched for the sake of a part, at one time. */
const MAX_AT_ONCE = 4
const FETCH_MS = 600_000
const MAX_KNOWN = 100_000

type Cid = Parameters<FileSource['open']>[0]

/**
 * A CID holds the bytes of a file, and so does its sha256, but that both are of the same bytes is only what somebody has
 * recorded: above a MiB, where a CID is that of a tree, no digest follows from the other. Once they were seen together in
 * one file they belong together for ever, and each block proves a part.
 */
export function createProvenFiles({ source, cache, waitMs }: ProvenFilesOptions): ProvenFiles {
  const known = boundedSet(MAX_KNOWN)
  const underWay = new Map<string, Promise<boolean>>()

  async function open(cid: Cid, options: OpenOptions = {}): Promise<OpenedFile> {
    const opened = await source.open(cid, options)
    const { digest, start = 0, end = opened.size } = options
    if (digest === undefined || start > 0 || end < opened.size) return opened
    // The source holds the last bytes back until all are known to have the digest.
    return { ...opened, stream: noteEnd(opened.stream, () => known.add(keyOf(String(cid), digest))) }
  }

  async function prove(content: RecordedContent, signal: AbortSignal): Promise<boolean> {
    const { cid, digest, size } = content
    const key = keyOf(cid, digest)
    if (known.has(key) || rawCidOf(digest).toString() === cid) return true
    if (cache === null || size === null || size > MAX_BYTES) return false
    const begun = underWay.get(key) ?? (underWay.size < MAX_AT_ONCE ? begin(key, content) : null)
    return begun === null ? false : inTime(begun, waitMs, signal)
  }

  function begin(key: string, content: RecordedContent): Promise<boolean> {
    const fetched = fetchWhole(content).finally(() => underWay.delete(key))
    // Who began it may have left.
    fetched.catch(() => {})
    underWay.set(key, fetched)
    return fetched
  }

  async function fetchWhole({ cid, digest, size }: RecordedContent): Promise<boolean> {
    const [parsed, options] = [parseCid(cid), { digest, ...(size !== null && { size }) }]
    if (await cache?.isKept(parsed, options)) {
      known.add(keyOf(cid, digest))
      return true
    }
    const { stream } = await open(parsed, { ...options, signal: AbortSignal.timeout(FETCH_MS) })
    for await (const _chunk of stream);
    return true
  }

  return { open, prove, close: () => source.close() }
}

function keyOf(cid: string, digest: string): string {
  return `${cid}.${digest}`
}

/** Says when a stream has come to its good end. */
function noteEnd(stream: OpenedFile['stream'], onEnd: () => void): OpenedFile['stream'] {
  return {
    next: async () => {
      const step = await stream.next()
      if (step.done) onEnd()
      return step
    },
    return: async () => (await stream.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function inTime(begun: Promise<boolean>, ms: number, signal: AbortSignal): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), ms)
  const leave = () => resolve(false)
  signal.addEventListener('abort', leave, { once: true })
  try {
    return await Promise.race([begun, late])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
  }
}
