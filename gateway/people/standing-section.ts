import { type Html, html } from '../http/html-page.ts'
import type { Annotation, Standing } from '../standing.ts'

const LAST_SECOND_OF_9999 = 253_402_300_799

/** Renders who may change a project, and what was said of it; all by addresses, since nobody checked a name. */
export function renderStanding({ owner, pendingOwner, frozen, maintainers, annotations }: Standing): Html {
  return html`      <h2>Who may change it</h2>
      <ul>
        <li>Owner: <code>${owner}</code></li>
${pendingOwner === null ? '' : html`        <li>Offered to <code>${pendingOwner}</code>, who may accept</li>\n`}${maintainers.map(
  ({ account, roles, until }) =>
    html`        <li><code>${account}</code> may ${roles.join(' and ')} until <time>${dateOf(until)}</time></li>\n`,
)}${frozen ? html`        <li>Frozen: nothing is published in it any more, for ever</li>\n` : ''}      </ul>
${annotations.length === 0 ? '' : html`      <h2>Said of it</h2>\n      <ul>\n${annotations.map((each) => annotationItem(each, owner))}      </ul>\n`}`
}

function annotationItem({ key, cid, actor, of }: Annotation, owner: string): Html {
  return html`        <li>${key}${of === null ? '' : ` of ${of}`}: <code>${cid}</code>, says <code>${actor}</code>${
    actor === owner ? ', the owner' : ''
  }</li>
`
}

function dateOf(seconds: number): string {
  return new Date(Math.min(seconds, LAST_SECOND_OF_9999) * 1000).toISOString().slice(0, 10)
}
