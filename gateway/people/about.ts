import type { CoreMetadata } from '../core-metadata.ts'
import { type Html, html } from '../http/html-page.ts'

/** So much of what a project says of itself a person reads on one page. */
const LONGEST = { summary: 1000, field: 200, description: 100_000, requirements: 200 }

/** What a project says of itself, for people: its summary, and links that are links. */
export function renderAbout(metadata: CoreMetadata): Html {
  if (metadata.tooLarge) return paragraph('Its core metadata is too large to be shown.')
  const { summary, author, authorEmail, license, licenseExpression, ...rest } = metadata
  const by = author ?? authorEmail
  const terms = licenseExpression ?? license
  const links = [...(rest.homePage === null ? [] : [`Homepage, ${rest.homePage}`]), ...rest.projectUrls].flatMap(linkOf)
  const origin = [
    by === null ? '' : `By ${by.slice(0, LONGEST.field)}.`,
    terms === null ? '' : `Licence: ${firstLine(terms)}.`,
  ]
  return html`${[summary?.slice(0, LONGEST.summary) ?? '', origin.join(' ').trim()].filter(Boolean).map(paragraph)}${
    links.length === 0 ? '' : html`      <ul>\n${links}      </ul>\n`
  }`
}

/** What it needs, and its description as it was written: text, since what markup would make of it anyone could choose. */
export function renderDetails({ requiresDist, description }: CoreMetadata): Html {
  const requirements = requiresDist.slice(0, LONGEST.requirements).map((text) => html`        <li>${text}</li>\n`)
  const text = description?.trim().slice(0, LONGEST.description) ?? ''
  return html`${requirements.length === 0 ? '' : html`      <h2>Requires</h2>\n      <ul>\n${requirements}      </ul>\n`}${
    text === '' ? '' : html`      <h2>Description</h2>\n      <pre>${text}</pre>\n`
  }`
}

function paragraph(text: string): Html {
  return html`      <p>${text}</p>\n`
}

/** Anyone wrote it: only what leads to the web is made a link, so that no click runs a script. */
function linkOf(text: string): Html[] {
  const comma = text.indexOf(',')
  const label = text.slice(0, comma).trim()
  const url = URL.parse(text.slice(comma + 1).trim())
  if (comma < 1 || url === null || !['http:', 'https:'].includes(url.protocol)) return []
  return [html`        <li><a href="${url.href}" rel="nofollow ugc noreferrer">${label}</a></li>\n`]
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.slice(0, LONGEST.field) ?? ''
}
