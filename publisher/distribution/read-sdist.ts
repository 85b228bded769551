import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import {
  checkSdistMembers,
  escapeName,
  type Finding,
  finding,
  maxUnpackedSize,
  quote,
  type SdistFilename,
} from '@dipmp/packaging'
import type { Contents } from './contents.ts'
import { InvalidDistributionError } from './errors.ts'
import { MAX_SCANNED_SIZE, SecretScanner } from './secrets.ts'
import { readTarGz } from './tar/tar-gz.ts'

/** Reads an sdist, after checking its members (source distribution format, PEP 625). */
export async function readSdist(path: string, filename: SdistFilename, signal: AbortSignal): Promise<Contents> {
  const { size } = await stat(path)
  const scanner = new SecretScanner()
  const { members, kept } = await readTarGz(
    { source: createReadStream(path), size, maxSize: maxUnpackedSize(size) },
    {
      signal,
      maxFileSize: MAX_SCANNED_SIZE,
      onFile: (member, bytes) => {
        scanner.scanName(member)
        scanner.scan(member, bytes)
      },
    },
  )
  const { metadataPath, folder } = checkSdistMembers(filename, members)
  const metadata = kept.get(metadataPath)
  if (!metadata) throw new InvalidDistributionError(`the archive has no ${metadataPath}`)
  const files = new Set(members.filter(({ type }) => type !== 'directory').map((member) => member.path))
  return {
    metadata,
    licenseFolder: `${folder}/`,
    files,
    findings: [...checkFolder(folder, filename), ...scanner.found],
  }
}

function checkFolder(folder: string, { normalizedName, version }: SdistFilename): readonly Finding[] {
  const expected = `${escapeName(normalizedName)}-${version.normalized}`
  if (folder === expected) return []
  return [finding('folder-name', quote(folder).slice(1, -1), `all is below it, and not below ${expected}/`)]
}
