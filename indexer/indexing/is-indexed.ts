import type { Chain } from '../chain/chain.ts'
import type { Progress } from '../chain/progress.ts'
import type { RpcError } from '../chain/rpc-error.ts'
import type { Manifest } from '../manifest/manifest.ts'

/** Whether the block is stored; without one, whether all is that the chain has now. */
export async function isIndexed(
  chain: Pick<Chain, 'head'>,
  progress: Progress,
  { startBlock, endBlock }: Pick<Manifest, 'startBlock' | 'endBlock'>,
  blockNumber?: bigint,
): Promise<boolean> {
  const cursor = progress.cursor()
  if (cursor !== null && endBlock !== null && cursor.number >= endBlock) return true
  if (blockNumber !== undefined) return cursor !== null && cursor.number >= blockNumber
  try {
    const head = await chain.head()
    if (head.number < startBlock) return true
    return progress.cursor()?.hash === head.hash
  } catch (error) {
    // Unreachable for now: the caller asks again after the next attempt to follow the chain.
    if (String((error as RpcError).code).startsWith('RPC_')) return false
    throw error
  }
}
