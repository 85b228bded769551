import type { ByteSource } from './block.ts'
import { type FileDescription, layOutFile } from './lay-out-file.ts'

/**
 * Computes a file's CID, size and digest in one pass over its bytes, in constant memory, storing nothing.
 * The CID is that of the `unixfs-v1-2025` profile (IPIP-499), whichever tool computes it.
 * @example const { cid, digest } = await describeFile(createReadStream('demo-1.0-py3-none-any.whl'))
 */
export async function describeFile(
  source: ByteSource,
  { signal }: { signal?: AbortSignal } = {},
): Promise<FileDescription> {
  const { cid, size, digest, dagRoot } = await layOutFile(source, { signal })
  return { cid, size, digest, dagRoot }
}
