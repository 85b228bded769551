import { checkDigest, type FileSource, type OpenedFile, type OpenOptions } from '@dipmp/ipfs'
import type { Logger } from 'pino'
import type { CacheFolder, KeptFile, NewFile } from './cache-folder.ts'
import { type Download, startDownload } from './download.ts'
import { ownStream } from './own-stream.ts'
import { createVerifiedFiles } from './verified-files.ts'

export type FileCache = FileSource &
  Readonly<{
    /** Whether a file is on the disk and, read now where this process has not yet, has its digest. */
    isKept(cid: Cid, options: Readonly<{ digest: string; size?: number }>): Promise<boolean>
    stats(): Readonly<{ bytes: number; hits: number; misses: number; evicted: number; damaged: number }>
  }>

export type FileCacheOptions = Readonly<{
  source: FileSource
  folder: CacheFolder
  logger: Pick<Logger, 'warn'>
}>

type Cid = Parameters<FileSource['open']>[0]

/** A range that begins this far beyond what a download has reached is read by itself. */
const NEAR_BYTES = 4 * 1024 * 1024
/** How long files go by the disk after it has failed. */
const DISK_REST_MS = 30_000
/** The size of core metadata is in no record. */
const UNKNOWN_SIZE_BYTES = 1024 * 1024

/**
 * A source that keeps whole files on disk, each under its CID and its recorded sha256. Who asks for a file that is being
 * fetched follows that download. Nothing on the disk is trusted: a file is hashed before its first use by this process,
 * again whenever it has changed, and each time it is sent whole; what is damaged is removed and fetched anew.
 */
