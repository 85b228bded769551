import type { CoreMetadata } from '../core-metadata.ts'
import { type Html, html, htmlPage } from '../http/html-page.ts'
import type { Project, ProjectStatus } from '../registry-index.ts'
import { type PageFile, projectPage } from '../simple/page.ts'
import { renderAbout, renderDetails } from './about.ts'

/** Renders `/project/<registry>/<project>/`: its files, the newest first, and who published them. */
export function renderProjectPage(project: Project, origin: string, metadata: CoreMetadata | null): string {
  const page = projectPage(project)
  return htmlPage(
    page.name,
    html`      <p>In <a href="/registry/${page.registry}/">registry ${page.registry}</a>; status: ${statusText(page.status)}.</p>
${metadata === null ? '' : renderAbout(metadata)}      <pre>pip install ${page.name} --index-url ${origin}/simple/${page.registry}/</pre>
      <div class="wide" role="region" aria-label="Files" tabindex="0">
      <table>
        <caption>Files</caption>
        <thead><tr><th scope="col">File</th><th scope="col">Bytes</th><th scope="col">Python</th>
        <th scope="col">Published</th><th scope="col">By</th><th scope="col">sha256</th></tr></thead>
        <tbody>
${page.files.toReversed().map(fileRow)}        </tbody>
      </table>
      </div>
${metadata === null ? '' : renderDetails(metadata)}`,
  )
}

function statusText(status: ProjectStatus): string {
  const reason = status.reason === null ? '' : ` (${status.reason})`
  if (status.type !== 'quarantined') return status.type + reason
  return `quarantined until ${new Date(status.until * 1000).toISOString().replace('.000', '')}${reason}; its files are not offered`
}

function fileRow(file: PageFile): Html {
  const withdrawn = file.yank === null ? '' : ` (withdrawn${file.yank.reason === null ? '' : `: ${file.yank.reason}`})`
  return html`        <tr><th scope="row"><a href="${file.url}">${file.filename}</a>${withdrawn}</th><td>${file.size}</td>
          <td>${file.requiresPython ?? 'any'}</td><td><time>${file.uploadTime}</time></td>
          <td><code>${file.publisher}</code></td><td><code>${file.digest}</code></td></tr>
`
}
