import { type Html, html } from '../http/html-page.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { File, Yank } from '../registry-index.ts'
import { asUploadTime, filePath } from '../simple/page.ts'

/** Renders files, and who published them; `root` leads to the home page. */
export function renderFiles(registry: RegistryAddress, files: readonly File[], caption: string, root: string): Html {
  return html`      <div class="wide" role="region" aria-label="Files" tabindex="0">
      <table>
        <caption>${caption}</caption>
        <thead><tr><th scope="col">File</th><th scope="col">Bytes</th><th scope="col">Python</th>
        <th scope="col">Published</th><th scope="col">By</th><th scope="col">sha256</th></tr></thead>
        <tbody>
${files.map((file) => fileRow(registry, file, root))}        </tbody>
      </table>
      </div>
`
}

/** What follows the name of something withdrawn (PEP 592). */
export function yankText(yank: Yank | null): string {
  if (yank === null) return ''
  return ` (withdrawn${yank.reason === null ? '' : `: ${yank.reason}`})`
}

function fileRow(registry: RegistryAddress, file: File, root: string): Html {
  return html`        <tr><th scope="row"><a href="${root}${filePath(registry, file)}">${file.filename}</a>${yankText(file.yank)}</th><td>${file.size}</td>
          <td>${file.requiresPython ?? 'any'}</td><td><time>${asUploadTime(file.publishedAt)}</time></td>
          <td><code>${file.publisher}</code></td><td><code>${file.digest}</code></td></tr>
`
}
