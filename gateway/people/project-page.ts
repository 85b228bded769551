import type { CoreMetadata } from '../core-metadata.ts'
import { type Html, html, htmlPage, ORIGIN_HTML } from '../http/html-page.ts'
import type { Project, ProjectStatus } from '../registry-index.ts'
import { newestOf, type ProjectRelease } from '../releases.ts'
import { asUploadTime } from '../simple/page.ts'
import { renderAbout, renderDetails } from './about.ts'
import { renderFiles, yankText } from './files-table.ts'

/** So many a person reads; a project may have thousands. The page for pip has them all. */
const RELEASES = 200
const FILES = 100
const FILES_OF_RELEASE = 500

const ROOT = '../../../'

/** Renders `/project/<registry>/<project>/`: its releases, given the oldest first, and the files of the newest. */
export function renderProjectPage(
  project: Project,
  releases: readonly ProjectRelease[],
  metadata: CoreMetadata | null,
): string {
  const newest = newestOf(releases)
  const shown = releases.toReversed().slice(0, RELEASES)
  const { registry, normalizedName: name } = project
  return htmlPage(
    name,
    ROOT,
    html`${headOf(project, ROOT, metadata)}      <pre>pip install ${name} --index-url ${ORIGIN_HTML}/simple/${registry}/</pre>
${newest === null ? '' : filesOf(project, newest, ROOT, FILES)}      <h2>Releases</h2>
      <p>${releases.length}; <a href="${ROOT}rss/${registry}/project/${name}/releases.xml">feed</a>.
      Every file is on <a href="${ROOT}simple/${registry}/${name}/">the page for pip</a>.</p>
      <ul>
${shown.map(releaseItem)}      </ul>
${releases.length > RELEASES ? html`      <p>and ${releases.length - RELEASES} older ones</p>\n` : ''}${metadata === null ? '' : renderDetails(metadata)}`,
  )
}

/** Renders `/project/<registry>/<project>/<version>/`: the files of one release. */
export function renderReleasePage(project: Project, release: ProjectRelease, metadata: CoreMetadata | null): string {
  const root = `../${ROOT}`
  const { registry, normalizedName: name } = project
  const requirement = `${name}==${release.version}`
  return htmlPage(
    `${name} ${release.version}`,
    root,
    html`      <p>A release of <a href="../">${name}</a>.</p>
${headOf(project, root, metadata)}      <pre>pip install ${requirement} --index-url ${ORIGIN_HTML}/simple/${registry}/</pre>
${filesOf(project, release, root, FILES_OF_RELEASE)}${metadata === null ? '' : renderDetails(metadata)}`,
  )
}

function headOf({ registry, status }: Project, root: string, metadata: CoreMetadata | null): Html {
  return html`      <p>In <a href="${root}registry/${registry}/">registry ${registry}</a>; status: ${statusText(status)}.</p>
${metadata === null ? '' : renderAbout(metadata)}`
}

function filesOf({ registry, status }: Project, { files, version }: ProjectRelease, root: string, limit: number): Html {
  // PEP 792: a quarantined project keeps its versions and offers no files.
  if (status.type === 'quarantined') return html``
  const more = files.length - limit
  return html`${renderFiles(registry, files.slice(0, limit), `Files of ${version}`, root)}${
    more > 0 ? html`      <p>and ${more} more</p>\n` : ''
  }`
}

function releaseItem({ version, files, publishedAt, yank }: ProjectRelease): Html {
  return html`        <li><a href="./${encodeURIComponent(version)}/">${version}</a>, files: ${files.length},
          <time>${asUploadTime(publishedAt)}</time>${yankText(yank)}</li>
`
}

function statusText(status: ProjectStatus): string {
  const reason = status.reason === null ? '' : ` (${status.reason})`
  if (status.type !== 'quarantined') return status.type + reason
  return `quarantined until ${asUploadTime(status.until)}${reason}; its files are not offered`
}
