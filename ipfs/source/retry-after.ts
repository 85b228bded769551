import type { IncomingHttpHeaders } from 'node:http'

/**
 * How long a server asks to be left alone, in milliseconds; null where it does not say. Both forms are read: seconds, and
 * a date, which counts from the server's own clock where it tells that (RFC 9110, 10.2.3).
 */
export function retryAfterMs(headers: IncomingHttpHeaders): number | null {
  const text = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000
  const until = Date.parse(text)
  if (Number.isNaN(until)) return null
  const now = Date.parse(headers.date ?? '')
  return Math.max(0, until - (Number.isNaN(now) ? Date.now() : now))
}
