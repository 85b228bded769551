import type { RpcClient } from '../chain/json-rpc.ts'

/** What is counted of indexing. */
export type IndexingMetrics = Readonly<{
  blocks(count: number): void
  events(count: number): void
  reorg(): void
  cursor(block: bigint): void
  head(block: bigint): void
  /** An answer that was not believed: RPC_INVALID or RPC_INCOMPLETE. */
  refused(code: string): void
  /** How many blocks' logs are asked for at once, next. */
  range(blocks: bigint): void
  /** A range of blocks that is asked for in parts, since it was refused. */
  rangeShrunk(): void
  handler(name: string, seconds: number): void
  /** A handler that wanted more memory in WASM than it may have. */
  memoryExhausted(): void
  /** A call of the chain's endpoint. */
  rpcCall(method: string): void
  /** A batch of calls that came to nothing. */
  rpcFault(code: string): void
}>

/** Counts nothing. */
export const UNCOUNTED: IndexingMetrics = {
  blocks: () => undefined,
  events: () => undefined,
  reorg: () => undefined,
  cursor: () => undefined,
  head: () => undefined,
  refused: () => undefined,
  range: () => undefined,
  rangeShrunk: () => undefined,
  handler: () => undefined,
  memoryExhausted: () => undefined,
  rpcCall: () => undefined,
  rpcFault: () => undefined,
}

/** The same client, counted: calls by method, and failures by code. */
export function countedClient(client: RpcClient, metrics: Pick<IndexingMetrics, 'rpcCall' | 'rpcFault'>): RpcClient {
  return {
    async call(wanted) {
      for (const { method } of wanted) metrics.rpcCall(method)
      try {
        return await client.call(wanted)
      } catch (error) {
        metrics.rpcFault(String((error as { code?: unknown }).code))
        throw error
      }
    },
  }
}
