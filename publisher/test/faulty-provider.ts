import { type JsonRpcPayload, JsonRpcProvider, type JsonRpcResult } from 'ethers'

/** What happens to a question on its way to the node, and to the answer on its way back. */
export type Fault = 'none' | 'request lost' | 'answer lost'

/** A real node behind a connection that fails as told, method by method. */
export class FaultyProvider extends JsonRpcProvider {
  readonly #faultOf: (method: string) => Fault

  constructor(url: string, chainId: number, faultOf: (method: string) => Fault) {
    super(url, chainId, { staticNetwork: true, cacheTimeout: -1, pollingInterval: 20, batchMaxCount: 1 })
    this.#faultOf = faultOf
  }

  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<JsonRpcResult[]> {
    const [first] = [payload].flat()
    const fault = this.#faultOf(first?.method ?? '')
    if (fault === 'request lost') throw lost()
    const answer = await super._send(payload)
    if (fault === 'answer lost') throw lost()
    return answer
  }
}

/** As Node tells of a connection that broke. */
function lost(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
}
