/** What came along with a file as its attestations is not that (PEP 740). */
export class InvalidAttestationError extends Error {
  override readonly name = 'InvalidAttestationError'
  readonly code = 'INVALID_ATTESTATION'
}
