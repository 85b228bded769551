import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { followNewHeads } from './new-heads.ts'

/** A server of WebSockets that takes subscriptions, or does not, and tells of heads. */
const sockets: Duplex[] = []
let answer: object
let server: ReturnType<typeof createServer>
let stopping: AbortController
let following: Promise<void>
const events: string[] = []
let changed = Promise.withResolvers<void>()

function note(event: string): void {
  events.push(event)
  changed.resolve()
  changed = Promise.withResolvers<void>()
}

beforeEach(async () => {
  answer = { id: 1, result: '0xa1' }
  sockets.splice(0)
  events.splice(0)
  stopping = new AbortController()
  server = createServer()
  server.on('upgrade', (request, socket) => {
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    sockets.push(socket)
    socket.once('data', () => send(socket, answer))
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  following = followNewHeads({
    url: `ws://127.0.0.1:${port}/key`,
    onHead: () => note('head'),
    onState: (state, endpoint) => note(`${state} ${endpoint.replace(String(port), 'PORT')}`),
    retryDelayMs: 5,
    signal: stopping.signal,
  })
})

afterEach(async () => {
  stopping.abort()
  for (const socket of sockets) socket.destroy()
  server.closeAllConnections()
  server.close()
  await following
})

/** One text of less than 126 bytes, not masked, as servers send it. */
function send(socket: Duplex, message: object): void {
  const text = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
  socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]))
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await changed.promise
}

const head = { method: 'eth_subscription', params: { subscription: '0xa1' } }

test('tells of each head', async () => {
  await until(() => events.length === 1)
  for (let block = 0; block < 2; block++) send(sockets[0] as Duplex, head)
  await until(() => events.length === 3)

  expect(events).toEqual(['open ws://127.0.0.1:PORT', 'head', 'head'])
})

test('opens another socket where one closes', async () => {
  await until(() => events.length === 1)
  sockets[0]?.destroy()
  await until(() => events.length === 3)
  send(sockets[1] as Duplex, head)
  await until(() => events.length === 4)

  const [place] = ['ws://127.0.0.1:PORT']
  expect(events).toEqual([`open ${place}`, `closed ${place}`, `open ${place}`, 'head'])
})

test('asks again where a subscription is refused, and says nothing of it', async () => {
  answer = { id: 1, error: { code: -32601, message: 'no subscriptions' } }
  sockets[0]?.destroy()
  while (sockets.length < 3) await once(server, 'upgrade')

  expect(events.filter((event) => event.startsWith('closed')).length).toBeLessThan(2)
  expect(events).not.toContain('head')
})
