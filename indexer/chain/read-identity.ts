import type { RpcClient } from './json-rpc.ts'
import { readHex, readObject, readQuantity } from './raw.ts'
import { RpcError } from './rpc-error.ts'

const TRIES = 4

/**
 * Asks for a chain's id and the hash of its first block, which together tell it from others. Behind one address there may
 * be several nodes, so an answer that is not the one that is expected must come twice in a row.
 * @throws {RpcError}
 */
export async function readIdentity(client: RpcClient, expected: string | null = null): Promise<string> {
  let before = expected
  for (let tries = 0; tries < TRIES; tries++) {
    const served = await readOnce(client)
    if (served === before) return served
    before = served
  }
  throw new RpcError('RPC_INVALID', "the chain's endpoint says each time that it serves another chain")
}

async function readOnce(client: RpcClient): Promise<string> {
  const [id, genesis] = await client.call([
    { method: 'eth_chainId', params: [] },
    { method: 'eth_getBlockByNumber', params: ['0x0', false] },
  ])
  const hash = readHex(readObject(genesis, 'first block').hash, 32, 'block hash')
  return `${readQuantity(id, 'chain id')}:${hash}`
}
