import { open } from 'node:fs/promises'
import {
  checkWheelMembers,
  entryPointsFault,
  type Finding,
  finding,
  MAX_CORE_METADATA_SIZE,
  maxUnpackedSize,
  readZip,
  type WheelFilename,
  type Zip,
} from '@dipmp/packaging'
import type { Contents } from './contents.ts'
import { MAX_ENTRY_POINTS_SIZE, MAX_WHEEL_FILE_SIZE } from './limits.ts'
import { checkRecord } from './record.ts'
import { SecretScanner } from './secrets.ts'
import { checkWheelFile } from './wheel-file.ts'

/** Reads a wheel, after checking its members against its RECORD (binary distribution format, PEP 427). */
export async function readWheel(path: string, filename: WheelFilename, signal: AbortSignal): Promise<Contents> {
  const zip = await openZip(path)
  const scanner = new SecretScanner()
  try {
    const paths = checkWheelMembers(filename, zip.members)
    const text = (await zip.read(paths.wheelPath, MAX_WHEEL_FILE_SIZE)).toString()
    const ofTags = checkWheelFile(text, filename)
    await checkRecord(zip, paths.recordPath, { signal, scanner })
    const files = new Set(zip.members.filter(({ type }) => type === 'file').map((member) => member.path))
    const folder = paths.wheelPath.slice(0, -'WHEEL'.length)
    return {
      metadata: await zip.read(paths.metadataPath, MAX_CORE_METADATA_SIZE),
      licenseFolder: `${folder}licenses/`,
      files,
      findings: [...ofTags, ...(await checkEntryPoints(zip, `${folder}entry_points.txt`, files)), ...scanner.found],
    }
  } finally {
    await zip.close()
  }
}

async function checkEntryPoints(zip: Zip, path: string, files: ReadonlySet<string>): Promise<readonly Finding[]> {
  if (!files.has(path)) return []
  const fault = entryPointsFault(await zip.read(path, MAX_ENTRY_POINTS_SIZE))
  return fault === null ? [] : [finding('entry-points-invalid', 'entry_points.txt', `it ${fault}`)]
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
