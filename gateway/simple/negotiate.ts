import { NotAcceptableError } from '../errors.ts'
import { type AcceptedType, parseAccept, qualityOf } from './accept.ts'

export type Format = 'json' | 'html'

/** What a page is answered as. `contentType` is always a concrete type, also where `latest` was asked for (PEP 691). */
export type Representation = Readonly<{ format: Format; contentType: string }>

const V1_JSON = 'application/vnd.pypi.simple.v1+json'
const LATEST_JSON = 'application/vnd.pypi.simple.latest+json'
const V1_HTML = 'application/vnd.pypi.simple.v1+html'
const LATEST_HTML = 'application/vnd.pypi.simple.latest+html'
const TEXT_HTML = 'text/html'

const JSON_PAGE: Representation = { format: 'json', contentType: V1_JSON }
const HTML_PAGE: Representation = { format: 'html', contentType: `${V1_HTML}; charset=utf-8` }
const TEXT_PAGE: Representation = { format: 'html', contentType: `${TEXT_HTML}; charset=utf-8` }

/** All that there are; `negotiate` answers one of these very objects. */
export const REPRESENTATIONS: readonly Representation[] = [JSON_PAGE, HTML_PAGE, TEXT_PAGE]

const BY_TYPE: ReadonlyMap<string, Representation> = new Map([
  [V1_JSON, JSON_PAGE],
  [LATEST_JSON, JSON_PAGE],
  [V1_HTML, HTML_PAGE],
  [LATEST_HTML, HTML_PAGE],
  [TEXT_HTML, TEXT_PAGE],
])

/**
 * Chooses how a page is answered, from the Accept header and from `?format=`, which overrides it (PEP 691). JSON needs
 * to be named: who accepts anything may be a client from before PEP 691, which reads HTML only.
 * @throws NotAcceptableError (NOT_ACCEPTABLE)
 */
export function negotiate(accept: string, format: string | null): Representation {
  if (format) return representationOf(format)
  const accepted = parseAccept(accept)
  const json = namedQuality(accepted, [V1_JSON, LATEST_JSON])
  const vendorHtml = Math.max(qualityOf(V1_HTML, accepted), qualityOf(LATEST_HTML, accepted))
  const textHtml = qualityOf(TEXT_HTML, accepted)

  if (json > 0 && json >= Math.max(vendorHtml, textHtml)) return JSON_PAGE
  if (vendorHtml > textHtml) return HTML_PAGE
  if (textHtml > 0) return TEXT_PAGE
  if (qualityOf(V1_JSON, accepted) > 0) return JSON_PAGE
  throw notAcceptable()
}

function representationOf(format: string): Representation {
  // A `+` that was not escaped in the query has been decoded as a space.
  const representation = BY_TYPE.get(format.replaceAll(' ', '+').toLowerCase())
  if (!representation) throw notAcceptable()
  return representation
}

function namedQuality(accepted: readonly AcceptedType[], types: readonly string[]): number {
  const named = accepted.filter(({ type }) => types.includes(type))
  return Math.max(0, ...named.map(({ quality }) => quality))
}

function notAcceptable(): NotAcceptableError {
  return new NotAcceptableError([...BY_TYPE.keys()])
}
