import { compareDistributions } from './compare-distributions.ts'
import type { Distribution } from './distribution.ts'
import { throwErrors } from './throw-errors.ts'

/**
 * Checks distributions beside one another: no two share a file name, and no release has two sdists.
 * @throws {InvalidDistributionError} INVALID_DISTRIBUTION, naming every fault of all of them.
 */
export function checkDistributions(distributions: readonly Distribution[]): void {
  const findings = compareDistributions(distributions)
  throwErrors(
    distributions.map(({ path, filename }) => ({ filename: filename.filename, findings: findings.get(path) ?? [] })),
  )
}
