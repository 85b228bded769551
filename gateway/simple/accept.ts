export type AcceptedType = Readonly<{ type: string; quality: number }>

/** More than any client sends; what a hostile one sends beyond it is not read. */
const MAX_TYPES = 64

/** Reads an Accept header (RFC 9110, 12.5.1). An empty one accepts anything, as one that is not there. */
export function parseAccept(header: string): readonly AcceptedType[] {
  if (header.trim() === '') return [{ type: '*/*', quality: 1 }]
  return header.split(',', MAX_TYPES).flatMap(parseMember)
}

/** How much a type is wanted: by the most specific range that covers it. */
export function qualityOf(type: string, accepted: readonly AcceptedType[]): number {
  const group = `${type.slice(0, type.indexOf('/'))}/*`
  for (const range of [type, group, '*/*']) {
    const qualities = accepted.filter((entry) => entry.type === range).map(({ quality }) => quality)
    if (qualities.length > 0) return Math.max(...qualities)
  }
  return 0
}

function parseMember(member: string): readonly AcceptedType[] {
  const [type = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase())
  if (type === '') return []
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))
  return [{ type, quality: weight === undefined ? 1 : parseWeight(weight) }]
}

function parseWeight(parameter: string): number {
  const quality = Number(parameter.slice(parameter.indexOf('=') + 1).trim() || Number.NaN)
  // A weight that is none says nothing for the type.
  return quality >= 0 && quality <= 1 ? quality : 0
}
