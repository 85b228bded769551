/** A call that has no signed form, or a signed one that cannot be read. */
export class InvalidRelayError extends Error {
  override readonly name = 'InvalidRelayError'
  readonly code = 'INVALID_RELAY'
}
