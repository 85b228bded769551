import { createHash } from 'node:crypto'
import type { Attestations } from './attestations.ts'

/** Who passed attestations on to a registry: not who made them, which their certificates tell. */
export type ProvenancePublisher = Readonly<{ chainId: bigint; registry: string; account: string }>

export type ProvenanceDocument = Readonly<{ bytes: Uint8Array; digest: string }>

/**
 * Makes the provenance object of a file (PEP 740), as an index serves it. The same attestations make the same bytes.
 * The kind of publisher is open there; this one says by which account the file came into which registry.
 */
export function provenanceOf(
  attestations: Attestations,
  { chainId, registry, account }: ProvenancePublisher,
): ProvenanceDocument {
  const publisher = { kind: 'dipmp', claims: null, chain_id: Number(chainId), registry, account }
  const bytes = Buffer.from(JSON.stringify({ version: 1, attestation_bundles: [{ publisher, attestations }] }))
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex') }
}
