import { type FileSource, type OpenedFile, parseCid } from '@dipmp/ipfs'
import { ContentTimeoutError } from '../errors.ts'
import type { ByteRange } from '../http/range.ts'

/** What a record says of some content. `size` is null where the record does not name it. */
export type RecordedContent = Readonly<{ filename: string; cid: string; digest: string; size: number | null }>

export type OpenContentOptions = Readonly<{ range: ByteRange | null; timeoutMs: number; signal: AbortSignal }>

/**
 * Opens content within a time, so that what fails up to its first bytes can still be told by a status. Size and digest
 * go along to the source: what is not as recorded never comes to its end.
 * @throws ContentTimeoutError (CONTENT_TIMEOUT) and what the source throws
 */
export async function openContent(
  files: FileSource,
  { filename, cid, digest, size }: RecordedContent,
  { range, timeoutMs, signal }: OpenContentOptions,
): Promise<OpenedFile> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), timeoutMs)
  try {
    return await files.open(parseCid(cid), {
      ...range,
      ...(size !== null && { size }),
      digest,
      signal: AbortSignal.any([signal, late.signal]),
    })
  } catch (cause) {
    if (late.signal.aborted) throw new ContentTimeoutError(filename, timeoutMs, { cause })
    throw cause
  } finally {
    clearTimeout(timer)
  }
}
