import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { concat, JsonRpcProvider, type JsonRpcSigner } from 'ethers'
import { pino } from 'pino'
import { startChain } from '../../stack/chain.ts'
import { type Indexer, startIndexer } from '../index.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { emitterCode } from './emitter.ts'
import { accountOf, moved, probe } from './fake-chain.ts'

let rpcUrl: string
let provider: JsonRpcProvider
let signer: JsonRpcSigner
let emitters: string[]
let closeChain: () => Promise<void>
let indexer: Indexer

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  const chain = await startChain({ host: '127.0.0.1', port: 0 })
  closeChain = chain.stop
  rpcUrl = chain.rpcUrl
  provider = new JsonRpcProvider(rpcUrl, undefined, { polling: true, pollingInterval: 20, cacheTimeout: -1 })
  signer = await provider.getSigner(0)
  emitters = []
  for (const topics of [0, 1, 2, 3]) {
    const receipt = await (await signer.sendTransaction({ data: emitterCode(topics) })).wait()
    emitters.push(receipt?.contractAddress ?? '')
  }
  const manifestPath = await buildSubgraph('ledger')
  const logger = pino({ level: 'silent' })
  indexer = await startIndexer({
    manifestPath,
    rpcUrl,
    databasePath: ':memory:',
    name: 'ledger',
    logger,
    pollIntervalMs: 50,
  })
})

afterEach(async () => {
  await indexer?.stop()
  provider?.destroy()
  await closeChain?.()
})

async function emit(log: { topics: string[]; data: string }): Promise<void> {
  const to = emitters[log.topics.length] ?? ''
  await (await signer.sendTransaction({ to, data: concat([...log.topics, log.data]) })).wait()
}

async function query(text: string): Promise<unknown> {
  const response = await fetch(indexer.url, { method: 'POST', body: JSON.stringify({ query: text }) })
  return await response.json()
}

test('how indexing is can be asked beside the GraphQL endpoint', async () => {
  await indexer.indexed()
  const response = await fetch(new URL('/graphql', indexer.url), {
    method: 'POST',
    body: JSON.stringify({
      query: `{ indexingStatusForCurrentVersion(subgraphName: "ledger") {
        synced health entityCount chains { chainHeadBlock { number } latestBlock { number } }
      } }`,
    }),
  })
  const block = { number: String(await provider.getBlockNumber()) }

  expect(await response.json()).toEqual({
    data: {
      indexingStatusForCurrentVersion: {
        synced: true,
        health: 'healthy',
        entityCount: '0',
        chains: [{ chainHeadBlock: block, latestBlock: block }],
      },
    },
  })
})

test('events of a chain are answered as GraphQL', async () => {
  await emit(moved(1, 2, 5n, 'lunch'))
  await emit(moved(2, 3, 2n, 'tea'))
  await indexer.indexed()

  expect(indexer.url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/subgraphs\/name\/ledger$/)
  expect(
    await query('{ accounts { id balance sent { memo to { id } } } _meta { block { number } hasIndexingErrors } }'),
  ).toEqual({
    data: {
      accounts: [
        { id: accountOf(1), balance: '-5', sent: [{ memo: 'lunch', to: { id: accountOf(2) } }] },
        { id: accountOf(2), balance: '3', sent: [{ memo: 'tea', to: { id: accountOf(3) } }] },
        { id: accountOf(3), balance: '2', sent: [] },
      ],
      _meta: { block: { number: 6 }, hasIndexingErrors: false },
    },
  })
})

test('a chain that goes back to a snapshot takes its entities along', async () => {
  await emit(moved(1, 2, 5n, 'stays'))
  const snapshot = await provider.send('evm_snapshot', [])
  await emit(moved(1, 2, 1n, 'goes'))
  await emit(moved(1, 2, 1n, 'goes'))
  await indexer.indexed()

  await provider.send('evm_revert', [snapshot])
  await indexer.indexed()
  expect(await query('{ transfers { memo } }')).toEqual({ data: { transfers: [{ memo: 'stays' }] } })

  await provider.send('evm_mine', [])
  await provider.send('evm_mine', [])
  await provider.send('evm_mine', [])
  await indexer.indexed()
  expect(await query('{ transfers { memo } }')).toEqual({ data: { transfers: [{ memo: 'stays' }] } })
})

describe('a handler that fails', () => {
  test('stops indexing, and queries say so', async () => {
    await emit(moved(1, 2, 5n, 'before'))
    await emit(probe('abort'))
    await emit(moved(1, 2, 5n, 'after'))
    await expect(indexer.indexed()).rejects.toThrow('boom')

    expect(indexer.health()).toMatchObject({
      status: 'failed',
      failure: { deterministic: true, block: { number: '6' } },
    })
    expect(indexer.cursor()?.number).toBe(6n)
    expect(await query('{ _meta { hasIndexingErrors block { number } } }')).toEqual({
      data: { _meta: { hasIndexingErrors: true, block: { number: 6 } } },
    })
    expect(await query('{ transfers { memo } }')).toMatchObject({ errors: [{ message: 'indexing_error' }] })
    expect(await query('{ transfers(block: { number: 5 }) { memo } }')).toEqual({
      data: { transfers: [{ memo: 'before' }] },
    })
  })
})

test('metrics say what was done', async () => {
  await emit(moved(1, 2, 5n, 'lunch'))
  await indexer.indexed()
  await query('{ accounts { id } }')

  const response = await fetch(new URL('/metrics', indexer.url))
  const text = await response.text()

  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  expect(text).toContain('indexer_events_total 1\n')
  expect(text).toContain('indexer_blocks_total 5\n')
  expect(text).toContain('indexer_cursor_block 5\n')
  expect(text).toContain('indexer_head_block 5\n')
  expect(text).toContain('indexer_lag_blocks 0\n')
  expect(text).toContain('indexer_handler_seconds_count{handler="handleMoved"} 1\n')
  expect(text).toContain('indexer_query_seconds_count 1\n')
  expect(text).toMatch(/indexer_rpc_calls_total\{method="eth_getLogs"\} [1-9]/)
})

test('the wrong network is refused', async () => {
  const manifestPath = await buildSubgraph('ledger')
  const logger = pino({ level: 'silent' })
  const starting = startIndexer({
    manifestPath,
    rpcUrl,
    databasePath: ':memory:',
    name: 'x',
    logger,
    network: 'mainnet',
  })

  await expect(starting).rejects.toThrow('the manifest is for the network testnet, not for mainnet')
})

test('a port in use is told, and nothing is left running', async () => {
  const manifestPath = await buildSubgraph('ledger')
  const port = Number(new URL(indexer.url).port)
  const logger = pino({ level: 'silent' })
  const starting = startIndexer({ manifestPath, rpcUrl, databasePath: ':memory:', name: 'x', logger, port })

  await expect(starting).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
