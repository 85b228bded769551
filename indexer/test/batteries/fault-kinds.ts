import type { ServerResponse } from 'node:http'

export type RpcCall = Readonly<{ id: unknown; method: string; params: readonly unknown[] }>
export type Json = Record<string, unknown>

/** What can be wrong with an answer, and what the indexer is to say of it; null where nothing comes of it. */
export type FaultKind = Readonly<{
  name: string
  told: RegExp | null
  /** Whether it takes a time-out to find out; such are rarer. */
  isSlow?: boolean
  /**
   * What is answered to a call in place of the true result; undefined where the fault does not fit the call. `former` is a
   * head that was the newest once.
   */
  change?: (call: RpcCall, result: unknown, former: Json | null) => unknown
  /** What is sent in place of the whole answer. */
  send?: (response: ServerResponse, body: string) => void
}>

/** A JSON-RPC error in place of a result. */
export class Refusal {
  readonly code: number
  readonly message: string

  constructor(code: number, message: string) {
    this.code = code
    this.message = message
  }
}

/** More than the indexer is told to read. */
export const OVERSIZED = 3_000_000
const DRIP_MS = 20
const OTHER_HASH = `0x${'ab'.repeat(32)}`

/** Faults of any call: the answer does not come, or is no answer. */
const TRANSPORT: readonly FaultKind[] = [
  { name: 'silence', told: /aborted due to timeout/, isSlow: true, send: () => {} },
  { name: 'slow loris', told: /aborted due to timeout/, isSlow: true, send: drip },
  { name: 'cut connection', told: /cannot be reached/, send: cut },
  { name: 'status 429', told: /status 429/, send: (response) => end(response, 429, '{"error":"slow down"}') },
  { name: 'status 500', told: /status 500/, send: (response) => end(response, 500, 'oops') },
  { name: 'status 503', told: /status 503/, send: (response) => end(response, 503, '') },
  { name: 'truncated JSON', told: /is not JSON/, send: (response, body) => end(response, 200, body.slice(0, -7)) },
  {
    name: 'oversized answer',
    told: /more than [0-9]+ bytes/,
    send: (response) => end(response, 200, ' '.repeat(OVERSIZED)),
  },
  { name: 'null', told: /did not answer/, send: (response) => end(response, 200, 'null') },
  {
    name: 'wrong id',
    told: /did not answer/,
    send: (response, body) => end(response, 200, body.replaceAll('"id":', '"id":7')),
  },
  {
    name: 'rate limit',
    told: /daily request count/,
    change: () => new Refusal(-32029, 'daily request count exceeded, request rate limited'),
  },
]

const logs = (name: string, told: RegExp | null, change: (logs: Json[]) => Json[] | undefined): FaultKind => ({
  name,
  told,
  change: ({ method }, result) =>
    method === 'eth_getLogs' && (result as Json[]).length > 0 ? change(result as Json[]) : undefined,
})
const last = (items: readonly Json[]) => items.at(-1) as Json
const changeLast = (items: readonly Json[], fields: Json) => [...items.slice(0, -1), { ...last(items), ...fields }]

const LOGS: readonly FaultKind[] = [
  logs('omitted log', /left out logs/, (all) => all.slice(0, -1)),
  logs('forged log', /does not have/, (all) => [...all, { ...last(all), logIndex: '0x3e7' }]),
  logs('altered log', /does not have/, (all) => changeLast(all, { data: `${last(all).data}${'00'.repeat(32)}` })),
  logs('removed log', /a removed log/, (all) => changeLast(all, { removed: true })),
  logs('log of a dropped block', /came for block|no longer on the chain|was replaced/, (all) =>
    changeLast(all, { blockHash: OTHER_HASH }),
  ),
  logs('log of another transaction', /no transaction|does not have/, (all) =>
    changeLast(all, { transactionHash: OTHER_HASH }),
  ),
  logs('duplicate logs', null, (all) => [...all, ...all]),
  logs('logs out of order', null, (all) => (all.length > 1 ? all.toReversed() : undefined)),
  {
    name: 'too many results',
    told: /fewer blocks/,
    change: ({ method, params }) => {
      const { fromBlock, toBlock } = (params[0] ?? {}) as Json
      if (method !== 'eth_getLogs' || fromBlock === toBlock) return undefined
      return new Refusal(-32005, 'query returned more than 10000 results')
    },
  },
]

