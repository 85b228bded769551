import { type FileSource, type OpenedFile, parseCid } from '@dipmp/ipfs'
import { ContentTimeoutError } from '../errors.ts'
import type { ByteRange } from '../http/range.ts'

/** What a record says of some content. `size` is null where the record does not name it. */
export type RecordedContent = Readonly<{ filename: string; cid: string; digest: string; size: number | null }>

/** `timeoutMs` is how long nothing may come. */
export type OpenContentOptions = Readonly<{ range: ByteRange | null; timeoutMs: number; signal: AbortSignal }>

/**
 * Opens content, so that what fails up to its first bytes can still be told by a status. Where no bytes come for a time it
 * is given up; a slow line may take as long as it needs for the first block, before which nothing is verified. Size and
 * digest go along to the source: what is not as recorded never comes to its end.
 * @throws ContentTimeoutError (CONTENT_TIMEOUT) and what the source throws
 */
export async function openContent(
  files: FileSource,
  { filename, cid, digest, size }: RecordedContent,
  { range, timeoutMs, signal }: OpenContentOptions,
): Promise<OpenedFile> {
  const late = new AbortController()
  let isWaiting = true
  const timer = setTimeout(() => late.abort(), timeoutMs)
  try {
    return await files.open(parseCid(cid), {
      ...range,
      ...(size !== null && { size }),
      digest,
      // A timer that was cleared would start again.
      onBytes: () => isWaiting && timer.refresh(),
      signal: AbortSignal.any([signal, late.signal]),
    })
  } catch (cause) {
    if (late.signal.aborted) throw new ContentTimeoutError(filename, timeoutMs, { cause })
    throw cause
  } finally {
    isWaiting = false
    clearTimeout(timer)
  }
}
