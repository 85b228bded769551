import type { ServerResponse } from 'node:http'

/** What nginx logs for a client that went before it was answered; no status is told then. */
const CLIENT_HAS_GONE = 499

/** The status of an answer once it is over: before its head is sent, what is set there is only a beginning. */
export function statusOf({ headersSent, statusCode }: ServerResponse): number {
  return headersSent ? statusCode : CLIENT_HAS_GONE
}
