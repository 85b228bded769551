/**
 * Which blocks' headers and logs are checked: none; those near the head, whose headers are read anyway; far from it one
 * of so many too, picked by chance; or all, at the price of a header a block.
 */
export type CheckLogs = 'never' | 'near' | 'always' | `sample:${number}`

const SHAPE = /^(never|near|always|sample:[1-9][0-9]{0,8})$/

/** Whether a text says which blocks to check. */
export function isCheckLogs(text: string): text is CheckLogs {
  return SHAPE.test(text)
}

/** Picks of blocks far from the head those to check; an endpoint cannot tell which they will be. */
export function pickBlocks(policy: CheckLogs, numbers: readonly bigint[]): readonly bigint[] {
  if (policy === 'always') return numbers
  const [, every] = policy.split(':')
  return every === undefined ? [] : numbers.filter(() => Math.random() * Number(every) < 1)
}
