import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** What a gateway that is well does now and then, and not when it is asked again. */
export type PassingFault = readonly [name: string, (response: ServerResponse, bytes: Uint8Array) => void]

export const PASSING_FAULTS: readonly PassingFault[] = [
  ...[404, 408, 429, 500, 502, 503, 504, 520].map(
    (status): PassingFault => [`answers ${status}`, (response) => response.writeHead(status).end('a fault')],
  ),
  ['asks to come again at once', (response) => response.writeHead(503, { 'Retry-After': '0' }).end()],
  ['resets the connection', (response) => response.socket?.resetAndDestroy()],
  ['closes the connection', (response) => response.socket?.end()],
  [
    'resets the connection midway',
    (response, bytes) => {
      response.writeHead(200, { 'Content-Length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.resetAndDestroy())
    },
  ],
  [
    'closes the connection midway',
    (response, bytes) => {
      response.writeHead(200, { 'Content-Length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.end())
    },
  ],
  [
    'flips a bit',
    (response, bytes) => {
      const wrong = Buffer.from(bytes)
      wrong[wrong.length >> 1] = (wrong[wrong.length >> 1] ?? 0) ^ 1
      response.end(wrong)
    },
  ],
  ['ends a byte too early', (response, bytes) => response.end(bytes.subarray(0, -1))],
  ['sends a byte too many', (response, bytes) => response.end(Buffer.concat([bytes, Buffer.of(0)]))],
  ['sends nothing', (response) => response.end()],
  ['sends a page for people', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Sorry')],
  ['announces a gigabyte', (response) => response.writeHead(200, { 'Content-Length': 10 ** 9 }).flushHeaders()],
  ['says it is compressed', (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no')],
  ['redirects', (response) => response.writeHead(302, { Location: '/' }).end()],
  ['speaks no HTTP', (response) => response.socket?.end('220 mail.example ESMTP\r\n')],
]

/** A number from 0 up to 1 that is the same for the same seed and place, in whatever order they are asked for. */
export function chanceOf(seed: number, place: string): number {
  return createHash('sha256').update(`${seed} ${place}`).digest().readUInt32BE(0) / 2 ** 32
}
