import type { ProjectList, ProjectListEntry } from '../registry-index.ts'
import { escapeHtml } from './escape-html.ts'
import type { ListText } from './list-text.ts'
import type { PageFile, ProjectPage } from './page.ts'

// PEP 833 froze HTML at 1.4: what a later API version brings is for JSON only.
const REPOSITORY_VERSION = '1.4'

const FOOT = '  </body>\n</html>\n'

/** Spells the project list as PEP 503 HTML. */
export function projectListHtml({ registry }: Pick<ProjectList, 'registry'>): ListText {
  const memberOf = (entry: ProjectListEntry) => lineOf(projectAnchor(entry))
  return { before: headOf(`Projects of ${registry}`, []), memberOf, separator: '', after: FOOT }
}

/** Renders a project page as PEP 503 HTML, in parts. */
export function* renderProjectHtml(page: ProjectPage): Generator<string> {
  const { type, reason } = page.status
  const metas: Pair[] = [['pypi:project-status', type]]
  if (reason !== null) metas.push(['pypi:project-status-reason', reason])
  yield headOf(`Links for ${page.name}`, metas)
  for (const file of page.files) yield lineOf(fileAnchor(file))
  yield FOOT
}

type Pair = readonly [name: string, value: string]

function headOf(title: string, metas: readonly Pair[]): string {
  const metaLines = [['pypi:repository-version', REPOSITORY_VERSION] as const, ...metas].map(
    ([name, content]) => `    <meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">\n`,
  )
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
${metaLines.join('')}    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <h1>${escapeHtml(title)}</h1>
`
}

function lineOf(link: string): string {
  return `    ${link}<br>\n`
}

function projectAnchor({ normalizedName }: ProjectListEntry): string {
  return anchor(normalizedName, [['href', `${normalizedName}/`]])
}

function fileAnchor(file: PageFile): string {
  const metadata = file.coreMetadataDigest === null ? null : `sha256=${file.coreMetadataDigest}`
  return anchor(file.filename, [
    // uv refuses a page with any other kind of fragment, so it never carries the cid.
    ['href', `${file.url}#sha256=${file.digest}`],
    ['data-requires-python', file.requiresPython],
    ['data-yanked', file.yank && (file.yank.reason ?? '')],
    ['data-core-metadata', metadata],
    // PEP 714: pip 22.3 to 23.1 knows this name only.
    ['data-dist-info-metadata', metadata],
    // Of no standard, but uv reads them, and `exclude-newer` needs the second.
    ['data-size', String(file.size)],
    ['data-upload-time', file.uploadTime],
  ])
}

function anchor(text: string, attributes: readonly (readonly [name: string, value: string | null])[]): string {
  const written = attributes.flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeHtml(value)}"`]))
  return `<a${written.join('')}>${escapeHtml(text)}</a>`
}
