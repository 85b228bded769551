import type { RpcClient } from './json-rpc.ts'
import { readHex, readObject, readQuantity } from './raw.ts'

/** Asks for a chain's id and the hash of its first block, which together tell it from others. */
export async function readIdentity(client: RpcClient): Promise<string> {
  const [id, genesis] = await client.call([
    { method: 'eth_chainId', params: [] },
    { method: 'eth_getBlockByNumber', params: ['0x0', false] },
  ])
  const hash = readHex(readObject(genesis, 'first block').hash, 32, 'block hash')
  return `${readQuantity(id, 'chain id')}:${hash}`
}
