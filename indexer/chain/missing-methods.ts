import type { RpcCall, RpcClient } from './json-rpc.ts'
import { RpcError } from './rpc-error.ts'

const METHOD_NOT_FOUND = -32601
const WORDS =
  /(method|function)\b.*\b(not|n't|unsupported|unknown|invalid)|(not|n't|unsupported|unknown|invalid)\b.*\bmethod/i

/** Whether an endpoint refused because it has no such method. */
export function isMissingMethod(error: unknown): boolean {
  const { code, rpcCode, words } = error as Partial<RpcError>
  return code === 'RPC_REFUSED' && (rpcCode === METHOD_NOT_FOUND || WORDS.test(words ?? ''))
}

/** Creates a client that does not ask its endpoint again for a method that it has said it does not have. */
export function rememberMissing(
  client: RpcClient,
  methods: readonly string[],
  say: (method: string) => void,
): RpcClient {
  const missing = new Set<string>()
  const isOneOf = (calls: readonly RpcCall[]) => calls.find(({ method }) => methods.includes(method))?.method
  return {
    async call(calls) {
      const method = isOneOf(calls)
      if (method !== undefined && missing.has(method)) {
        throw new RpcError('RPC_REFUSED', `the chain's endpoint has no ${method}`, { rpcCode: METHOD_NOT_FOUND })
      }
      try {
        return await client.call(calls)
      } catch (error) {
        if (method !== undefined && isMissingMethod(error)) {
          missing.add(method)
          say(method)
        }
        throw error
      }
    },
  }
}
