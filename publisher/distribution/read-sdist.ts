import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { checkSdistMembers, maxUnpackedSize, type SdistFilename } from '@dipmp/packaging'
import { InvalidDistributionError } from './errors.ts'
import { readTarGz } from './tar/tar-gz.ts'

/** Reads the PKG-INFO of an sdist, after checking its members (source distribution format, PEP 625). */
export async function readSdist(path: string, filename: SdistFilename, signal: AbortSignal): Promise<Uint8Array> {
  const { size } = await stat(path)
  const { members, kept } = await readTarGz(
    { source: createReadStream(path), size, maxSize: maxUnpackedSize(size) },
    signal,
  )
  const { metadataPath } = checkSdistMembers(filename, members)
  const bytes = kept.get(metadataPath)
  if (!bytes) throw new InvalidDistributionError(`the archive has no ${metadataPath}`)
  return bytes
}
