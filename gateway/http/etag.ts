import { PreconditionFailedError } from '../errors.ts'

/** Whether an If-None-Match header names this entity tag. The comparison is the weak one (RFC 9110, 13.1.2). */
export function matchesEtag(header: string, etag: string): boolean {
  if (header.trim() === '*') return true
  return header.split(',').some((member) => member.trim().replace(/^W\//, '') === etag)
}

/**
 * Refuses what is asked for only as a client has it, where it is not so any more. The comparison is the strong one: a weak
 * tag is nobody's (RFC 9110, 13.1.1).
 * @throws PreconditionFailedError (PRECONDITION_FAILED)
 */
export function checkIfMatch(header: string, etag: string): void {
  if (header === '' || header.trim() === '*') return
  if (!header.split(',').some((member) => member.trim() === etag)) throw new PreconditionFailedError(etag)
}
