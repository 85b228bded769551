import { FINDINGS, type Finding, type FindingCode, finding } from '@dipmp/packaging'

/** The findings of the errors of packaging/, by their codes. */
const CODES: Readonly<Record<string, FindingCode>> = {
  INVALID_FILENAME: 'file-name-invalid',
  INVALID_ARCHIVE: 'archive-invalid',
  INVALID_CORE_METADATA: 'core-metadata-unreadable',
}

/** Errors that say what to do say it at their end. */
const CURE = /^(?:add|build|choose|correct|give|keep|leave|name|remove|rename|shorten|write)\b/

/** Makes a finding of an error that reading a distribution ended with. */
export function findingOf(error: unknown, filename: string): Finding {
  const { code, finding: own, message = String(error) } = Object(error)
  const known: FindingCode = own ?? CODES[String(code)]
  // What is no fault of the file, such as a disk that fails.
  if (!(known in FINDINGS)) throw error
  return findingFrom(known, null, String(message).replace(`${JSON.stringify(filename)} `, 'it '))
}

/** Makes a finding of a message; where that says what to do, it is the cure. */
export function findingFrom(code: FindingCode, place: string | null, message: string): Finding {
  const end = Math.max(message.lastIndexOf(': '), message.lastIndexOf('; '))
  const cure = message.slice(end + 2)
  if (end < 0 || !CURE.test(cure)) return finding(code, place, message)
  return { ...finding(code, place, message.slice(0, end)), cure }
}
