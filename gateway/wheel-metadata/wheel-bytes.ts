import { type FileSource, parseCid } from '@dipmp/ipfs'
import type { RecordedContent } from '../files/open-content.ts'

/** A file that is read in parts where its blocks are, each of them verified. */
export type WheelBytes = Readonly<{
  read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
}>

export type WheelBytesOptions = Readonly<{
  /** How many bytes may be fetched in all; more is an error. */
  maxBytes: number
  signal: AbortSignal
}>

/** As large as the blocks that files are laid out in: of one that was fetched nothing is fetched again. */
const WINDOW_BYTES = 1024 * 1024

/** Opens a recorded file for reading in parts; the last part that was fetched is kept, and no more. */
export function openWheelBytes(
  files: Pick<FileSource, 'open'>,
  { cid, digest, size }: RecordedContent & Readonly<{ size: number }>,
  { maxBytes, signal }: WheelBytesOptions,
): WheelBytes {
  let fetched = 0
  let window = { start: 0, bytes: Buffer.alloc(0) }

  async function windowAt(position: number): Promise<typeof window> {
    const start = position - (position % WINDOW_BYTES)
    if (window.start === start && window.bytes.length > 0) return window
    const end = Math.min(start + WINDOW_BYTES, size)
    fetched += end - start
    if (fetched > maxBytes) throw new Error(`more than ${maxBytes} bytes would have to be fetched`)
    window = { start, bytes: await fetchPart(start, end) }
    return window
  }

  async function fetchPart(start: number, end: number): Promise<Buffer<ArrayBuffer>> {
    const { stream } = await files.open(parseCid(cid), { start, end, size, digest, signal })
    const bytes = Buffer.alloc(end - start)
    let filled = 0
    for await (const chunk of stream) {
      bytes.set(chunk, filled)
      filled += chunk.length
    }
    return bytes
  }

  return {
    read: async (buffer, offset, length, position) => {
      let done = 0
      while (done < length && position + done < size) {
        const at = position + done
        const { start, bytes } = await windowAt(at)
        done += bytes.copy(buffer, offset + done, at - start, at - start + length - done)
      }
      return { bytesRead: done }
    },
  }
}
