import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { JsonRpcProvider } from 'ethers'
import { type Chain, startChain } from './chain.ts'

let chain: Chain

beforeAll(async () => {
  chain = await startChain({ host: '127.0.0.1', port: 0 })
})

afterAll(() => chain.stop())

const ACCOUNTS = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_accounts', params: [] })

async function ask(headers: Readonly<Record<string, string>>, method = 'POST') {
  const asked = request(chain.rpcUrl, { method, headers: { 'content-type': 'application/json', ...headers } })
  asked.end(ACCOUNTS)
  const [answer] = await once(asked, 'response')
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}

describe('the built-in chain, which holds unlocked accounts', () => {
  test('answers programs', async () => {
    const { status, headers, body } = await ask({})

    expect(status).toBe(200)
    expect(JSON.parse(body).result).toHaveLength(20)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('tells why a call is refused, as Hardhat does', async () => {
    const provider = new JsonRpcProvider(chain.rpcUrl)
    const sending = provider.send('eth_sendTransaction', [{ from: `0x${'11'.repeat(20)}`, to: `0x${'22'.repeat(20)}` }])

    await expect(sending).rejects.toThrow('11111111')
    provider.destroy()
  })

  test.each([
    ['a web page of another origin', { origin: 'https://evil.example' }],
    ['a page on a file', { origin: 'null' }],
    ['another page of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a name of somebody else that leads to the loopback', { host: 'evil.example' }],
  ])('does not answer %s', async (_, headers: Readonly<Record<string, string>>) => {
    const { status, body } = await ask(headers)

    expect(status).toBe(403)
    expect(body).not.toContain('0xf39fd6e5')
  })

  test('lets no web page ask before it asks', async () => {
    const { status, headers } = await ask({ origin: 'https://evil.example' }, 'OPTIONS')

    expect(status).toBe(403)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test('opens no WebSocket, which would not be held to an origin', async () => {
    const { hostname, port } = new URL(chain.rpcUrl)
    const socket = connect(Number(port), hostname)
    socket.write(
      `GET / HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: https://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    )

    expect(await text(socket)).toBe('')
  })
})
