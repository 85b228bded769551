import { once } from 'node:events'
import { get, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Served, serve } from '../test/serve.ts'
import type { Variant } from './ready-page.ts'
import { sendBody } from './send-page.ts'

const PIECE = Buffer.alloc(64 * 1024, 'x')
/** 64 MiB, more than any socket takes at once. */
const LONG: Variant = { etag: '"x"', parts: Array(1024).fill(PIECE), text: null, headers: [], unchangedHeaders: [] }
const LENGTH = 64 * 1024 * 1024

let served: Served
let sending: Promise<ServerResponse>

beforeEach(async () => {
  const started = Promise.withResolvers<ServerResponse>()
  sending = started.promise
  served = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Length': LENGTH })
    sendBody(response, LONG)
    started.resolve(response)
  })
})
afterEach(() => served.stop())

async function ask(): Promise<IncomingMessage> {
  const [answer] = await once(get(served.url), 'response')
  return answer
}

test('a long page waits for a client that takes its time, and comes whole', async () => {
  const answer = await ask()
  const response = await sending
  answer.pause()
  while (!response.writableNeedDrain) await new Promise((resolve) => setImmediate(resolve))
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve))

  expect(response.writableLength).toBeLessThan(2 * PIECE.length)
  let length = 0
  for await (const chunk of answer) length += chunk.length
  expect(length).toBe(LENGTH)
})

test('a client that leaves in the middle ends the sending, and nothing else', async () => {
  const answer = await ask()
  const response = await sending
  const closed = once(response, 'close')
  answer.destroy()
  await closed

  expect(response.writableFinished).toBe(false)
  const next = await ask()
  // A socket that nobody reads to its end is never closed, and keeps the process.
  next.destroy()
  expect(next.statusCode).toBe(200)
})
