import { InvalidArchiveError } from '../archive-member.ts'

/** Says which rule of its format a zip breaks; `fault` goes on from "the archive". */
export function invalidZip(fault: string, cause?: unknown): InvalidArchiveError {
  return new InvalidArchiveError(`the archive ${fault}`, cause === undefined ? undefined : { cause })
}
