import { decodeRlp, isHexString } from 'ethers'
import { type BlockHeader, decodeHeader } from './block-header.ts'
import type { StateProof } from './prove-state.ts'
import { readTrie } from './trie.ts'

/** A proof does not show what it claims; the message says at which step. */
export class ProofError extends Error {
  override readonly name = 'ProofError'
  readonly code = 'PROOF_INVALID'
}

/** The words under some slots, and the block in whose state they stand. */
export type VerifiedState = Readonly<{ block: BlockHeader; words: readonly bigint[] }>

/**
 * Checks what a proof shows of a registry's storage against the hash of its block.
 * @param slots The slots that the proof must be of, in its order.
 * @throws ProofError PROOF_INVALID
 */
export async function verifyState(
  proof: StateProof,
  slots: readonly string[],
  blockHash: string,
): Promise<VerifiedState> {
  const { registry, header, accountProof, storageProofs } = proof
  if (!isHexString(registry, 20)) throw new ProofError('the registry is no address')
  if (!isHexString(header) || !isHexString(blockHash, 32)) throw new ProofError('the header, or its hash, is no hex')
  const block = decodeHeader(header, blockHash)
  if (!block) throw new ProofError('the header is not of the trusted block')

  const account = await readTrie(block.stateRoot, registry, accountProof)
  const storageRoot = account === null ? null : decodeRlp(account)[2]
  if (typeof storageRoot !== 'string') throw new ProofError('the registry is not there at that block')

  if (storageProofs.length !== slots.length) throw new ProofError('the proof is not of the slots that it claims')
  const words: bigint[] = []
  for (const [index, slot] of slots.entries()) {
    const word = await readTrie(storageRoot, slot, storageProofs[index] ?? [])
    // A word is stored without its leading zeros, and 0 not at all.
    words.push(word === null ? 0n : BigInt(String(decodeRlp(word))))
  }
  return { block, words }
}

/** Turns what a hostile proof makes a check throw into a `ProofError`. */
export async function checked<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check()
  } catch (cause) {
    if (cause instanceof ProofError) throw cause
    throw new ProofError(`the proof is broken: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
