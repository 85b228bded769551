import { InvalidSearchError } from '../errors.ts'
import { escapeXml } from '../http/escape-xml.ts'
import type { SearchHit } from '../registry-search.ts'

/**
 * Reads what `pip search` asks: a call of `search` with `{name: [words], summary: [words]}`, as XML-RPC. Only the
 * strings of that call are read; nothing of XML beyond its five entities is understood.
 * @throws InvalidSearchError (INVALID_SEARCH)
 */
export function parseSearchCall(xml: string): readonly string[] {
  const method = /<methodName>\s*([^<]{1,80}?)\s*<\/methodName>/.exec(xml)?.[1]
  if (method !== 'search')
    throw new InvalidSearchError(`the one XML-RPC method here is search, not ${method ?? 'none'}`)
  const members = [...xml.matchAll(/<member>\s*<name>(name|summary)<\/name>(.*?)<\/member>/gs)]
  if (members.length === 0) throw new InvalidSearchError('search by name or summary')
  const words = members.flatMap(([, , value = '']) => stringsIn(value))
  return [...new Set(words)]
}

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

function stringsIn(xml: string): string[] {
  return [...xml.matchAll(/<string>([^<]{0,200})<\/string>/g)].map(([, text = '']) => unescapeXml(text))
}

function unescapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_whole, name: string) => entities[name] ?? '')
}

function member(name: string, value: string): string {
  return `<member><name>${name}</name><value>${value}</value></member>`
}

function string(text: string): string {
  return `<string>${escapeXml(text)}</string>`
}
