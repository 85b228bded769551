// poetry waits 15 s for an answer, other tools longer.
const WITHIN_MS = 8_000

/** Waits for a promise, though not for long: null where it takes longer. */
export async function within<T>(promise: Promise<T>, ms: number = WITHIN_MS): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
