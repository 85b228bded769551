/** An answer that is no success, or none at all. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly code = 'PIN_SERVICE_REFUSED'
  /** Whether the same request may succeed a little later. */
  readonly isPassing: boolean
  /** How long the service asked to be left alone; null where it did not. */
  readonly retryAfterMs: number | null

  constructor(
    message: string,
    {
      isPassing,
      retryAfterMs = null,
      cause,
    }: Readonly<{ isPassing: boolean; retryAfterMs?: number | null; cause?: unknown }>,
  ) {
    super(message, { cause })
    this.isPassing = isPassing
    this.retryAfterMs = retryAfterMs
  }
}
