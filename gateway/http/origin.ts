import type { IncomingMessage } from 'node:http'

/**
 * Stands in a page where the address of this gateway is to stand, as clients reach it, without a last slash. No page holds
 * this character otherwise: HTML and XML have no way to say it, and JSON escapes it.
 */
export const ORIGIN = '\0'

/** The address that a request names; where it names none, as HTTP/1.0 need not, the one that it came to. */
export function originOf({ headers, socket }: IncomingMessage): string {
  const { host } = headers
  if (host !== undefined && isHost(host)) return `http://${host}`
  return `http://${hostOf(socket.localAddress ?? '')}:${socket.localPort}`
}

/** Whether a text is a Host that can be answered to: a name, an IPv4 address or an IPv6 one, and a port. */
export function isHost(text: string): boolean {
  return /^(?:[A-Za-z0-9._-]{1,255}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/.test(text)
}

function hostOf(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
