import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createRpcClient, type RpcClientOptions } from './json-rpc.ts'

let listener: RequestListener
let port: number
const server = createServer((request, response) => listener(request, response))
const requests: { headers: IncomingMessage['headers']; body: unknown }[] = []

beforeEach(async () => {
  requests.splice(0)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** Answers every request with what the function makes of its body. */
function answerWith(answer: (body: Request | Request[]) => unknown): void {
  listener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    requests.push({ headers: request.headers, body })
    response.end(JSON.stringify(answer(body)))
  }
}

type Request = { id: number; method: string; params: unknown[] }
const echo = (body: Request | Request[]) => {
  const one = ({ id, params }: Request) => ({ jsonrpc: '2.0', id, result: params[0] })
  return Array.isArray(body) ? body.map(one).reverse() : one(body)
}

function client(options: Partial<RpcClientOptions> = {}) {
  return createRpcClient({
    url: `http://127.0.0.1:${port}/v3/secret-key`,
    signal: new AbortController().signal,
    ...options,
  })
}

const call = (param: unknown) => ({ method: 'echo', params: [param] })

test('calls go out in batches, and answers are matched by their id', async () => {
  answerWith(echo)

  expect(await client({ maxBatchSize: 2 }).call([call('a'), call('b'), call('c')])).toEqual(['a', 'b', 'c'])
  expect(requests.map(({ body }) => (Array.isArray(body) ? body.length : 'single'))).toEqual([2, 'single'])
})

test('a null is an answer', async () => {
  answerWith(echo)

  expect(await client().call([call(null)])).toEqual([null])
})

test('credentials go into a header', async () => {
  answerWith(echo)
  await client({ url: `http://user:p%40ss@127.0.0.1:${port}/` }).call([call(1)])

  expect(requests[0]?.headers.authorization).toBe('Basic dXNlcjpwQHNz')
})

describe('refusals', () => {
  async function failure(options: Partial<RpcClientOptions> = {}) {
    return await client({ attempts: 1, ...options })
      .call([call('a'), call('b')])
      .then(
        () => null,
        (error: { code: string; message: string; rpcCode: number | null }) => error,
      )
  }

  test('an error of the endpoint is told with its code', async () => {
    answerWith((body) =>
      (body as Request[]).map(({ id }) => ({ id, error: { code: -32005, message: 'too many results' } })),
    )

    expect(await failure()).toMatchObject({
      code: 'RPC_REFUSED',
      rpcCode: -32005,
      message: `http://127.0.0.1:${port} refused echo: too many results`,
    })
  })

  test.each([
    'daily request count exceeded, request rate limited',
    'Too Many Requests',
    'Your app has exceeded its compute units per second capacity',
    'rate limit exceeded',
  ])('"%s" is busyness, not a refusal', async (message) => {
    answerWith((body) => (body as Request[]).map(({ id }) => ({ id, error: { code: -32005, message } })))

    expect(await failure()).toMatchObject({ code: 'RPC_UNAVAILABLE', message: expect.stringContaining(message) })
  })

  test('a refusal of the whole batch is told', async () => {
    answerWith(() => ({ id: null, error: { code: -32600, message: 'no batches' } }))

    expect(await failure()).toMatchObject({ code: 'RPC_REFUSED', message: expect.stringContaining('no batches') })
  })

  test('an answer to another request is none', async () => {
    answerWith((body) => (body as Request[]).map(({ id }) => ({ id: id + 100, result: 1 })))

    expect(await failure()).toMatchObject({
      code: 'RPC_UNAVAILABLE',
      message: expect.stringContaining('did not answer echo'),
    })
  })

  test('an endless answer is cut off', async () => {
    listener = (_request, response) => {
      const chunk = 'x'.repeat(65_536)
      const write = () => {
        while (response.writable && response.write(chunk));
      }
      response.on('drain', write)
      write()
    }

    expect(await failure({ maxResponseSize: 1_000_000 })).toMatchObject({ code: 'RPC_TOO_LARGE' })
  })

  test('silence ends with a time-out', async () => {
    listener = () => {}

    expect(await failure({ timeoutMs: 50 })).toMatchObject({ code: 'RPC_UNAVAILABLE' })
  })

  test('a redirect is not followed', async () => {
    listener = (_request, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:1/' })
      response.end()
    }

    expect(await failure()).toMatchObject({ code: 'RPC_UNAVAILABLE' })
  })

  test('no message tells the path, which may hold a key', async () => {
    listener = (_request, response) => void response.destroy()

    expect((await failure())?.message).not.toContain('secret-key')
  })

  test('a stopped client throws at once', async () => {
    const stopping = new AbortController()
    listener = () => stopping.abort()

    await expect(client({ signal: stopping.signal }).call([call(1)])).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a batch that is refused as a whole is sent in halves', () => {
  const sizes = () => requests.map(({ body }) => (Array.isArray(body) ? body.length : 1))
  const calls = ['a', 'b', 'c', 'd', 'e', 'f'].map(call)

  test('where one error comes for all of it, whatever its words and code are', async () => {
    const error = { code: -32600, message: 'Batch of more than 2' }
    answerWith((body) => (Array.isArray(body) && body.length > 2 ? { jsonrpc: '2.0', id: null, error } : echo(body)))
    const limited = client()

    expect(await limited.call(calls)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(sizes()).toEqual([6, 3, 2, 2, 2])
    expect(await limited.call(calls)).toHaveLength(6)
    expect(sizes().slice(5)).toEqual([2, 2, 2])
  })

  test('where the answer would be too large', async () => {
    answerWith(echo)

    expect(await client({ maxResponseSize: 120 }).call(calls)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('and what refuses single calls too is told', async () => {
    const error = { code: -32000, message: 'no' }
    answerWith(() => ({ jsonrpc: '2.0', id: null, error }))

    await expect(client().call(calls)).rejects.toMatchObject({ code: 'RPC_REFUSED', words: 'no' })
    expect(sizes()).toEqual([6, 3, 2, 1])
  })

  test('but not one of which a call is refused', async () => {
    const error = { code: 3, message: 'execution reverted' }
    answerWith((body) => [body].flat().map(({ id }) => ({ jsonrpc: '2.0', id, error })))

    await expect(client().call(calls)).rejects.toMatchObject({ words: 'execution reverted' })
    expect(sizes()).toEqual([6])
  })
})

test.each([200, 404, 502])('an endpoint that answers with HTML, status %i, says so and what to do', async (status) => {
  listener = (_request, response) => response.writeHead(status).end('<!doctype html><title>Gateway</title>')

  await expect(client({ attempts: 1 }).call([call('a')])).rejects.toThrow(
    "HTML, not with JSON-RPC; name the chain's JSON-RPC endpoint (--rpc), with its path and key",
  )
})