const receipts = (name: string, told: RegExp, change: (receipts: Json[]) => Json[]): FaultKind => ({
  name,
  told,
  change: ({ method }, result) =>
    method === 'eth_getBlockReceipts' && (result as Json[]).length > 0 ? change(result as Json[]) : undefined,
})

const RECEIPTS: readonly FaultKind[] = [
  receipts('omitted receipt', /left out|do not make up/, (all) => all.slice(0, -1)),
  receipts('omitted log of a receipt', /left out|do not make up|does not have/, (all) => changeLast(all, { logs: [] })),
  receipts('altered receipt', /do not make up/, (all) => changeLast(all, { cumulativeGasUsed: '0x1' })),
  {
    name: 'receipt that is not there',
    told: /no longer on the chain/,
    change: ({ method }) => (method === 'eth_getTransactionReceipt' ? null : undefined),
  },
  {
    name: 'receipt of another',
    told: /came for/,
    change: ({ method }, result) =>
      method === 'eth_getTransactionReceipt' ? { ...(result as Json), transactionHash: OTHER_HASH } : undefined,
  },
]

const block = (name: string, told: RegExp | null, change: (call: RpcCall, block: Json) => unknown): FaultKind => ({
  name,
  told,
  change: (call, result) =>
    call.method === 'eth_getBlockByNumber' && result !== null ? change(call, result as Json) : undefined,
})
const isPlain = ({ params }: RpcCall) => params[0] !== 'latest' && params[0] !== '0x0' && params[1] === false

const BLOCKS: readonly FaultKind[] = [
  block('no block', /no longer on the chain|cannot be|reorg/, (call) => (isPlain(call) ? null : undefined)),
  block('altered header', /does not have the hash/, (call, header) =>
    isPlain(call) ? { ...header, timestamp: '0x1' } : undefined,
  ),
  block(
    'block of another chain',
    /does not build|does not have the hash|was replaced|no longer on the chain/,
    (call, header) => (isPlain(call) ? { ...header, hash: OTHER_HASH, parentHash: OTHER_HASH } : undefined),
  ),
  {
    name: 'stale head',
    told: null,
    change: ({ method, params }, _result, former) =>
      method === 'eth_getBlockByNumber' && params[0] === 'latest' ? (former ?? undefined) : undefined,
  },
  block('omitted transactions', /no transaction|left out receipts/, (call, header) =>
    call.params[1] === true && (header.transactions as unknown[]).length > 0
      ? { ...header, transactions: [] }
      : undefined,
  ),
  {
    name: 'another chain id',
    told: null,
    change: ({ method }) => (method === 'eth_chainId' ? '0x1' : undefined),
  },
]

const STATE = ['eth_call', 'eth_getBalance', 'eth_getCode']

/** Every kind of fault that the indexer is to survive. */
export const FAULT_KINDS: readonly FaultKind[] = [
  ...TRANSPORT,
  ...LOGS,
  ...RECEIPTS,
  ...BLOCKS,
  {
    name: 'state that is not there',
    told: /header not found/,
    change: ({ method }) => (STATE.includes(method) ? new Refusal(-32000, 'header not found') : undefined),
  },
]

function end(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status
  response.end(body)
}

function cut(response: ServerResponse, body: string): void {
  response.write(body.slice(0, body.length / 2), () => response.destroy())
}

/** A byte now and then, so that a time-out between bytes would never come. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), DRIP_MS)
  response.once('close', () => clearInterval(timer))
}
