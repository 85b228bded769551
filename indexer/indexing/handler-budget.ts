/** One run of a handler: the same text where it is the same handler for the same event, however often it runs. */
export type Work = Readonly<{ key: string; handler: string }>

/**
 * Bounds what handlers take. A handler is told of before it runs, so that what ends its thread meanwhile can be laid to its
 * charge.
 */
export type HandlerBudget = Readonly<{
  /** @throws {HandlerError} where the run took more than its budget before, and is not to be tried again. */
  begin(work: Work): void
  /** Told when it is over, and what it failed with. */
  end(error: unknown): void
}>

/** Bounds nothing. */
export const NO_BUDGET: HandlerBudget = { begin: () => undefined, end: () => undefined }
