import type { ProofNode } from './prove-file.ts'
import { registryInterface } from './registry-interface.ts'

/**
 * Asks a node who owns a project at a block, by the block's number; null where the name is free. Throws what the node
 * throws, as for a block that it does not have, and where what is at the address answers as no registry does.
 */
export async function readOwner(
  node: ProofNode,
  registry: string,
  projectId: string,
  blockNumber: bigint,
): Promise<string | null> {
  const data = registryInterface.encodeFunctionData('ownerOf', [projectId])
  const answer = await node.send('eth_call', [{ to: registry, data }, `0x${blockNumber.toString(16)}`])
  // Solidity's ABI: an address is 12 bytes of zero and its 20. Where there is no code the answer is empty.
  const owner = typeof answer === 'string' ? /^0x0{24}([0-9a-f]{40})$/.exec(answer)?.[1] : undefined
  if (owner === undefined) throw new Error(`${registry} does not answer ownerOf as a registry does`)
  return /^0+$/.test(owner) ? null : `0x${owner}`
}
