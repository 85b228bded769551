import type { ProofNode } from '../proofs/node.ts'
import { registryInterface } from './registry-interface.ts'

/**
 * Asks a node for the log head that a registry has at a block, by the block's hash (EIP-1898), so that a reorg cannot
 * come between. Null where there is no registry at the address: no code, or code that answers nothing of the kind.
 * Throws what the node throws, as for a block that it does not know.
 */
export async function readLogHead(node: ProofNode, registry: string, blockHash: string): Promise<string | null> {
  const data = registryInterface.encodeFunctionData('logHead')
  const at = { blockHash, requireCanonical: true }
  const answer = await node.send('eth_call', [{ to: registry, data }, at]).catch((error: unknown) => {
    if (isRevert(error)) return null
    throw error
  })
  return typeof answer === 'string' && /^0x[0-9a-f]{64}$/.test(answer) ? answer : null
}

/** Code 3 is a revert with data (geth's); other nodes have only words for it. */
function isRevert(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return code === 3 || /revert/i.test(String(message))
}
