import type { Answer } from '../loopback/answer.ts'

/** A project page as PEP 691 has it; keys that are not known here are passed on. */
export type PreviewPage = Readonly<{
  name: string
  /** `project-status` as the registry's index tells it (PEP 792). */
  status: unknown
  files: readonly PreviewFile[]
}>

export type PreviewFile = Readonly<{
  filename: string
  url: string
  hashes: Readonly<Record<string, string>>
  /** Of a staged file only; others have theirs in the name. */
  version?: string
  'requires-python'?: string | null
  'core-metadata'?: boolean | Readonly<Record<string, string>>
  yanked?: boolean | string
}> &
  Readonly<Record<string, unknown>>

/** Renders a project page as JSON where the client asks for it, and as HTML (PEP 503) elsewhere. */
export function renderPage({ name, status, files }: PreviewPage, accept: string): Answer {
  if (!wantsJson(accept)) return html(files.map(anchorOf))
  return json({
    meta: META,
    name,
    ...(status !== null && { 'project-status': status }),
    files: files.map(({ version: _, ...file }) => file),
  })
}

/** Renders the list of projects that have staged files. */
export function renderProjectList(names: readonly string[], accept: string): Answer {
  if (wantsJson(accept)) return json({ meta: META, projects: names.map((name) => ({ name })) })
  return html(names.map((name) => `<a href="${name}/">${name}</a>`))
}

// 1.0 asks for the least of a page: no list of versions, which the file names tell.
const META = { 'api-version': '1.0' }
const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

function wantsJson(accept: string): boolean {
  return accept.includes(JSON_TYPE)
}

function json(value: unknown): Answer {
  return { status: 200, headers: headersOf(JSON_TYPE), body: `${JSON.stringify(value)}\n` }
}

function html(lines: readonly string[]): Answer {
  const body = `<!DOCTYPE html>\n<html>\n  <body>\n${lines.map((line) => `    ${line}<br>\n`).join('')}  </body>\n</html>\n`
  return { status: 200, headers: headersOf('text/html; charset=utf-8'), body }
}

function headersOf(type: string): Record<string, string> {
  // What is staged changes under its name until it is published.
  return { 'Content-Type': type, 'Cache-Control': 'no-store', Vary: 'Accept' }
}

function anchorOf(file: PreviewFile): string {
  const metadata = file['core-metadata']
  const digest = typeof metadata === 'object' ? `sha256=${metadata.sha256}` : null
  const attributes = {
    href: `${file.url}#sha256=${file.hashes.sha256}`,
    'data-requires-python': file['requires-python'],
    'data-yanked': yankOf(file.yanked),
    'data-core-metadata': digest,
    'data-dist-info-metadata': digest,
  }
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' ? [` ${name}="${escapeHtml(value)}"`] : [],
  )
  return `<a${written.join('')}>${escapeHtml(file.filename)}</a>`
}

function yankOf(yanked: boolean | string | undefined): string | null {
  if (typeof yanked === 'string') return yanked
  return yanked ? '' : null
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
