import { versionHashOf } from '@dipmp/contracts'
import type { Distribution } from '../distribution/distribution.ts'

/** The distributions of one release, in the words of the registry. */
export type ReleaseGroup = Readonly<{
  project: string
  version: string
  versionHash: string
  distributions: readonly Distribution[]
}>

/** Sorts distributions by release, in the order in which each release comes first. */
export function groupByRelease(distributions: readonly Distribution[]): readonly ReleaseGroup[] {
  const groups = new Map<string, ReleaseGroup>()
  for (const distribution of distributions) {
    const { normalizedName: project, version } = distribution.filename
    // 1.0 and 1.0.0 are one release, but two calls: each file is recorded with the version as its own name spells it.
    const key = `${project} ${version.normalized}`
    const others = groups.get(key)?.distributions ?? []
    groups.set(key, {
      project,
      version: version.normalized,
      versionHash: versionHashOf(version.canonical),
      distributions: [...others, distribution],
    })
  }
  return [...groups.values()]
}
