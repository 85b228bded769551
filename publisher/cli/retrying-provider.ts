import { setTimeout as sleep } from 'node:timers/promises'
import { type JsonRpcPayload, JsonRpcProvider, type JsonRpcResult } from 'ethers'

const TRIES = 4
const FIRST_PAUSE_MS = 200

/**
 * A provider that asks again, after a while, where the connection breaks or the node's server fails. A node that signs
 * itself is not asked twice to send: how it takes that is for who sends to find out.
 */
export class RetryingProvider extends JsonRpcProvider {
  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<JsonRpcResult[]> {
    const isRepeatable = [payload].flat().every(({ method }) => method !== 'eth_sendTransaction')
    for (let tries = 1; ; tries++) {
      try {
        return await super._send(payload)
      } catch (error) {
        if (!isRepeatable || tries >= TRIES || this.destroyed) throw error
        await sleep(FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + Math.random() / 2))
      }
    }
  }
}
