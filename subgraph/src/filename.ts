const LONGEST_FILENAME = 255

/**
 * Whether the text is the file name of a distribution of this project and version: `<name>-<version>.tar.gz` (PEP 625)
 * or `<name>-<version>-<tags>.whl`, the name's `-` written as `_`, in printable ASCII without slashes.
 */
export function isFilenameOf(filename: string, normalizedName: string, version: string): boolean {
  if (filename.length > LONGEST_FILENAME || !isPlain(filename)) return false
  const stem = normalizedName.split('-').join('_') + '-' + version
  if (filename == stem + '.tar.gz') return true
  return filename.startsWith(stem + '-') && filename.endsWith('.whl')
}

/** Whether every character is printable ASCII other than a space, `/` and `\`. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i)
    if (character <= 0x20 || character >= 0x7f || character == 0x2f || character == 0x5c) return false
  }
  return true
}

/** Whether every character is printable ASCII and there are no more than the contract allows. */
export function isRequiresPython(text: string): boolean {
  if (text.length > LONGEST_FILENAME) return false
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x20 || text.charCodeAt(i) >= 0x7f) return false
  }
  return true
}
