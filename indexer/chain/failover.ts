import type { RpcClient } from './json-rpc.ts'
import { readHeader } from './read-block.ts'
import { readIdentity } from './read-identity.ts'
import { RpcError } from './rpc-error.ts'

/** One of several endpoints of a chain; its name may be logged. */
export type Endpoint = Readonly<{ name: string; client: RpcClient }>

/** A client of several endpoints, of which one is used at a time. */
export interface FailoverClient extends RpcClient {
  /** Says that the answers of the endpoint in use cannot be used: the next one is from now on. */
  distrust(reason: string): void
  /** Goes on with an endpoint that has a higher block than this one's newest, and says whether there is one. */
  leaveIfBehind(head: bigint): Promise<boolean>
}

export type FailoverOptions = Readonly<{
  endpoints: readonly Endpoint[]
  /** Which chain it must be; null where that is not known yet, and the first answer says it. */
  expected: () => string | null
  /** Waits after none of them could be used, for the n-th time in a row. */
  pause: (round: number) => Promise<void>
  onSwitch: (from: string, to: string, reason: string) => void
}>

const ROUNDS = 3

/**
 * Creates a client that goes on with the next endpoint where one cannot be reached or is busy. An endpoint is
 * used when it has shown that it serves the chain that is expected. With one endpoint it does as that does.
 */
export function createFailoverClient({ endpoints, expected, pause, onSwitch }: FailoverOptions): FailoverClient {
  const checked = new Set<Endpoint>()
  let identity: string | null = null
  let at = 0
  const current = () => endpoints[at % endpoints.length] as Endpoint
  // Several calls may fail at once, and only the first of them is to move on.
  const leave = (endpoint: Endpoint, reason: string, by = 1) => {
    if (endpoints.length === 1 || current() !== endpoint) return
    at += by
    checked.delete(endpoint)
    onSwitch(endpoint.name, current().name, reason)
  }
  const check = async (endpoint: Endpoint) => {
    if (checked.has(endpoint) || endpoints.length === 1) return
    const known = expected() ?? identity
    const served = await readIdentity(endpoint.client, known)
    identity = known ?? served
    if (served !== identity) throw new RpcError('RPC_UNAVAILABLE', `${endpoint.name} serves another chain`)
    checked.add(endpoint)
  }
  const headOf = async (endpoint: Endpoint) => {
    try {
      await check(endpoint)
      const [head] = await endpoint.client.call([{ method: 'eth_getBlockByNumber', params: ['latest', false] }])
      return readHeader(head).number
    } catch {
      // What is wrong with it is told when it is to be used.
      return -1n
    }
  }
  return {
    async call(calls) {
      for (let tries = 1; ; tries++) {
        const endpoint = current()
        try {
          await check(endpoint)
          return await endpoint.client.call(calls)
        } catch (error) {
          const { code, message } = error as Partial<RpcError>
          if (code !== 'RPC_UNAVAILABLE') throw error
          leave(endpoint, String(message))
          // A single endpoint's own client has tried again already.
          if (endpoints.length === 1 || tries >= endpoints.length * ROUNDS) throw error
          if (tries % endpoints.length === 0) await pause(tries / endpoints.length)
        }
      }
    },
    distrust: (reason) => leave(current(), reason),
    async leaveIfBehind(head) {
      const endpoint = current()
      for (let by = 1; by < endpoints.length; by++) {
        const other = endpoints[(at + by) % endpoints.length] as Endpoint
        const theirs = await headOf(other)
        if (theirs <= head) continue
        leave(endpoint, `its newest block is ${head}, and another's ${theirs}`, by)
        return true
      }
      return false
    },
  }
}
