import type { RpcClient } from './json-rpc.ts'
import { readIdentity } from './read-identity.ts'
import { RpcError } from './rpc-error.ts'

/** One of several endpoints of a chain; its name may be logged. */
export type Endpoint = Readonly<{ name: string; client: RpcClient }>

/** A client of several endpoints, of which one is used at a time. */
export interface FailoverClient extends RpcClient {
  /** Says that the answers of the endpoint in use cannot be trusted: the next one is used from now on. */
  distrust(): void
}

/**
 * Creates a client that goes on with the next endpoint where one cannot be reached or is busy. An endpoint is
 * used when it has shown that it serves the chain that the first one served. With one endpoint it does as that does.
 */
export function createFailoverClient(
  endpoints: readonly Endpoint[],
  onSwitch: (from: string, to: string, reason: string) => void,
): FailoverClient {
  const checked = new Set<Endpoint>()
  let identity: string | null = null
  let at = 0
  const current = () => endpoints[at % endpoints.length] as Endpoint
  // Several calls may fail at once, and only the first of them is to move on.
  const leave = (endpoint: Endpoint, reason: string) => {
    if (endpoints.length === 1 || current() !== endpoint) return
    at++
    onSwitch(endpoint.name, current().name, reason)
  }
  const check = async (endpoint: Endpoint) => {
    if (checked.has(endpoint) || endpoints.length === 1) return
    const served = await readIdentity(endpoint.client)
    identity ??= served
    if (served !== identity) throw new RpcError('RPC_UNAVAILABLE', `${endpoint.name} serves another chain`)
    checked.add(endpoint)
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
          if (tries >= endpoints.length) throw error
        }
      }
    },
    distrust: () => leave(current(), 'its answers cannot be, or are not complete'),
  }
}
