import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AbiCoder, id, keccak256, toBeHex, zeroPadValue } from 'ethers'
import {
  createBlock,
  type FakeLog,
  type RpcBlock,
  type RpcLog,
  receipt,
  toQuantity,
  transaction,
} from './fake-block.ts'

export type { FakeLog } from './fake-block.ts'

type RpcRequest = { id: unknown; method: string; params: unknown[] }

/** Answers a call in place of the chain; `chain` gives the chain's own answer. */
export type Interceptor = (request: RpcRequest, chain: () => unknown) => unknown

const ZERO_HASH = `0x${'0'.repeat(64)}`

/** A chain behind a JSON-RPC server that does what a test tells it, faults included. */
export class FakeChain {
  readonly #blocks: RpcBlock[] = []
  #salt = 0
  #server = createServer((request, response) => void this.#answer(request, response))
  /** What every HTTP request is answered with instead, for tests of faults. */
  fault: ((response: ServerResponse) => boolean) | null = null
  intercept: Interceptor | null = null
  chainId = 31337
  readonly requests: RpcRequest[] = []

  constructor() {
    this.mine([])
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  get head(): bigint {
    return BigInt(this.#blocks.length - 1)
  }

  hashOf(number: number): string {
    return this.#blocks[number]?.hash ?? ''
  }

  /** Mines one block with these logs, each of a transaction of its own. */
  mine(logs: readonly FakeLog[]): void {
    const parentHash = this.#blocks.at(-1)?.hash ?? ZERO_HASH
    this.#blocks.push(createBlock(this.#blocks.length, parentHash, this.#salt, logs))
  }

  mineEmpty(count: number): void {
    for (let index = 0; index < count; index++) this.mine([])
  }

  /** Drops the newest blocks; those mined afterwards have other hashes. */
  drop(count: number): void {
    this.#blocks.splice(this.#blocks.length - count)
    this.#salt++
  }

  /** Begins another chain, as a development chain does that is started anew. */
  reset(): void {
    this.#blocks.splice(0)
    this.#salt++
    this.mine([])
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (this.fault?.(response)) return
    const body = JSON.parse(Buffer.concat(chunks).toString()) as RpcRequest | RpcRequest[]
    const answer = Array.isArray(body) ? body.map((item) => this.#call(item)) : this.#call(body)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  }

  #call(request: RpcRequest): unknown {
    this.requests.push(request)
    try {
      const chain = () => this.#result(request)
      const result = this.intercept ? this.intercept(request, chain) : chain()
      return { jsonrpc: '2.0', id: request.id, result }
    } catch (error) {
      const { message, rpcCode = -32000 } = error as { message: string; rpcCode?: number }
      return { jsonrpc: '2.0', id: request.id, error: { code: rpcCode, message } }
    }
  }

  #result({ method, params }: RpcRequest): unknown {
    if (method === 'eth_chainId') return toQuantity(this.chainId)
    if (method === 'eth_getBlockByNumber') return this.#block(params[0] as string, params[1] as boolean)
    if (method === 'eth_getLogs') return this.#logs(params[0] as LogQuery)
    if (method === 'eth_getBlockReceipts') return this.#blocks[Number(params[0])]?.logs.map(receipt) ?? null
    if (method === 'eth_getTransactionReceipt') return this.#receipt(params[0] as string)
    throw new Error(`the method ${method} does not exist`)
  }

  #block(number: string, full: boolean): unknown {
    const block = number === 'latest' ? this.#blocks.at(-1) : this.#blocks[Number(number)]
    if (!block) return null
    const { logs, ...rest } = block
    const transactions = logs.map((log, index) => (full ? transaction(log, index) : log.transactionHash))
    return { ...rest, transactions }
  }

  #receipt(hash: string): unknown {
    const log = this.#blocks.flatMap(({ logs }) => logs).find(({ transactionHash }) => transactionHash === hash)
    return log ? receipt(log, Number(log.logIndex)) : null
  }

  #logs(query: LogQuery): RpcLog[] {
    const { blockHash, address, topics } = query
    const from = Number(query.fromBlock ?? 0)
    const to = Number(query.toBlock ?? this.#blocks.length - 1)
    const blocks = blockHash ? this.#blocks.filter(({ hash }) => hash === blockHash) : this.#blocks.slice(from, to + 1)
    if (blockHash && blocks.length === 0) throw new Error('unknown block')
    return blocks
      .flatMap((block) => block.logs)
      .filter((log) => !address || address.includes(log.address))
      .filter((log) => !topics || (log.topics[0] !== undefined && topics[0]?.includes(log.topics[0])))
  }
}

type LogQuery = { blockHash?: string; fromBlock?: string; toBlock?: string; address?: string[]; topics?: string[][] }

const coder = AbiCoder.defaultAbiCoder()
const CONTRACT = '0x00000000000000000000000000000000000000c0'

/** A `Moved` log of the ledger subgraph; accounts are small numbers. */
export function moved(from: number, to: number, amount: bigint, memo: string): FakeLog {
  const topics = [id('Moved(address,address,uint256,string)'), accountTopic(from), accountTopic(to)]
  return { address: CONTRACT, topics, data: coder.encode(['uint256', 'string'], [amount, memo]) }
}

/** A `Probe` log of the ledger subgraph. */
export function probe(kind: string, data: string = '0x'): FakeLog {
  return {
    address: CONTRACT,
    topics: [id('Probe(string,bytes)')],
    data: coder.encode(['string', 'bytes'], [kind, data]),
  }
}

/** A `Typed` log of the ledger subgraph. */
export function typed(): FakeLog {
  const types = ['int8', 'tuple(address,string[])', 'bytes4[2]', 'bool']
  const values = [-5, [accountOf(0xaa), ['one', 'two']], ['0x01020304', '0xfffefdfc'], true]
  const topics = [id('Typed(string,int8,(address,string[]),bytes4[2],bool)'), keccak256('0x61')]
  return { address: CONTRACT, topics, data: coder.encode(types, values) }
}

/** The address of a small number. */
export function accountOf(number: number): string {
  return zeroPadValue(toBeHex(number), 20)
}

function accountTopic(number: number): string {
  return zeroPadValue(toBeHex(number), 32)
}
