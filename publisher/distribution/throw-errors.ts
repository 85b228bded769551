import { InvalidDistributionError } from './errors.ts'
import type { Inspection } from './inspect-distributions.ts'
import { renderFinding } from './render-finding.ts'

/**
 * Refuses files with findings that are errors.
 * @throws {InvalidDistributionError} INVALID_DISTRIBUTION, a line for each
 */
export function throwErrors(inspections: readonly Pick<Inspection, 'filename' | 'findings'>[]): void {
  const faults = inspections.flatMap(({ filename, findings }) =>
    findings.filter(({ severity }) => severity === 'error').map((found) => `${filename}: ${renderFinding(found)}`),
  )
  if (faults.length > 0) throw new InvalidDistributionError(faults.join('\n'))
}
