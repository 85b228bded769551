import { escapeXml } from '../http/escape-xml.ts'
import type { SearchHit } from '../registry-search.ts'

/** Renders what was found as the answer to `search`. */
export function renderSearchResponse(hits: readonly SearchHit[]): string {
  const structs = hits.map(({ normalizedName, version, summary }, place) =>
    [
      '<value><struct>',
      member('name', string(normalizedName)),
      member('summary', string(summary ?? '')),
      member('version', string(version ?? '')),
      member('_pypi_ordering', `<int>${place}</int>`),
      '</struct></value>',
    ].join(''),
  )
  const data = `<array><data>${structs.join('\n')}</data></array>`
  return `<?xml version="1.0"?>\n<methodResponse><params><param><value>${data}</value></param></params></methodResponse>\n`
}

/** Renders a fault, which XML-RPC answers with status 200. */
export function renderFault(message: string): string {
  const fault = `<struct>${member('faultCode', '<int>-32602</int>')}${member('faultString', string(message))}</struct>`
  return `<?xml version="1.0"?>\n<methodResponse><fault><value>${fault}</value></fault></methodResponse>\n`
}

function member(name: string, value: string): string {
  return `<member><name>${name}</name><value>${value}</value></member>`
}

function string(text: string): string {
  return `<string>${escapeXml(text)}</string>`
}
