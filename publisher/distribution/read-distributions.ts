import type { Distribution } from './distribution.ts'
import { type InspectOptions, inspectAlone } from './inspect-distributions.ts'
import { renderFinding } from './render-finding.ts'
import { throwErrors } from './throw-errors.ts'

export type ReadOptions = InspectOptions &
  Readonly<{
    /** Told of what passes all the same, each in a line. */
    onWarning?: (filename: string, warning: string) => void
  }>

/**
 * Reads the wheels and sdists at the paths, folders included, and checks each of them. What is worth a warning passes.
 * @throws {DistributionNotFoundError} DISTRIBUTION_NOT_FOUND
 * @throws {InvalidDistributionError} INVALID_DISTRIBUTION, naming what is wrong with each of them.
 */
export async function readDistributions(
  paths: readonly string[],
  { onWarning, ...options }: ReadOptions,
): Promise<readonly Distribution[]> {
  const inspections = await inspectAlone(paths, options)
  throwErrors(inspections)
  for (const { filename, findings } of inspections) {
    for (const found of findings) onWarning?.(filename, renderFinding(found))
  }
  return inspections.flatMap(({ distribution }) => (distribution ? [distribution] : []))
}
