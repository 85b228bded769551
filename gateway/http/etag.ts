/** Whether an If-None-Match header names this entity tag. The comparison is the weak one (RFC 9110, 13.1.2). */
export function matchesEtag(header: string, etag: string): boolean {
  if (header.trim() === '*') return true
  return header.split(',').some((member) => member.trim().replace(/^W\//, '') === etag)
}
