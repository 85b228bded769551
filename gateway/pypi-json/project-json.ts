import { compareVersions, parseFilename } from '@dipmp/packaging'
import type { CoreMetadata } from '../core-metadata.ts'
import { ReleaseNotFoundError } from '../errors.ts'
import type { File, Project } from '../registry-index.ts'
import { infoJson } from './info-json.ts'

export type ProjectJsonOptions = Readonly<{
  /** Where files and pages are, without a last slash: this API has whole URLs. */
  origin: string
  /** The canonical form of the version asked for; null for the newest. */
  canonicalVersion: string | null
  /** Reads what the core metadata of the release says; null where nobody knows yet. */
  readMetadata: (files: readonly File[]) => Promise<CoreMetadata | null>
}>

/**
 * Renders PyPI's JSON API for a project or one release of it: what is recorded, and what its core metadata says.
 * @throws ReleaseNotFoundError (RELEASE_NOT_FOUND)
 */
export async function renderProjectPypiJson(project: Project, options: ProjectJsonOptions): Promise<string> {
  const { origin, canonicalVersion, readMetadata } = options
  const releases = releasesOf(project)
  const chosen = releases.get(canonicalVersion ?? newestOf(project) ?? '')
  if (canonicalVersion !== null && !chosen) throw new ReleaseNotFoundError(project.normalizedName, canonicalVersion)
  // PEP 792: a quarantined project keeps its versions and offers no files.
  const offered = (files: readonly File[]) =>
    project.status.type === 'quarantined' ? [] : files.map((file) => fileJson(project, file, origin))
  const urls = offered(chosen ?? [])
  const all = [...releases.values()].map((files) => [files[0]?.releaseVersion ?? '', offered(files)])
  return `${JSON.stringify({
    info: infoJson(project, chosen ?? [], { origin, metadata: await readMetadata(chosen ?? []) }),
    last_serial: project.serial,
    // PyPI tells the other releases on the project's own URL only.
    ...(canonicalVersion === null && { releases: Object.fromEntries(all) }),
    urls,
    vulnerabilities: [],
  })}\n`
}

function releasesOf({ files }: Project): ReadonlyMap<string, readonly File[]> {
  const sorted = files.toSorted((a, b) => compareVersions(a.version, b.version) || (a.filename < b.filename ? -1 : 1))
  return Map.groupBy(sorted, ({ version }) => version.canonical)
}

/** The newest version that an installer would choose: withdrawn ones and pre-releases only where there are no others. */
function newestOf({ files }: Project): string | null {
  const sorted = files.toSorted((a, b) => compareVersions(a.version, b.version))
  const offered = sorted.filter(({ yank }) => yank === null)
  const final = offered.filter(({ version }) => version.pre === null && version.dev === null)
  return (final.at(-1) ?? offered.at(-1) ?? sorted.at(-1))?.version.canonical ?? null
}

function fileJson({ registry }: Project, file: File, origin: string): object {
  const parsed = parseFilename(file.filename)
  const uploadTime = new Date(file.publishedAt * 1000).toISOString().replace('.000Z', '')
  return {
    comment_text: '',
    digests: { sha256: file.digest },
    downloads: -1,
    filename: file.filename,
    has_sig: false,
    packagetype: parsed.type === 'wheel' ? 'bdist_wheel' : 'sdist',
    python_version: parsed.type === 'wheel' ? parsed.pythonTags.join('.') : 'source',
    requires_python: file.requiresPython,
    size: file.size,
    upload_time: uploadTime,
    upload_time_iso_8601: `${uploadTime}Z`,
    url: `${origin}/packages/${registry}/${file.cid}/${encodeURIComponent(file.filename).replaceAll('%2B', '+')}`,
    yanked: file.yank !== null,
    yanked_reason: file.yank?.reason ?? null,
  }
}
