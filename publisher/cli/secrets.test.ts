import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { runHere } from '../test/run-here.ts'

// The first key of every Hardhat chain, known to all the world.
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const TOKEN = 'a-token-that-nobody-sees'
const PASSWORD = 'a password that nobody sees'
const API_KEY = 'an-api-key-that-nobody-sees'

let world: Publishing
/** Repeats whatever it is sent, as careless servers do. */
let echo: Server
let echoUrl: string

beforeAll(async () => {
  world = await startPublishing()
  echo = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { id = 1, method = '' } = readQuestion(Buffer.concat(chunks).toString('latin1'))
      const message = `${request.url} ${JSON.stringify(request.headers)} ${method}`
      const isChain = request.headers['content-type']?.includes('json') ?? false
      if (isChain && method === 'eth_chainId') response.end(JSON.stringify({ jsonrpc: '2.0', id, result: '0x7a69' }))
      else if (isChain) response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32000, message } }))
      else response.writeHead(400).end(message)
    })
  })
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
  echoUrl = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/v3/${API_KEY}/`
})

afterAll(async () => {
  echo.closeAllConnections()
  await new Promise((resolve) => echo.close(resolve))
  await world.stop()
})

function readQuestion(text: string): Readonly<{ id?: number; method?: string }> {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

describe('no secret is shown or written down', () => {
  const faults: readonly (readonly [string, () => Record<string, string>, readonly string[]])[] = [
    ['a publish', () => ({}), ['publish', '--yes']],
    ['a wrong token', () => ({ IPFS_API_TOKEN: `${TOKEN}-wrong` }), ['publish', '--yes']],
    ['a chain that repeats what it is asked', () => ({ RPC_URL: echoUrl }), ['publish', '--yes']],
    [
      'an IPFS node that repeats what it is asked',
      () => ({ IPFS_API: echoUrl, IPFS_API_TOKEN: TOKEN }),
      ['publish', '--yes'],
    ],
    ['a chain that is away', () => ({ RPC_URL: `http://127.0.0.1:9/${API_KEY}?key=${API_KEY}` }), ['publish', '--yes']],
    ['a key that is none', () => ({ DIPMP_PRIVATE_KEY: `${KEY}00` }), ['publish', '--yes']],
    [
      'settings that make no sense',
      () => ({ RPC_URL: `ftp://${API_KEY}@nowhere`, IPFS_API: API_KEY }),
      ['publish', '--yes'],
    ],
    ['a fee that is too low', () => ({}), ['publish', '--yes', '--max-fee', '0']],
    ['a question that nobody answers', () => ({}), ['publish']],
    ['a doctor', () => ({ IPFS_API: echoUrl, IPFS_API_TOKEN: TOKEN }), ['doctor']],
  ]

  test.each(faults)('by %s', async (_, changes, args) => {
    const journal = mkdtempSync(join(world.folder, 'journal-'))
    const paths = args[0] === 'publish' ? [world.write(wheel('demo', '1.0'))] : []
    const env = {
      RPC_URL: world.rpcUrl,
      REGISTRY: world.chain.registry.address,
      IPFS_API: world.ipfsApi,
      IPFS_API_TOKEN: world.ipfsApiToken,
      DIPMP_PRIVATE_KEY: KEY,
      DIPMP_KEYSTORE_PASSWORD: PASSWORD,
      DIPMP_JOURNAL: journal,
      DIPMP_DEBUG: '1',
      ...changes(),
    }

    const { stdout, stderr } = await runHere([...args, '--json', ...paths], { env })

    const written = readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8'))
    const seen = [stdout, stderr, ...written].join('\n')
    expect(seen.length).toBeGreaterThan(10)
    for (const secret of [KEY.slice(2), TOKEN, PASSWORD, API_KEY, world.ipfsApiToken])
      expect(seen).not.toContain(secret)
  })

  test('by a publish whose transaction stays pending: its journal holds neither key nor token', async () => {
    const journal = mkdtempSync(join(world.folder, 'journal-'))
    await world.chain.provider.send('evm_setAutomine', [false])
    const stop = new AbortController()

    const { code, stdout, stderr } = await runHere(
      ['publish', '--yes', '--json', '--journal', journal, world.write(wheel('pending', '1.0'))],
      {
        env: {
          RPC_URL: world.rpcUrl,
          REGISTRY: world.chain.registry.address,
          IPFS_API: world.ipfsApi,
          IPFS_API_TOKEN: world.ipfsApiToken,
          DIPMP_PRIVATE_KEY: KEY,
          DIPMP_DEBUG: '1',
        },
        signal: stop.signal,
        onStderr: (text) => text.includes('waiting for its block') && stop.abort(new Error('interrupted')),
      },
    )

    const [name = ''] = readdirSync(journal)
    const seen = [stdout, stderr, readFileSync(join(journal, name), 'utf8')].join('\n')
    expect(code).toBe(130)
    expect(seen).toContain('"title": "pending 1.0"')
    for (const secret of [KEY.slice(2), world.ipfsApiToken]) expect(seen).not.toContain(secret)
  })
})
