import { compareVersions, type Version } from '@dipmp/packaging'
import { createPace } from './http/pace.ts'
import { sortPaced } from './http/sort-paced.ts'
import type { File, Project, Yank } from './registry-index.ts'

/** The files of one version. */
export type ProjectRelease = Readonly<{
  parsed: Version
  /** As it was first recorded. */
  version: string
  /** By name; there is one at least. */
  files: readonly File[]
  /** When its first file was published, in seconds since 1970. */
  publishedAt: number
  /** PEP 592 yanks files; a version is withdrawn where all of its files are. The reason is of the first that has one. */
  yank: Yank | null
}>

/** Comparing versions takes several times as long as comparing names. */
const RUN = 128

/** The releases of a project, the oldest version first (PEP 440). A project may have thousands, so it takes its time. */
export async function releasesOf({ files }: Pick<Project, 'files'>): Promise<readonly ProjectRelease[]> {
  const pace = createPace()
  const releases: ProjectRelease[] = []
  for (const ofRelease of Map.groupBy(files, ({ version }) => version.canonical).values()) {
    releases.push(await releaseOf(ofRelease))
    if (pace.isSpent()) await pace.rest()
  }
  return sortPaced(releases, (a, b) => compareVersions(a.parsed, b.parsed), RUN)
}

/** The newest version that an installer would choose: withdrawn ones and pre-releases only where there are no others. */
export function newestOf(releases: readonly ProjectRelease[]): ProjectRelease | null {
  const offered = releases.filter(({ files }) => files.some(({ yank }) => yank === null))
  const final = offered.filter(({ parsed }) => parsed.pre === null && parsed.dev === null)
  return final.at(-1) ?? offered.at(-1) ?? releases.at(-1) ?? null
}

async function releaseOf(unsorted: readonly File[]): Promise<ProjectRelease> {
  const files = await sortPaced(unsorted, (a, b) => compareText(a.filename, b.filename))
  const [first] = files
  if (!first) throw new TypeError('a release without files')
  const yanks = files.flatMap(({ yank }) => (yank === null ? [] : [yank]))
  return {
    parsed: first.version,
    version: first.releaseVersion,
    files,
    publishedAt: files.reduce((oldest, { publishedAt }) => Math.min(oldest, publishedAt), first.publishedAt),
    yank: yanks.length < files.length ? null : { reason: yanks.find(({ reason }) => reason !== null)?.reason ?? null },
  }
}

/** By code unit: the order must not depend on a locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
