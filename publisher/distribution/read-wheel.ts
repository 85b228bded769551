import { open } from 'node:fs/promises'
import {
  checkWheelMembers,
  MAX_CORE_METADATA_SIZE,
  maxUnpackedSize,
  readZip,
  type WheelFilename,
  type Zip,
} from '@dipmp/packaging'
import { MAX_WHEEL_FILE_SIZE } from './limits.ts'
import { checkRecord } from './record.ts'
import { checkWheelFile } from './wheel-file.ts'

/** Reads the METADATA of a wheel, after checking its members against its RECORD (binary distribution format, PEP 427). */
export async function readWheel(path: string, filename: WheelFilename, signal: AbortSignal): Promise<Uint8Array> {
  const zip = await openZip(path)
  try {
    const paths = checkWheelMembers(filename, zip.members)
    checkWheelFile((await zip.read(paths.wheelPath, MAX_WHEEL_FILE_SIZE)).toString(), filename)
    await checkRecord(zip, paths.recordPath, signal)
    return await zip.read(paths.metadataPath, MAX_CORE_METADATA_SIZE)
  } finally {
    await zip.close()
  }
}

async function openZip(path: string): Promise<Zip> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return await readZip(file, size, maxUnpackedSize(size))
  } catch (error) {
    await file.close().catch(() => {})
    throw error
  }
}
