import { checkWheelMembers } from '../../archive.ts'
import { parseFilename, type WheelFilename } from '../../filename.ts'
import { readZip } from '../zip.ts'

const FILENAME = parseFilename('demo-1.0-py3-none-any.whl') as WheelFilename
const MAX_SIZE = 64 * 1024 * 1024

/** A file in memory that counts how often it is read. */
export function countingFile(bytes: Uint8Array) {
  const whole = Buffer.from(bytes)
  let reads = 0
  const read = async (buffer: Buffer, offset: number, length: number, position: number) => {
    reads++
    return { bytesRead: whole.copy(buffer, offset, position, position + length), buffer }
  }
  const file = { read, close: async () => {} }
  return { file, reads: () => reads }
}

/** Reads a wheel of demo 1.0 whole, all but what RECORD says: each file's sha256 by its name, or the fault. */
export async function readBytes(bytes: Uint8Array): Promise<Readonly<Record<string, string>> | Error> {
  const { signal } = new AbortController()
  try {
    const zip = await readZip(countingFile(bytes).file, bytes.length, MAX_SIZE)
    checkWheelMembers(FILENAME, zip.members)
    const digests: Record<string, string> = {}
    for (const { type, path } of zip.members) {
      if (type === 'file')
        digests[path] = Buffer.from(await zip.digest(path, 'sha256', { signal }), 'base64').toString('hex')
    }
    return digests
  } catch (error) {
    return error as Error
  }
}
