import { ChainMovedError } from './chain-moved-error.ts'
import type { RpcCall, RpcClient } from './json-rpc.ts'
import { toHex } from './raw.ts'
import { readHeader } from './read-block.ts'
import type { RpcError } from './rpc-error.ts'

const MAX_KNOWN = 100
const METHODS = new Set(['eth_call', 'eth_getBalance', 'eth_getCode'])
/** What endpoints answer that take a text only where EIP-1898 has an object. */
const REFUSED =
  /unmarshal|invalid (type|argument|block|params|input)|expected|cannot wrap|must be|not a valid|blockhash|object/i
const CODES = [-32602, -32600, -32000, -32603]

/**
 * Creates a client of an endpoint that may not take a block's hash (EIP-1898) where it is asked about the state of the chain.
 * Then it is asked by number, and the answer counts if the block of that number is the same before and after.
 */
export function offerStateByHash(client: RpcClient, say: () => void): RpcClient {
  let takesHash = true
  const known = new Map<string, string>()
  return {
    async call(calls) {
      if (!calls.some(isByHash)) return await client.call(calls)
      if (!takesHash) return await askByNumber(client, calls, known)
      try {
        return await client.call(calls)
      } catch (error) {
        if (!mayMeanHash(error as RpcError)) throw error
        // It may have been refused for another reason, which is the same by number.
        const answers = await askByNumber(client, calls, known)
        takesHash = false
        say()
        return answers
      }
    },
  }
}

async function askByNumber(
  client: RpcClient,
  calls: readonly RpcCall[],
  known: Map<string, string>,
): Promise<unknown[]> {
  const hashes = [...new Set(calls.filter(isByHash).map(hashOf))]
  const numbers = await readNumbers(client, hashes, known)
  const check = () => checkCanonical(client, numbers)
  await check()
  const answers = await client.call(calls.map((call) => (isByHash(call) ? byNumber(call, numbers) : call)))
  await check()
  return answers
}

// A block's number never changes, so that of the last blocks is kept.
async function readNumbers(client: RpcClient, hashes: readonly string[], known: Map<string, string>) {
  const unknown = hashes.filter((hash) => !known.has(hash))
  if (unknown.length > 0) {
    const blocks = await client.call(unknown.map((hash) => ({ method: 'eth_getBlockByHash', params: [hash, false] })))
    if (known.size > MAX_KNOWN) known.clear()
    for (const [index, hash] of unknown.entries()) known.set(hash, numberOf(blocks[index], hash))
  }
  return new Map(hashes.map((hash) => [hash, known.get(hash) ?? '']))
}

async function checkCanonical(client: RpcClient, numbers: ReadonlyMap<string, string>): Promise<void> {
  const calls = [...numbers.values()].map((number) => ({ method: 'eth_getBlockByNumber', params: [number, false] }))
  const blocks = await client.call(calls)
  for (const [index, hash] of [...numbers.keys()].entries()) {
    const block = blocks[index]
    if (block === null || readHeader(block).hash !== hash) throw moved(hash)
  }
}

function isByHash({ method, params }: RpcCall): boolean {
  return METHODS.has(method) && typeof (params[1] as { blockHash?: unknown } | undefined)?.blockHash === 'string'
}

function hashOf({ params }: RpcCall): string {
  return (params[1] as { blockHash: string }).blockHash
}

function numberOf(block: unknown, hash: string): string {
  if (block === null) throw moved(hash)
  return toHex(readHeader(block).number)
}

function byNumber(call: RpcCall, numbers: ReadonlyMap<string, string>): RpcCall {
  return { method: call.method, params: [call.params[0], numbers.get(hashOf(call))] }
}

function mayMeanHash({ code, rpcCode, words = '' }: Partial<RpcError>): boolean {
  if (code !== 'RPC_REFUSED' || !CODES.includes(rpcCode ?? 0) || /revert/i.test(words)) return false
  return rpcCode === -32602 || REFUSED.test(words)
}

function moved(hash: string): ChainMovedError {
  return new ChainMovedError(`block ${hash} is no longer on the chain`)
}
