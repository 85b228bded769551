import type { IncomingMessage } from 'node:http'

/**
 * The address that a request came from, as far as it can be believed: of X-Forwarded-For only the last one is the proxy's own
 * word; those before it anyone can write.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return (forwarded || socket.remoteAddress || 'unknown').slice(0, 64)
}
