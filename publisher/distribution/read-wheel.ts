import { stat } from 'node:fs/promises'
import { checkWheelMembers, MAX_CORE_METADATA_SIZE, type WheelFilename } from '@dipmp/packaging'
import { MAX_WHEEL_FILE_SIZE, maxUnpackedSize } from './limits.ts'
import { checkRecord } from './record.ts'
import { checkWheelFile } from './wheel-file.ts'
import { openZip } from './zip/zip.ts'

/** Reads the METADATA of a wheel, after checking its members against its RECORD (binary distribution format, PEP 427). */
export async function readWheel(path: string, filename: WheelFilename, signal: AbortSignal): Promise<Uint8Array> {
  const { size } = await stat(path)
  const zip = await openZip(path, maxUnpackedSize(size))
  try {
    const paths = checkWheelMembers(filename, zip.members)
    checkWheelFile((await zip.read(paths.wheelPath, MAX_WHEEL_FILE_SIZE)).toString(), filename)
    await checkRecord(zip, paths.recordPath, signal)
    return await zip.read(paths.metadataPath, MAX_CORE_METADATA_SIZE)
  } finally {
    await zip.close()
  }
}
