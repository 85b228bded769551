/** Something that a tool says of the contracts: `key` names it as long as the code that it is about stays. */
export type Finding = Readonly<{ key: string; text: string }>

/** Findings that are no fault, by key, each with a line that says why. */
export type Accepted = Readonly<Record<string, string>>

/** Sorts findings: those that nobody has accepted, and what is accepted and not found any more. */
export function judge(
  findings: readonly Finding[],
  accepted: Accepted,
): Readonly<{ open: readonly Finding[]; stale: readonly string[] }> {
  const found = new Set(findings.map(({ key }) => key))
  return {
    open: findings.filter(({ key }) => accepted[key] === undefined),
    stale: Object.keys(accepted).filter((key) => !found.has(key)),
  }
}
