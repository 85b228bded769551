import { type Absence, type AbsenceProof, headerHashOf, proveAbsence, verifyAbsence } from '@dipmp/contracts'
import { escapeName, normalizeName } from '@dipmp/packaging'
import type { ChainNode } from '../chain/chain-node.ts'
import { NotAbsentError, ProofUnavailableError } from '../errors.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'

/**
 * Finds the proof that a registry does not have something at its chain's newest block, from the first node that gives one.
 * @throws NotAbsentError (NOT_ABSENT), ProofUnavailableError (PROOF_UNAVAILABLE), RegistryNotFoundError (REGISTRY_NOT_FOUND),
 * and ProjectDeniedError (DENIED)
 */
export type FindAbsence = (registry: RegistryAddress, absence: Absence, signal: AbortSignal) => Promise<AbsenceProof>

export function createFindAbsence(index: RegistryIndex, nodes: readonly ChainNode[]): FindAbsence {
  return async (registry, absence, signal) => {
    if (nodes.length === 0) throw new ProofUnavailableError('it has no chain endpoint; ask its operator for RPC_URLS')
    await checkServed(index, registry, absence, signal)
    const failures: string[] = []
    let isThere = false
    for (const node of nodes) {
      try {
        const proof = await proveAbsence(node, registry, absence)
        if (await shows(proof)) return proof
        isThere = true
      } catch (error) {
        failures.push(`${node.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    if (isThere) throw new NotAbsentError(registry)
    throw new ProofUnavailableError(failures.join('; '))
  }
}

/** Any account without storage lacks everything: only of a registry that is served is that told. */
async function checkServed(
  index: RegistryIndex,
  registry: RegistryAddress,
  { project }: Absence,
  signal: AbortSignal,
): Promise<void> {
  try {
    const name = normalizeName(project)
    // Of a project of thousands of files, one is read at most.
    await index.project(registry, name, { signal, only: { filename: `${escapeName(name)}-0.tar.gz` } })
  } catch (error) {
    // That the index lacks a name, or is away, is no matter: the chain is asked.
    if (error instanceof Error && 'code' in error && REFUSALS.has(String(error.code))) throw error
  }
}

const REFUSALS = new Set(['REGISTRY_NOT_FOUND', 'DENIED'])

/** A node's proof also shows that something is there. Whoever asks checks it against the block's hash from elsewhere. */
async function shows(proof: AbsenceProof): Promise<boolean> {
  return verifyAbsence(proof, { blockHash: headerHashOf(proof.header) }).then(
    () => true,
    () => false,
  )
}
