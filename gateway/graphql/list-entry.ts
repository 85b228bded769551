import { isNormalizedName } from '@dipmp/packaging'
import type { ProjectListEntry } from '../registry-index.ts'
import { projectListRow } from './answers.ts'

/** Reads a row of a project list; throws where its name is none. */
export function parseEntry(row: unknown): ProjectListEntry {
  const { normalizedName, serial } = projectListRow.parse(row)
  if (!isNormalizedName(normalizedName)) throw new Error('its name is not in PEP 503 normal form')
  return { normalizedName, serial }
}
