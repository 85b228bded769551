import { decodeBytes32String, encodeBytes32String, ZeroHash } from 'ethers'

/** Keys whose meaning docs/reference/records.md says; any other is its users' own. */
export const ANNOTATION_KEYS = ['provenance', 'source', 'rebuild', 'advisory', 'moved-to', 'successor'] as const

/** What somebody says of a project, a release or a file; it is a record, and readers judge who said it. */
export type Annotation = Readonly<{
  projectId: string
  /** A release's `versionHashOf` or a file's `fileKeyOf`; null for the project. */
  subject: string | null
  /** At most 31 characters, such as one of `ANNOTATION_KEYS`. */
  key: string
  /** The sha256 of a document on IPFS, lower-case hex without 0x, or what the key says instead; null takes back what was said. */
  digest: string | null
}>

/** The arguments of `annotate` as the contract takes them, by name and in order. */
export function encodeAnnotation({ projectId, subject, key, digest }: Annotation): Readonly<Record<string, string>> {
  return {
    projectId,
    subject: subject ?? ZeroHash,
    key: encodeBytes32String(key),
    digest: digest === null ? ZeroHash : `0x${digest}`,
  }
}

/** The same backwards, of what an event holds. */
export function decodeAnnotation(fields: Readonly<Record<string, unknown>>): Omit<Annotation, 'projectId'> {
  const word = (name: string): string | null => (fields[name] === ZeroHash ? null : String(fields[name]))
  return { subject: word('subject'), key: decodeKey(String(fields.key)), digest: word('digest')?.slice(2) ?? null }
}

/** Returns a key as text, or as the hex that was logged where it is none: anybody can log any word. */
function decodeKey(word: string): string {
  try {
    const text = decodeBytes32String(word)
    return /^[\x21-\x7e]+$/.test(text) && encodeBytes32String(text) === word ? text : word
  } catch {
    return word
  }
}
