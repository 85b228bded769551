/** What a page is kept in. pip reads gzip, uv zstd as well; no installer asks for brotli. */
export type Encoding = 'identity' | 'gzip' | 'zstd'

const PREFERRED: readonly Encoding[] = ['zstd', 'gzip']

const MAX_MEMBERS = 16

/**
 * Chooses the encoding for an Accept-Encoding header (RFC 9110, 12.5.3): the smallest that the client wants no less
 * than any other. A client that refuses identity as well gets it nevertheless, as the RFC lets a server do.
 */
export function chooseEncoding(header: string): Encoding {
  const weights = new Map(header.toLowerCase().split(',', MAX_MEMBERS).map(parseMember))
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0
  const identity = weights.get('identity') ?? 0
  const best = PREFERRED.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? 'identity'
  const weight = weightOf(best)
  return weight > 0 && weight >= identity ? best : 'identity'
}

function parseMember(member: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = member.split(';').map((part) => part.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice(2) || Number.NaN)
  return [coding, quality >= 0 && quality <= 1 ? quality : 0]
}
