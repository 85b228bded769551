import type { IncomingHttpHeaders } from 'node:http'
import { RequestError } from './http-answer.ts'

/**
 * Refuses names that are not the server's own: a web page whose name is pointed at the loopback (DNS rebinding) would
 * otherwise be the same origin as this server.
 * @throws RequestError with 403
 */
export function checkHost(
  header: string | undefined,
  { host = '127.0.0.1', hostNames = [] }: Readonly<{ host?: string; hostNames?: readonly string[] }>,
): void {
  // Whoever listens for other machines without naming itself is reached by names it cannot know.
  if (hostNames.length === 0 && !LOOPBACK.has(host)) return
  const name = hostnameOf(header ?? '')
  if (LOOPBACK.has(name) || name === host || hostNames.includes(name)) return
  throw new RequestError(403, `the Host "${name.slice(0, 80)}" is not a name of this server`)
}

/**
 * Refuses requests that a page of another origin makes in somebody's browser.
 * @throws RequestError with 403
 */
export function checkOrigin({ origin, host }: IncomingHttpHeaders): void {
  if (origin === undefined || origin === `http://${host}`) return
  throw new RequestError(403, 'requests from web pages of other origins are refused')
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

function hostnameOf(header: string): string {
  return header
    .replace(/:\d{0,5}$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
}
