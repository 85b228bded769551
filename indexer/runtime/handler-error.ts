/**
 * Thrown where a handler fails. A deterministic failure is the mapping's own: any indexer fails at the same event. Others
 * may pass when tried again, or when the mapping is mended.
 */
export class HandlerError extends Error {
  readonly code = 'HANDLER_FAILED'
  readonly deterministic: boolean

  constructor(message: string, deterministic: boolean, options?: ErrorOptions) {
    super(message, options)
    this.deterministic = deterministic
  }
}

/** The failure of a mapping that would fail again. */
export function deterministicError(message: string): HandlerError {
  return new HandlerError(message, true)
}

/** A failure that graph-node calls unknown: it undoes the block and tries it again. */
export function unknownError(message: string): HandlerError {
  return new HandlerError(message, false)
}

/**
 * Says what a failed call into WASM was. Traps are deterministic; running out of stack is not, since the stack is the
 * host's and not the mapping's.
 */
export function toHandlerError(cause: unknown): HandlerError {
  if ((cause as { code?: unknown }).code === 'HANDLER_FAILED') return cause as HandlerError
  const message = cause instanceof Error ? cause.message : String(cause)
  const isTrap = cause instanceof WebAssembly.RuntimeError
  return new HandlerError(isTrap ? `wasm trap: ${message}` : message, isTrap, { cause })
}
