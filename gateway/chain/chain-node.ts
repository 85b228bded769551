import { z } from 'zod'
import { readBoundedBody } from '../http/bounded-body.ts'

/** A JSON-RPC endpoint of a chain. `name` is its host, which may be told; its URL may hold a key. */
export interface ChainNode {
  readonly name: string
  /** Asks for one thing; throws an error with the node's `code` where the node answers with one. */
  send(method: string, params: readonly unknown[]): Promise<unknown>
}

/** The node's own error (JSON-RPC 2.0, 5.1). */
export class ChainNodeError extends Error {
  readonly code: number

  constructor(message: string, code: number) {
    super(message)
    this.code = code
  }
}

/** Proofs and the logs of one block fit many times. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

const answerShape = z.union([
  z.object({ error: z.object({ code: z.number(), message: z.string() }) }),
  z.object({ result: z.unknown() }),
])

/** Connects to an endpoint; nothing is asked until `send` is called. Each call has its own time. */
export function createChainNode(url: string, { timeoutMs }: Readonly<{ timeoutMs: number }>): ChainNode {
  const { host } = new URL(url)
  let id = 0
  return {
    name: host,
    send: async (method, params) => {
      id += 1
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id, method, params }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const body = await readBoundedBody(response, MAX_ANSWER_BYTES)
      const answer = answerShape.parse(JSON.parse(body.toString()))
      if ('error' in answer) throw new ChainNodeError(answer.error.message.slice(0, 500), answer.error.code)
      return answer.result
    },
  }
}
