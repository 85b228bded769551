import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { projectIdOf } from '@dipmp/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type TransactionRequest, Wallet } from 'ethers'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { type CliRun, runHere } from '../test/run-here.ts'

// The first key of every Hardhat chain, known to all the world.
const wallet = new Wallet('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')

let world: Publishing
let journals = 0
let server: Server | null = null

beforeAll(async () => {
  world = await startPublishing()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.chain.reset()
  journals += 1
  await world.chain.registry.register('demo')
})
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

type Call = Readonly<{ method: string; params: readonly unknown[] }>

/** A fake of Clef, or of a program with Ethereum's methods: neither comes as a package. It speaks as their manuals say. */
async function startSigner(kind: 'account' | 'eth', change: (asked: TransactionRequest) => TransactionRequest = same) {
  const calls: string[] = []
  server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, params }: Call = JSON.parse(Buffer.concat(chunks).toString())
    calls.push(method)
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...(await answerTo(kind, { method, params }, change)) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

function same(asked: TransactionRequest): TransactionRequest {
  return asked
}

async function answerTo(
  kind: string,
  { method, params }: Call,
  change: (asked: TransactionRequest) => TransactionRequest,
): Promise<Readonly<Record<string, unknown>>> {
  if (!method.startsWith(kind)) return { error: { code: -32601, message: `the method ${method} does not exist` } }
  const [first, second] = params
  if (method.includes('signTypedData')) {
    const { domain, types, message } = Object(second)
    const { EIP712Domain: _, ...own } = types
    return { result: await wallet.signTypedData(domain, own, message) }
  }
  const { gas, ...asked } = Object(first)
  const raw = await wallet.signTransaction(change({ ...asked, gasLimit: gas, type: 2 }))
  return { result: kind === 'account' ? { raw, tx: {} } : raw }
}

function run(url: string, ...argv: readonly string[]): Promise<CliRun> {
  return runHere([...argv, '--signer-url', url, '--account', wallet.address], {
    env: {
      RPC_URL: world.rpcUrl,
      REGISTRY: world.chain.registry.address,
      DIPMP_JOURNAL: join(world.folder, `journal-${journals}`),
    },
  })
}

describe('a program that signs', () => {
  test.each([
    ['account', ['account_signTransaction']],
    ['eth', ['account_signTransaction', 'eth_signTransaction']],
  ] as const)('by its methods %s_... signs what is sent', async (kind, asked) => {
    const { url, calls } = await startSigner(kind)

    const { code, stderr } = await run(url, 'freeze', 'demo', '--yes')

    expect([code, stderr]).toEqual([0, expect.any(String)])
    expect(calls).toEqual(asked)
    expect(await world.chain.registry.projectState(projectIdOf('demo'))).toMatchObject({ frozen: true })
  })

  test('signs typed data for a relay', async () => {
    const { url } = await startSigner('account')

    const { code, stdout } = await run(url, 'status', 'demo', 'archived', '--relay')

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'setStatus', authorization: { signer: wallet.address } })
  })

  test('that signs something else is not followed, and nothing is sent', async () => {
    const { url } = await startSigner('account', (asked) => ({ ...asked, to: wallet.address }))
    const before = await world.chain.provider.getBlockNumber()

    const { code, stderr } = await run(url, 'freeze', 'demo', '--yes')

    expect([code, await world.chain.provider.getBlockNumber()]).toEqual([2, before])
    expect(stderr).toContain('error: the signer signed something else than it was asked to; nothing was sent')
  })

  test('that is not there is named', async () => {
    const { code, stderr } = await run('http://127.0.0.1:9/secret', 'freeze', 'demo', '--yes')

    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('the signer at http://127.0.0.1:9 does not answer as one'),
    ])
    expect(stderr).not.toContain('secret')
  })

  test('needs to be told which of its accounts', async () => {
    const { code, stderr } = await runHere(['freeze', 'demo', '--signer-url', 'http://127.0.0.1:9'], {
      env: { REGISTRY: world.chain.registry.address },
    })

    expect([code, stderr]).toEqual([
      2,
      'error: --signer-url (DIPMP_SIGNER_URL) needs --account: which of its accounts signs\n',
    ])
  })
})
