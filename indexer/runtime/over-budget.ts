import { HandlerError } from './handler-error.ts'

/** What a handler took more of than it may. */
export class OverBudgetError extends Error {
  readonly code: 'HANDLER_TIME_LIMIT' | 'HANDLER_MEMORY_LIMIT'
  override readonly name = 'OverBudgetError'

  constructor(code: OverBudgetError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** The failure of a handler that was over its budget: for good, as where graph-node's gas limit is exceeded. */
export function overBudgetError(over: OverBudgetError): HandlerError {
  return new HandlerError(`${over.message} (${over.code})`, true, { cause: over })
}

/** Whether what was thrown is a handler that was over its budget, or comes of one. */
export function isOverBudget(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (code === 'HANDLER_TIME_LIMIT' || code === 'HANDLER_MEMORY_LIMIT') return true
  return cause !== undefined && isOverBudget(cause)
}
