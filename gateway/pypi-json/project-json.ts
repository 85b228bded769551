import { parseFilename } from '@dipmp/packaging'
import type { CoreMetadata } from '../core-metadata.ts'
import { ORIGIN } from '../http/origin.ts'
import type { File, Project } from '../registry-index.ts'
import type { ProjectRelease } from '../releases.ts'
import { asPathSegment } from '../simple/page.ts'
import { infoJson } from './info-json.ts'

export type ProjectJsonOptions = Readonly<{
  /** The release that `info` and `urls` are about; null where the project has none. */
  chosen: ProjectRelease | null
  /** Every release, the oldest first; null leaves them out. PyPI tells them on the project's own URL only. */
  releases: readonly ProjectRelease[] | null
  /** What the core metadata of the chosen release says; null where nobody knows yet. */
  metadata: CoreMetadata | null
}>

/** Renders PyPI's JSON API for a project or one release of it, in parts: what is recorded, and what its core metadata says. */
export function* renderPypiJson(project: Project, options: ProjectJsonOptions): Generator<string> {
  const { chosen, releases, metadata } = options
  const page = `/project/${project.registry}/${project.normalizedName}/`
  const urls = {
    package_url: page,
    project_url: page,
    release_url: chosen === null ? page : `${page}${encodeURIComponent(chosen.version)}/`,
  }
  yield `{"info":${objectWithUrls(infoJson(project, chosen, metadata), urls)},"last_serial":${project.serial}`
  if (releases !== null) {
    yield ',"releases":{'
    for (const [place, { version, files }] of releases.entries()) {
      yield `${place === 0 ? '' : ','}${JSON.stringify(version)}:[`
      yield* fileParts(project, files)
      yield ']'
    }
    yield '}'
  }
  yield ',"urls":['
  yield* fileParts(project, chosen?.files ?? [])
  yield '],"vulnerabilities":[],"ownership":{"roles":[],"organization":null}}\n'
}

function* fileParts(project: Project, files: readonly File[]): Generator<string> {
  // PEP 792: a quarantined project keeps its versions and offers no files.
  if (project.status.type === 'quarantined') return
  let separator = ''
  for (const file of files) {
    const url = `/packages/${project.registry}/${file.cid}/${asPathSegment(file.filename)}`
    yield separator + objectWithUrls(fileJson(file), { url })
    separator = ','
  }
}

function fileJson(file: File): object {
  const parsed = parseFilename(file.filename)
  const uploadTime = new Date(file.publishedAt * 1000).toISOString().replace('.000Z', '')
  return {
    comment_text: '',
    // As on the page for installers.
    'core-metadata': parsed.type === 'wheel' && file.coreMetadata ? { sha256: file.coreMetadata.digest } : false,
    digests: { blake2b_256: null, md5: null, sha256: file.digest },
    downloads: -1,
    filename: file.filename,
    has_sig: false,
    md5_digest: null,
    packagetype: parsed.type === 'wheel' ? 'bdist_wheel' : 'sdist',
    python_version: parsed.type === 'wheel' ? parsed.pythonTags.join('.') : 'source',
    requires_python: file.requiresPython,
    size: file.size,
    upload_time: uploadTime,
    upload_time_iso_8601: `${uploadTime}Z`,
    yanked: file.yank !== null,
    yanked_reason: file.yank?.reason ?? null,
  }
}

/** Spells an object and the whole URLs of some paths. JSON would escape what stands for the origin. */
function objectWithUrls(object: object, paths: Readonly<Record<string, string>>): string {
  const urls = Object.entries(paths).map(
    ([name, path]) => `,${JSON.stringify(name)}:"${ORIGIN}${JSON.stringify(path).slice(1)}`,
  )
  return `${JSON.stringify(object).slice(0, -1)}${urls.join('')}}`
}
