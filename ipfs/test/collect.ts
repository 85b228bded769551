import type { ByteSource } from '../dag/block.ts'

/** All bytes of a stream. */
export async function collect(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
