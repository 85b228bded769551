import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { describeFile } from '@dipmp/ipfs'
import { parseFilename } from '@dipmp/packaging'
import { readSdist } from '../distribution/read-sdist.ts'
import { readWheel } from '../distribution/read-wheel.ts'

/** What the bytes of a file say by themselves. Digests are lower-case hex without 0x. */
export type LocalFile = Readonly<{
  filename: string
  normalizedName: string
  size: number
  digest: string
  dagRoot: string | null
  cid: string
  /** The sha256 of the core metadata inside; a fault where it cannot be read. */
  metadata: Readonly<{ digest: string }> | Readonly<{ fault: string }>
}>

/**
 * Reads a wheel or sdist, whose name must be its own.
 * @throws {InvalidFilenameError} INVALID_FILENAME, and the system's errors where it cannot be read
 */
export async function describeLocalFile(path: string, signal: AbortSignal): Promise<LocalFile> {
  const filename = parseFilename(basename(path))
  const { size, digest, dagRoot, cid } = await describeFile(createReadStream(path), { signal })
  const read = () => (filename.type === 'wheel' ? readWheel(path, filename, signal) : readSdist(path, filename, signal))
  const metadata = await read().then(
    (archive) => digestOf(archive.metadata),
    (error: Error) => ({ fault: error.message }),
  )
  const { normalizedName } = filename
  return { filename: filename.filename, normalizedName, size, digest, dagRoot, cid: String(cid), metadata }
}

function digestOf(bytes: Uint8Array): Readonly<{ digest: string }> {
  return { digest: createHash('sha256').update(bytes).digest('hex') }
}
