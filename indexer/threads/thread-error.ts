/** What a thread ended with, as an error. Those that Node makes are of another realm where modules run in contexts. */
export function asError(thrown: unknown): Error {
  const { message } = (thrown ?? {}) as { message?: unknown }
  return typeof message === 'string' ? (thrown as Error) : new Error(String(thrown))
}

/** Whether a thread ended since its heap was full. */
export function isOutOfMemory(error: Error | null): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
