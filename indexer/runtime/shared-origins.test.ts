import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Value } from '../entity/value.ts'
import { buildSubgraph } from '../test/build-subgraph.ts'
import type { EventTrigger } from './event.ts'
import type { HandlerContext } from './host.ts'
import { createInstances } from './instances.ts'
import { compileMapping } from './mapping.ts'

const HASH = `0x${'11'.repeat(32)}`
const ADDRESS = `0x${'22'.repeat(20)}`
/** What a block of 30 M gas has room for at most: that many bytes of input beside that many logs of one topic. */
const [INPUT_BYTES, LOGS] = [3 * 1024 ** 2, 20_000]

const place = { blockHash: HASH, blockNumber: 1n, transactionHash: HASH, transactionIndex: 0n }
const header = {
  ...{ number: 1n, hash: HASH, parentHash: HASH, timestamp: 1n, author: ADDRESS, logsBloom: null },
  ...{ unclesHash: HASH, stateRoot: HASH, transactionsRoot: HASH, receiptsRoot: HASH },
  ...{ gasUsed: 1n, gasLimit: 2n, difficulty: 3n, totalDifficulty: 4n, size: 5n, baseFeePerGas: 6n },
} as unknown as EventTrigger['header']
const counts = { index: 0n, value: 1n, gasLimit: 2n, gasPrice: 3n, nonce: 4n }

/** A mapping whose handler does hardly anything, and how many instances it has begun. */
async function compile() {
  const manifest = await buildSubgraph('hungry')
  const begun = { count: 0 }
  const mapping = compileMapping({
    name: 'Hungry',
    wasm: await readFile(join(dirname(manifest), 'Hungry', 'Hungry.wasm')),
    handlers: ['handleProbe'],
    apiVersion: '0.0.9',
    createInstances(wasm, imports) {
      const instances = createInstances(wasm, imports)
      const fresh = () => {
        begun.count += 1
        return instances.fresh()
      }
      return { ...instances, fresh }
    },
  })
  return { mapping, begun }
}

function triggers(input: Uint8Array, receipt: EventTrigger['receipt'] = null): (logIndex: number) => EventTrigger {
  const transaction = { hash: HASH, from: ADDRESS, to: ADDRESS, input, ...counts }
  const parameters: EventTrigger['parameters'] = [
    { name: 'kind', value: { type: 'String', value: 'few' } },
    { name: 'data', value: { type: 'Bytes', value: new Uint8Array(0) } },
  ]
  return (index) => {
    const log = { ...place, address: ADDRESS, topics: [], data: new Uint8Array(0), logIndex: BigInt(index) }
    return { header, transaction, log, parameters, receipt }
  }
}

const refuse = (): never => {
  throw new Error('the handler asks for more than it needs')
}

function contextOf(set: (fields: ReadonlyMap<string, Value>) => void): HandlerContext {
  return {
    entities: {
      ...{ load: refuse, loadInBlock: refuse, loadRelated: refuse, remove: refuse },
      set: (_type, _id, fields) => set(fields),
    },
    ...{ address: new Uint8Array(20), context: new Map(), network: 'testnet', abis: new Map(), ipfs: null },
    ...{ createDataSource: refuse, beginPart: refuse, log: refuse },
    chain: { call: refuse, balance: refuse, hasCode: refuse },
  }
}

test('a transaction of 3 MiB with 20,000 logs is written into one memory, not into 20,000', async () => {
  const { mapping, begun } = await compile()
  const triggerOf = triggers(Buffer.alloc(INPUT_BYTES, 7))
  let saved = 0
  const context = contextOf(() => void saved++)
  const before = process.cpuUsage()
  for (let index = 0; index < LOGS; index += 1) mapping.run('handleProbe', triggerOf(index), context)
  const { user, system } = process.cpuUsage(before)

  expect(saved).toBe(LOGS)
  expect(begun.count).toBe(2)
  // 65 s without, 1.5 s with it.
  expect((user + system) / 1e6).toBeLessThan(20)
})

test('a receipt of 4,000 logs is written for the transaction, not for each of its logs', async () => {
  const { mapping, begun } = await compile()
  const log = { ...place, address: ADDRESS, topics: [HASH], data: new Uint8Array(32), logIndex: 0n }
  const amounts = { type: 2, cumulativeGasUsed: 1n, gasUsed: 1n, contractAddress: null, status: 1n, root: null }
  const logs = Array(4_000).fill(log)
  const receipt = { ...place, ...amounts, logs, logsBloom: new Uint8Array(256), deposit: null }
  const triggerOf = triggers(new Uint8Array(4), receipt)
  let saved = 0
  const context = contextOf(() => void saved++)
  for (let index = 0; index < logs.length; index += 1) mapping.run('handleProbe', triggerOf(index), context)

  expect(saved).toBe(4_000)
  expect(begun.count).toBe(2)
})

test('a handler whose memory grows beside a large transaction begins anew each time', async () => {
  const { mapping, begun } = await compile()
  const triggerOf = triggers(Buffer.alloc(INPUT_BYTES, 7))
  const kind = { name: 'kind', value: { type: 'String', value: 'hundred' } } as const
  const texts: unknown[] = []
  const context = contextOf((fields) => void texts.push(fields.get('id')))
  for (let index = 0; index < 5; index += 1) {
    const trigger = triggerOf(index)
    mapping.run('handleProbe', { ...trigger, parameters: [kind, ...trigger.parameters.slice(1)] }, context)
  }

  expect(texts).toEqual(Array(5).fill({ type: 'String', value: 'allocated-100' }))
  expect(begun.count).toBe(5)
})
