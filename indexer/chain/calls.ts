import type { BlockHeader, Transaction } from './event.ts'
import type { RpcClient } from './json-rpc.ts'
import { readData, readHex, readList, readObject, readOptional, readQuantity } from './raw.ts'
import { readHeader, readTransactions } from './read-block.ts'
import { readReceiptOf } from './read-receipt.ts'
import { RpcError } from './rpc-error.ts'

/** A call of a contract that succeeded, by a transaction or by another contract. Addresses are lower-case hex with 0x. */
export type Call = Readonly<{
  from: string
  to: string
  input: Uint8Array
  output: Uint8Array
  transactionHash: string
  transactionIndex: bigint
}>

/** A transaction that made calls. */
export type CallingTransaction = Readonly<{ transaction: Transaction; hasSucceeded: boolean }>

/** The calls of a chain's contracts. */
export interface Calls {
  /** Checks that the endpoint tells of calls. @throws {ChainWithoutTracesError} */
  checkTraces(): Promise<void>
  /** The calls of a block, in the order of its traces. */
  callsOf(header: BlockHeader): Promise<Call[]>
  /** The transactions of a block with these hashes. */
  callingTransactions(header: BlockHeader, hashes: readonly string[]): Promise<CallingTransaction[]>
}

/** Thrown where the endpoint has no `trace_filter`, which handlers of calls need. */
export class ChainWithoutTracesError extends Error {
  readonly code = 'CHAIN_WITHOUT_TRACES'
}

const METHOD_NOT_FOUND = -32601
const SELECTOR_SIZE = 4

/** Creates the calls of the chain that a client asks. */
export function createCalls(client: RpcClient): Calls {
  const trace = async (number: bigint) => {
    const block = `0x${number.toString(16)}`
    try {
      const [answer] = await client.call([{ method: 'trace_filter', params: [{ fromBlock: block, toBlock: block }] }])
      return readList(answer, 'list of traces')
    } catch (error) {
      if (isMissing(error as RpcError)) throw withoutTraces(error)
      throw error
    }
  }
  return {
    async checkTraces() {
      await trace(0n)
    },
    async callsOf(header) {
      return (await trace(header.number)).flatMap((item) => readTrace(item, header) ?? [])
    },
    async callingTransactions(header, hashes) {
      if (hashes.length === 0) return []
      const [block, ...receipts] = await client.call([
        { method: 'eth_getBlockByHash', params: [header.hash, true] },
        ...hashes.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] })),
      ])
      if (readHeader(block).hash !== header.hash) throw new RpcError('RPC_INVALID', 'another block came than asked for')
      const transactions = readTransactions(block, new Set(hashes))
      return hashes.map((hash, at) => {
        const transaction = transactions.get(hash)
        if (!transaction) throw new RpcError('RPC_INVALID', `block ${header.hash} has no transaction ${hash}`)
        return { transaction, hasSucceeded: readReceiptOf(receipts[at], header, hash).status !== 0n }
      })
    },
  }
}

function isMissing({ code, rpcCode, words }: RpcError): boolean {
  if (code !== 'RPC_REFUSED') return false
  return rpcCode === METHOD_NOT_FOUND || /method.*(not (found|supported|available|exist)|unknown)/i.test(words ?? '')
}

// graph-node's words for an operator's chain without them.
function withoutTraces(cause: unknown): ChainWithoutTracesError {
  return new ChainWithoutTracesError(
    'A matching Ethereum network with NodeCapabilities { archive: false, traces: true } was not found. ' +
      "The subgraph has handlers of calls: give an endpoint with trace_filter (a client's trace module, or anvil)",
    { cause },
  )
}

/** Reads a trace; null for what is no call that succeeded, or one without a function. */
function readTrace(item: unknown, header: BlockHeader): Call | null {
  const raw = readObject(item, 'trace')
  if (readHex(raw.blockHash, 32, "trace's block hash") !== header.hash) {
    throw new RpcError('RPC_INVALID', `a trace of block ${String(raw.blockHash)} came for block ${header.hash}`)
  }
  const result = readOptional(raw.result, (value) => readObject(value, "trace's result"))
  if (raw.type !== 'call' || (raw.error !== undefined && raw.error !== null) || result === null) return null
  const action = readObject(raw.action, "trace's action")
  const input = readData(action.input, "call's input")
  if (input.length < SELECTOR_SIZE || raw.transactionHash === undefined || raw.transactionHash === null) return null
  return {
    from: readHex(action.from, 20, "call's sender"),
    to: readHex(action.to, 20, "call's receiver"),
    input,
    output: readData(result.output ?? '0x', "call's output"),
    transactionHash: readHex(raw.transactionHash, 32, "trace's transaction hash"),
    transactionIndex: readPosition(raw.transactionPosition),
  }
}

// Traces number transactions in JSON's numbers; some endpoints in hex.
function readPosition(value: unknown): bigint {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value)
  return readQuantity(value, "trace's transaction position")
}
