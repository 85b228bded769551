export type GatherOptions<T> = Readonly<{
  /** Whether these answers say enough. */
  isEnough: (answers: readonly T[]) => boolean
  /** How much longer the others are waited for then, in milliseconds. */
  graceMs: number
}>

/**
 * Waits for several who were asked the same: for all of them, or until enough have answered and the others had their
 * grace. So an endpoint that hangs holds up nobody, and one that is a little slower still counts. Failures are no answers.
 */
export function gather<T>(asked: readonly Promise<T>[], { isEnough, graceMs }: GatherOptions<T>): Promise<T[]> {
  const { promise, resolve } = Promise.withResolvers<T[]>()
  const answers: T[] = []
  let open = asked.length
  let grace: NodeJS.Timeout | undefined
  const end = () => {
    clearTimeout(grace)
    // Who comes later changes nothing any more.
    resolve([...answers])
  }
  const settle = () => {
    open -= 1
    if (open <= 0) end()
    else if (grace === undefined && isEnough(answers)) grace = setTimeout(end, graceMs)
  }
  for (const each of asked) {
    each.then((answer) => {
      answers.push(answer)
      settle()
    }, settle)
  }
  if (asked.length === 0) end()
  return promise
}
