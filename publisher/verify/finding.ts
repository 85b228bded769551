/** What is looked at of a file, in this order. */
export type Claim = 'bytes' | 'block' | 'record' | 'metadata' | 'publisher' | 'yank'

/** `shown` and `refuted` by what nobody can make up; `unknown` where that could not be had. */
export type Verdict = 'shown' | 'refuted' | 'unknown'

/** One step of the reasons why a file is what the registry says; the text is for people. */
export type Finding = Readonly<{ claim: Claim; verdict: Verdict; text: string }>

/** One claim that is refuted refutes the whole; one that could not be looked at leaves it open. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const verdicts = findings.map(({ verdict }) => verdict)
  if (verdicts.includes('refuted')) return 'refuted'
  return verdicts.includes('unknown') ? 'unknown' : 'shown'
}
