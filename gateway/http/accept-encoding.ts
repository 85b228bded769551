/** What a page is kept in. pip reads gzip, uv zstd as well; no installer asks for brotli. */
export type Encoding = 'identity' | 'gzip' | 'zstd'

/** How much a client wants each encoding; 0 is not at all, or not said. */
export type Weights = Readonly<Record<Encoding, number>>

/** The smallest first. */
const PREFERRED = ['zstd', 'gzip'] as const

const MAX_MEMBERS = 16

/** Reads an Accept-Encoding header (RFC 9110, 12.5.3). */
export function weighEncodings(header: string): Weights {
  const weights = new Map(header.toLowerCase().split(',', MAX_MEMBERS).map(parseMember))
  const any = weights.get('*') ?? 0
  return {
    identity: weights.get('identity') ?? 0,
    gzip: weights.get('gzip') ?? any,
    zstd: weights.get('zstd') ?? any,
  }
}

/**
 * Chooses among the encodings that there are: the smallest that the client wants no less than any other. A client that
 * refuses identity as well gets it nevertheless, as the RFC lets a server do.
 */
export function chooseEncoding(weights: Weights, offered: ReadonlyMap<Encoding, unknown>): Encoding {
  let best: Encoding = 'identity'
  for (const encoding of PREFERRED) {
    const weight = weights[encoding]
    const isWanted = best === 'identity' ? weight > 0 && weight >= weights.identity : weight > weights[best]
    if (isWanted && offered.has(encoding)) best = encoding
  }
  return best
}

function parseMember(member: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = member.split(';').map((part) => part.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice(2) || Number.NaN)
  return [coding, quality >= 0 && quality <= 1 ? quality : 0]
}
