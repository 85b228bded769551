import { createHash } from 'node:crypto'
import type { CID } from '../dag/cid.ts'
import { ContentMismatchError } from '../dag/content-errors.ts'

/**
 * Hands a whole file's bytes on, the last of them only when all are known to have the digest: so a wrong file is never
 * whole.
 * @param onMatch Called where all of them have it.
 * @throws ContentMismatchError (CONTENT_MISMATCH), from the stream.
 */
export async function* checkDigest(
  bytes: AsyncIterable<Uint8Array>,
  cid: CID,
  digest: string,
  onMatch: () => void = () => {},
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array | null = null
  for await (const chunk of bytes) {
    if (held) yield held
    hash.update(chunk)
    held = chunk
  }
  if (hash.digest('hex') !== digest)
    throw new ContentMismatchError(`the file ${cid} does not have the digest ${digest}`)
  onMatch()
  if (held) yield held
}
