import type { ServerResponse } from 'node:http'

/** What a request is answered with. */
export type Reply = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string | Buffer }>

/** Sent with answers to queries, so that pages of other origins may ask. */
export const CORS = {
  'access-control-allow-headers': 'Content-Type, User-Agent',
  'access-control-allow-methods': 'GET, OPTIONS, POST',
}

export function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return textReply(status, 'application/json', JSON.stringify(body), headers)
}

export function textReply(
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'access-control-allow-origin': '*', 'content-type': contentType, ...headers }, body }
}

export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) })
  response.end(reply.body)
}
