import { invalidArchive } from './archive-member.ts'
import { MAX_CORE_METADATA_SIZE } from './core-metadata-limits.ts'
import type { WheelFilename } from './filename.ts'
import { quote } from './quote.ts'
import { maxUnpackedSize } from './unpacked-size.ts'
import type { ReadableFile } from './zip/windowed-file.ts'
import { readZip } from './zip/zip.ts'

/**
 * Reads the METADATA that an installer finds in a wheel, a file of `size` bytes: that of its one .dist-info. It is read strictly
 * where readers of zips could differ, and not whole: nothing else of the wheel is unpacked, and RECORD is not looked at. Of
 * hostile wheels it reads the headers of 100,000 members, and 32 MiB of their names, at most. The caller closes the file.
 * @throws {InvalidArchiveError} INVALID_ARCHIVE, and what reading the file throws
 */
export async function readWheelMetadata(
  file: Pick<ReadableFile, 'read'>,
  size: number,
  filename: WheelFilename,
): Promise<Uint8Array> {
  const zip = await readZip({ read: file.read, close: async () => {} }, size, maxUnpackedSize(size))
  const path = metadataPathOf(
    filename,
    zip.members.map(({ path }) => path),
  )
  return zip.read(path, MAX_CORE_METADATA_SIZE)
}

// Installers look for the directory by its ending, and refuse a wheel of two, or of one that is another project's. Few tools
// ever spelled its name as the standard has it, so the name is compared and not the spelling.
function metadataPathOf({ filename, normalizedName }: WheelFilename, paths: readonly string[]): string {
  const tops = new Set(paths.map((path) => path.split('/', 1)[0] ?? '').filter((top) => /\.dist-info$/i.test(top)))
  const [directory, second] = tops
  if (directory === undefined) throw invalidArchive(filename, 'has no .dist-info directory')
  if (second !== undefined) throw invalidArchive(filename, `has ${quote(directory)} and ${quote(second)}`)
  if (nameOf(directory) !== normalizedName) {
    throw invalidArchive(filename, `has ${quote(directory)}, which is another project's`)
  }
  const path = `${directory}/METADATA`
  if (paths.filter((each) => each === path).length === 1) return path
  throw invalidArchive(filename, `does not have ${quote(path)} once`)
}

/** As PEP 503 compares names; of what is no name, a text that is none. */
function nameOf(directory: string): string {
  return (directory.split('-', 1)[0] ?? '').replace(/[-_.]+/g, '-').toLowerCase()
}