export function createFileCache({ source, folder, logger }: FileCacheOptions): FileCache {
  const underWay = new Map<string, Promise<Download | null>>()
  const verified = createVerifiedFiles()
  const counts = { hits: 0, misses: 0, damaged: 0 }
  let restsUntil = 0

  async function open(cid: Cid, options: OpenOptions = {}): Promise<OpenedFile> {
    const { digest } = options
    if (digest === undefined || performance.now() < restsUntil) return source.open(cid, options)
    const asked: Asked = { cid, digest, name: `${cid}.${digest}`, options, signal: options.signal ?? NEVER }
    try {
      return (await openKept(asked)) ?? (await openDownload(asked)) ?? (await source.open(cid, options))
    } catch (error) {
      if (!isOfTheDisk(error)) throw error
      rest(error)
      return source.open(cid, options)
    }
  }

  async function isKept(cid: Cid, options: Readonly<{ digest: string; size?: number }>): Promise<boolean> {
    const asked = { cid, digest: options.digest, name: `${cid}.${options.digest}`, options, signal: NEVER }
    const file = await folder.find(asked.name).catch(() => null)
    if (file === null) return false
    try {
      return await isSound(asked, file)
    } finally {
      await file.handle.close()
    }
  }

  async function openKept(asked: Asked): Promise<OpenedFile | null> {
    const file = await folder.find(asked.name)
    if (file === null) return null
    if (!(await isSound(asked, file))) {
      await file.handle.close()
      await forget(asked)
      return null
    }
    counts.hits += 1
    return hand(asked, file.size, readKept(file, rangeOf(asked)), () => void file.handle.close())
  }

  async function isSound({ name, digest, options: { size } }: Asked, file: KeptFile): Promise<boolean> {
    if (size !== undefined && file.size !== size) return false
    return verified.check(name, digest, file)
  }

  async function openDownload(asked: Asked): Promise<OpenedFile | null> {
    const joined = await joinDownload(asked)
    if (joined === null) return null
    const { download, leave } = joined
    const stopListening = download.onBytes(() => asked.options.onBytes?.())
    const left = new AbortController()
    const signal = AbortSignal.any([asked.signal, left.signal])
    const release = () => {
      stopListening()
      left.abort()
      leave()
    }
    try {
      const range = rangeOf(asked)
      await download.reach(range.start, signal)
      return hand(asked, download.size(), download.read(range, signal), release)
    } catch (error) {
      release()
      throw error
    }
  }

  async function joinDownload(asked: Asked): Promise<Joined | null> {
    const { start, end } = rangeOf(asked)
    for (let beginning = underWay.get(asked.name); beginning; beginning = underWay.get(asked.name)) {
      const download = await beginning
      if (download?.isOpen()) {
        return start <= download.written() + NEAR_BYTES ? { download, leave: download.join() } : null
      }
      if (underWay.get(asked.name) === beginning) underWay.delete(asked.name)
    }
    counts.misses += 1
    // A part needs a few blocks, and who wants it does not wait for the whole.
    if (start > 0 || (end !== undefined && end !== asked.options.size)) return null
    const begun = begin(asked)
    underWay.set(asked.name, begun)
    const land = () => {
      if (underWay.get(asked.name) === begun) underWay.delete(asked.name)
    }
    begun.then((download) => (download ? download.over.then(land) : land()), land)
    const download = await begun
    return download && { download, leave: download.join() }
  }

  async function begin({ cid, digest, name, options: { size } }: Asked): Promise<Download | null> {
    const file = await folder.create(size ?? UNKNOWN_SIZE_BYTES)
    if (file === null) return null
    const download = startDownload({
      open: (signal, onBytes) => source.open(cid, { digest, signal, onBytes, ...(size !== undefined && { size }) }),
      handle: file.handle,
      finish: () => keep(file, name),
    })
    // Followed until those who wait for it have joined.
    setImmediate(download.join())
    void download.over.then(async (failure) => {
      if (failure === null) return
      if (isOfTheDisk(failure.error)) rest(failure.error)
      await file.discard().catch(() => {})
    })
    return download
  }

  function rest(err: unknown): void {
    restsUntil = performance.now() + DISK_REST_MS
    logger.warn({ err }, 'the file cache cannot be used; files come from IPFS alone for a while')
  }

  async function keep(file: NewFile, name: string): Promise<void> {
    await file.keep(name)
    await verified.add(name, file.handle)
  }

  async function forget({ name, cid }: Asked): Promise<void> {
    counts.damaged += 1
    verified.remove(name)
    logger.warn({ cid: String(cid) }, 'removed a damaged file from the file cache')
    await folder.remove(name)
  }

  /** A file that is sent whole is hashed on its way, too: the disk may have failed since it was last looked at. */
  function hand(asked: Asked, size: number, bytes: AsyncGenerator<Uint8Array>, release: () => void): OpenedFile {
    const { start, end } = rangeOf(asked)
    const isWhole = start === 0 && (end === undefined || end >= size)
    const checked = isWhole ? checkDigest(bytes, asked.cid, asked.digest) : bytes
    const onFailure = (error: unknown) => {
      if (isMismatch(error)) void forget(asked).catch(() => {})
    }
    return { size, stream: ownStream(checked, { release, onFailure, signal: asked.signal }) }
  }

  return {
    open,
    isKept,
    close: () => source.close(),
    stats: () => ({ ...folder.stats(), ...counts }),
  }
}

type Asked = Readonly<{ cid: Cid; digest: string; name: string; options: OpenOptions; signal: AbortSignal }>

type Joined = Readonly<{ download: Download; leave: () => void }>

const NEVER = new AbortController().signal

function rangeOf({ options: { start = 0, end } }: Asked): { start: number; end: number | undefined } {
  return { start, end }
}

const CHUNK_BYTES = 256 * 1024

async function* readKept(
  { handle, size }: KeptFile,
  { start, end = size }: Readonly<{ start: number; end: number | undefined }>,
): AsyncGenerator<Uint8Array> {
  for (let position = start; position < Math.min(end, size); ) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - position))
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) throw new Error('a file of the file cache became shorter while it was read')
    position += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}

function isMismatch(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'CONTENT_MISMATCH'
}

/** What the operating system says of files: EACCES, ENOSPC, EIO, EROFS, and so on. */
function isOfTheDisk(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error
}
