import { FINDINGS, type FindingCode } from './finding-codes.ts'

/** Something that a check found. An error keeps a distribution from being published, a warning does not. */
export type Finding = Readonly<{
  code: FindingCode
  severity: 'error' | 'warning'
  /** Where in the distribution: a field of core metadata, or the path of a member; null for all of it. */
  place: string | null
  fault: string
  cure: string
}>

/** Makes a finding; its severity and its cure are those of the code. */
export function finding(code: FindingCode, place: string | null, fault: string): Finding {
  const { severity, cure } = FINDINGS[code]
  return { code, severity, place, fault, cure }
}
