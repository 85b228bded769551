import { fileKeyOf, versionHashOf } from '@dipmp/contracts'
import { parseFilename, parseProjectName, parseVersion } from '@dipmp/packaging'
import { FileOfOtherReleaseError } from '../registry/errors.ts'

/**
 * Returns what an annotation is of, as the registry knows it, and in words.
 * @throws {FileOfOtherReleaseError} FILE_OF_OTHER_RELEASE
 */
export function subjectOf(
  name: string,
  { release, filename }: Readonly<{ release: string | null; filename: string | null }>,
): Readonly<{ subject: string | null; about: string }> {
  const { normalizedName: project } = parseProjectName(name)
  if (filename !== null) {
    const parsed = parseFilename(filename)
    if (parsed.normalizedName === project) return { subject: fileKeyOf(filename), about: filename }
    throw new FileOfOtherReleaseError(`${filename} is a file of ${parsed.normalizedName}; name that project`)
  }
  if (release === null) return { subject: null, about: project }
  const { canonical, normalized } = parseVersion(release)
  return { subject: versionHashOf(canonical), about: `${project} ${normalized}` }
}
