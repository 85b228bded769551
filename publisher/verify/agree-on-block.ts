import type { ProofNode } from '@dipmp/contracts'
import { toQuantity } from 'ethers'

/** An endpoint of the chain, and how it is called where it is told of. */
export type ChainEndpoint = ProofNode & Readonly<{ name: string }>

/** A block that so many endpoints have as this. */
export type AgreedBlock = Readonly<{ number: bigint; hash: string; agreeing: readonly string[] }>

/** Too few endpoints agree on a block, so there is nothing to check proofs against. */
export class BlocksDisagreeError extends Error {
  override readonly name = 'BlocksDisagreeError'
  readonly code = 'BLOCKS_DISAGREE'
}

export type BlockChoice = bigint | 'latest' | 'safe' | 'finalized'

/**
 * Finds the newest block that `quorum` endpoints have, and the hash that as many give it; no proof is better than that hash.
 * @throws {BlocksDisagreeError} BLOCKS_DISAGREE
 */
export async function agreeOnBlock(
  endpoints: readonly ChainEndpoint[],
  { quorum, block }: Readonly<{ quorum: number; block: BlockChoice }>,
): Promise<AgreedBlock> {
  const heads = await Promise.all(endpoints.map((endpoint) => headOf(endpoint, block)))
  const reached = heads.flatMap((head) => (typeof head === 'bigint' ? [head] : [])).sort((a, b) => Number(b - a))
  const number = reached[quorum - 1]
  if (number === undefined) {
    throw new BlocksDisagreeError(`${reached.length} of ${endpoints.length} endpoints answer, and ${quorum} must`)
  }
  const hashes = await Promise.all(endpoints.map((endpoint) => hashOf(endpoint, number)))
  for (const hash of new Set(hashes)) {
    const agreeing = endpoints.filter((_, place) => hashes[place] === hash).map(({ name }) => name)
    if (hash !== null && agreeing.length >= quorum) return { number, hash, agreeing }
  }
  const told = endpoints.map(({ name }, place) => `${name}: ${hashes[place] ?? 'no answer'}`)
  throw new BlocksDisagreeError(`fewer than ${quorum} endpoints agree on block ${number} (${told.join(', ')})`)
}

async function headOf(endpoint: ChainEndpoint, block: BlockChoice): Promise<bigint | null> {
  if (typeof block === 'bigint') return block
  const answer = await endpoint.send('eth_getBlockByNumber', [block, false]).catch(() => null)
  const number = Object(answer).number
  return typeof number === 'string' && /^0x[0-9a-f]{1,16}$/.test(number) ? BigInt(number) : null
}

async function hashOf(endpoint: ChainEndpoint, number: bigint): Promise<string | null> {
  const answer = await endpoint.send('eth_getBlockByNumber', [toQuantity(number), false]).catch(() => null)
  const hash = Object(answer).hash
  return typeof hash === 'string' && /^0x[0-9a-f]{64}$/.test(hash) ? hash : null
}
