import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AbiCoder, hexlify, id, keccak256, toBeHex, zeroPadValue } from 'ethers'
import { bloomOf } from '../chain/bloom.ts'

/** A log to be mined. */
export type FakeLog = { address: string; topics: string[]; data: string }

type RpcBlock = Record<string, unknown> & { number: string; hash: string; parentHash: string; logs: RpcLog[] }
type RpcLog = FakeLog & Record<string, unknown>
type RpcRequest = { id: unknown; method: string; params: unknown[] }

/** Answers a call in place of the chain; `chain` gives the chain's own answer. */
export type Interceptor = (request: RpcRequest, chain: () => unknown) => unknown

const ZERO_HASH = `0x${'0'.repeat(64)}`
const SENDER = '0x00000000000000000000000000000000000000ee'

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
    const number = this.#blocks.length
    const parentHash = this.#blocks.at(-1)?.hash ?? ZERO_HASH
    const hash = id(`${parentHash}${number}${this.#salt}${JSON.stringify(logs)}`)
    const base = { blockHash: hash, blockNumber: toQuantity(number) }
    const mined = logs.map((log, index) => ({
      ...log,
      ...base,
      transactionHash: id(`${hash}${index}`),
      transactionIndex: toQuantity(index),
      logIndex: toQuantity(index),
      removed: false,
    }))
    const logsBloom = hexlify(bloomOf(logs))
    this.#blocks.push({ ...header(number, hash, parentHash), logsBloom, logs: mined })
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
    throw new Error(`the method ${method} does not exist`)
  }

  #block(number: string, full: boolean): unknown {
    const block = number === 'latest' ? this.#blocks.at(-1) : this.#blocks[Number(number)]
    if (!block) return null
    const { logs, ...rest } = block
    const transactions = logs.map((log, index) => (full ? transaction(log, index) : log.transactionHash))
    return { ...rest, transactions }
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

function header(number: number, hash: string, parentHash: string) {
  return {
    number: toQuantity(number),
    hash,
    parentHash,
    timestamp: toQuantity(1_700_000_000 + number * 12),
    sha3Uncles: ZERO_HASH,
    miner: '0x00000000000000000000000000000000000000fe',
    stateRoot: ZERO_HASH,
    transactionsRoot: ZERO_HASH,
    receiptsRoot: ZERO_HASH,
    gasUsed: '0x5208',
    gasLimit: '0x1c9c380',
    difficulty: '0x0',
    size: '0x200',
    baseFeePerGas: '0x7',
  }
}

function transaction(log: RpcLog, index: number) {
  return {
    hash: log.transactionHash,
    transactionIndex: toQuantity(index),
    from: SENDER,
    to: index % 2 === 0 ? log.address : null,
    value: '0x0',
    gas: '0x5208',
    gasPrice: '0x9',
    maxFeePerGas: '0xb',
    maxPriorityFeePerGas: '0x2',
    input: '0xabcd',
    nonce: toQuantity(index + 5),
  }
}

function toQuantity(number: number): string {
  return `0x${number.toString(16)}`
}

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
