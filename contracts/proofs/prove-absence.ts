import { type Absence, isAbsent, slotsOf } from './absence.ts'
import type { BlockHeader } from './block-header.ts'
import type { ProofNode } from './node.ts'
import { type BlockTag, proveState, type StateProof } from './prove-state.ts'
import { checked, ProofError, verifyState } from './verify-state.ts'

/** What shows that something is not there, to anyone who knows the block's hash: plain data, to be kept as JSON. */
export type AbsenceProof = StateProof & Readonly<{ absence: Absence }>

/** What a proof of absence shows: that at this block the registry did not have it. */
export type ProvenAbsence = Readonly<{ registry: string; absence: Absence; block: BlockHeader }>

/** The proof is sound, and shows that the registry has what it was to have not. */
export class PresentError extends ProofError {
  readonly isPresent = true
}

/**
 * Asks a node for the proof that something is not there. It is given also where the node says that it is there, and
 * `verifyAbsence` then refuses it.
 * @throws NodeAnswerError NODE_ANSWER_INVALID, and RangeError for a file name or version that no registry takes
 */
export async function proveAbsence(
  node: ProofNode,
  registry: string,
  absence: Absence,
  { block = 'latest' }: Readonly<{ block?: BlockTag }> = {},
): Promise<AbsenceProof> {
  const { proof } = await proveState(node, registry, slotsOf(absence), block)
  return { ...proof, absence }
}

/**
 * Checks a proof of absence against the hash of its block. It asks nobody. Whether the registry is the one meant, and what is
 * absent what was asked for, is the caller's to compare.
 * @throws PresentError PROOF_INVALID where the state shows the contrary
 * @throws ProofError PROOF_INVALID
 */
export function verifyAbsence(proof: AbsenceProof, trusted: Readonly<{ blockHash: string }>): Promise<ProvenAbsence> {
  return checked(async () => {
    const { registry, absence } = proof
    const { block, words } = await verifyState(proof, slotsOf(absence), trusted.blockHash)
    if (!isAbsent(absence, words, block)) throw new PresentError('the registry has what the proof says it has not')
    return { registry, absence, block }
  })
}
