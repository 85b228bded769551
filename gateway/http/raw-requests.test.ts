import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { readGatewayConfig } from '../config.ts'
import { type RunningGateway, startGateway } from '../start-gateway.ts'

// Requests as no HTTP library sends them, to a gateway as it runs.

const REGISTRY = '0x00000000000000000000000000000000000000aa'

let gateway: RunningGateway
let lines: string[] = []

beforeAll(async () => {
  const env = { SUBGRAPH_URL: 'http://127.0.0.1:1', IPFS_GATEWAYS: 'http://127.0.0.1:1', PORT: '0' }
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  gateway = await startGateway(readGatewayConfig(env), { logger })
})
afterAll(() => gateway.stop())
beforeEach(() => {
  lines = []
})

/** Sends a text, and returns all that comes until the server closes or says nothing for a while. */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(gateway.port, '127.0.0.1')
    let received = ''
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', (chunk) => {
      received += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(received))
    socket.write(text)
  })
}

function statusOf(answer: string): string | undefined {
  return /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
}

describe('a Host', () => {
  test.each([
    ['of which there are two', 'Host: localhost\r\nHost: localhost'],
    ['of which there are two, in other letters', 'Host: one.example\r\nhOST: two.example'],
    ['that is none', ''],
    ['that is empty', 'Host:'],
    ['with markup', 'Host: <script>'],
    ['with a quote', 'Host: a"b'],
    ['with a path', 'Host: example.org/x'],
    ['with a user', 'Host: user@example.org'],
    ['with a comma', 'Host: one.example, two.example'],
    ['with letters of another script', 'Host: \u00fcber.example'],
  ])('%s is a 400', async (_what, headers) => {
    const lines = ['GET /healthz HTTP/1.1', ...(headers === '' ? [] : [headers]), 'Connection: close', '', '']

    expect(statusOf(await send(lines.join('\r\n')))).toBe('400')
  })

  test.each(['localhost', '127.0.0.1:5000', '[::1]:5000', 'my_gateway', 'index.example.'])(
    '%s is one',
    async (host) => {
      expect(statusOf(await send(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))).toBe('200')
    },
  )

  test('is not needed by HTTP/1.0, and pages then name the address that was asked', async () => {
    const answer = await send('GET / HTTP/1.0\r\n\r\n')

    expect(statusOf(answer)).toBe('200')
    expect(answer).toContain(`--index-url http://127.0.0.1:${gateway.port}/simple/`)
  })
})

describe('a transfer coding', () => {
  test.each(['gzip, chunked', 'identity', 'x-unheard-of', 'gzip'])('that is not known is a 501: %s', async (coding) => {
    const answer = await send(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: ${coding}\r\n\r\n0\r\n\r\n`,
    )

    expect(statusOf(answer)).toBe('501')
    expect(answer).toMatch(/^connection: close\r$/im)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })

  test.each(['chunked', 'Chunked'])('%s is read', async (coding) => {
    const answer = await send(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: ${coding}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    )

    expect(statusOf(answer)).toBe('400')
    expect(answer).toContain('documentId')
  })
})

describe('the log', () => {
  const head = `POST /simple/${REGISTRY}/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n`

  /** What was logged of a request once it is over. */
  async function logged(): Promise<readonly { level: number; status: number; msg: string }[]> {
    const read = () => lines.map((line) => JSON.parse(line))
    while (!read().some(({ msg }) => msg === 'answered')) await setTimeout(10)
    await setTimeout(50)
    return read()
  }

  test('has no error for a body that is cut', async () => {
    const socket = connect(gateway.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`${head}Content-Length: 1000\r\n\r\n<methodCall>`)
    await setTimeout(100)
    socket.resetAndDestroy()

    expect(await logged()).toMatchObject([{ level: 30, msg: 'answered', status: 499 }])
  })

  test('has no error for a body that ends before its length', async () => {
    const socket = connect(gateway.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.resume()
    socket.end(`${head}Content-Length: 1000\r\n\r\n<methodCall>`)

    expect((await logged()).filter(({ level }) => level > 30)).toEqual([])
  })

  test('has no error for chunks that are none', async () => {
    const socket = connect(gateway.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.resume()
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`)

    expect((await logged()).filter(({ level }) => level > 30)).toEqual([])
  })
})

test('POST /simple/%ff/ is a 404 and no fault, as is every path that does not decode', async () => {
  for (const path of ['/simple/%ff/', '/simple/%', `/c/%ff/simple/`, '/pypi/%ff']) {
    const call = '<methodCall><methodName>search</methodName></methodCall>'
    const answer = await send(
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: ${call.length}\r\n\r\n${call}`,
    )

    expect([path, statusOf(answer)]).toEqual([path, '404'])
  }
  for (const path of ['/simple/%ff/', '/project/%ff/%ff/', '/rss/%/updates.xml', '/pypi/%ff/%ff/json']) {
    expect(statusOf(await send(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`))).toBe('404')
  }
  expect(lines.map((line) => JSON.parse(line)).filter(({ level }) => level > 40)).toEqual([])
})
