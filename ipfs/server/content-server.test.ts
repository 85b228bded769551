import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ContentStore } from '../store/content-store.ts'
import { createMemoryContentStore } from '../store/memory-content-store.ts'
import { ask } from '../test/ask.ts'
import { type ContentServer, type ContentServerOptions, startContentServer } from './content-server.ts'

const PATH = '/ipfs/bafkqaaa?format=raw'

describe('startContentServer', () => {
  let store: ContentStore
  let started: ContentServer[]

  beforeEach(() => {
    store = createMemoryContentStore()
    started = []
  })
  afterEach(async () => {
    for (const server of started) await server.stop()
  })

  async function start(options: Partial<ContentServerOptions> = {}): Promise<ContentServer> {
    const server = await startContentServer({ store, ...options })
    started.push(server)
    return server
  }

  test('listens on the loopback, on a free port', async () => {
    const { url } = await start()

    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await ask(`${url}${PATH}`)).status).toBe(200)
  })

  test('says so where the port is taken', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)

    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('frees the port when it stops, also while a client is connected', async () => {
    const server = await start()
    const port = Number(new URL(server.url).port)
    const idle = connect(port, '127.0.0.1')
    idle.on('error', () => undefined)
    await new Promise((resolve) => idle.once('connect', resolve))

    await server.stop()

    expect((await start({ port })).url).toBe(server.url)
  })

  test.each([
    ['127.0.0.1:80', 200],
    ['localhost:5001', 200],
    ['LOCALHOST', 200],
    ['[::1]:5001', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example:80', 403],
    ['localhost.', 403],
  ])('answers the Host %s with %i', async (host, status) => {
    const { url } = await start()

    expect((await ask(`${url}${PATH}`, { headers: { Host: host } })).status).toBe(status)
  })

  test('answers to the names it is given, and no others', async () => {
    const { url } = await start({ hostNames: ['ipfs'] })

    expect((await ask(`${url}${PATH}`, { headers: { Host: 'ipfs:8080' } })).status).toBe(200)
    expect((await ask(`${url}${PATH}`, { headers: { Host: 'evil.example' } })).status).toBe(403)
  })

  test('answers to any name where it listens for other machines without a name', async () => {
    const { url } = await start({ host: '0.0.0.0' })

    const { status } = await ask(`${url}${PATH}`, { headers: { Host: 'store.example' } })
    expect(status).toBe(200)
  })

  test('refuses a page of another origin the RPC', async () => {
    const { url } = await start()

    const foreign = { method: 'POST', headers: { Origin: 'https://evil.example' } }
    const own = { method: 'POST', headers: { Origin: url } }
    expect((await ask(`${url}/api/v0/version`, foreign)).status).toBe(403)
    expect((await ask(`${url}/api/v0/version`, own)).status).toBe(200)
  })

  test('closes a connection that stays silent', async () => {
    const { url } = await start({ idleTimeoutMs: 50 })
    const client = connect(Number(new URL(url).port), '127.0.0.1')
    client.write('GET /ipfs/')
    client.resume()

    await new Promise((resolve) => client.once('close', resolve))

    expect(client.destroyed).toBe(true)
  })

  test('refuses a target that is no path', async () => {
    const { url } = await start()
    const client = connect(Number(new URL(url).port), '127.0.0.1')
    client.write('GET http:///% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    const chunks = await Array.fromAsync(client)

    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 400 /)
  })
})
