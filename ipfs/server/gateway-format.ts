import { RequestError } from './http-answer.ts'

/** In which form a trustless gateway is asked for content. */
export type GatewayFormat =
  | Readonly<{ type: 'raw' }>
  | Readonly<{ type: 'car'; rootOnly: boolean; duplicates: boolean }>

/**
 * Reads the form from a request's query and Accept header; the query wins (IPIP-523).
 * @throws RequestError with 406 where neither asks for raw or CAR: this gateway is trustless and gives no other form.
 */
export function readGatewayFormat(query: URLSearchParams, accept: string): GatewayFormat {
  const asked = parseAccept(accept)
  const type = query.get('format') ?? asked?.type
  if (type === 'raw') return { type }
  if (type === 'car') return readCarFormat(query, asked?.parameters ?? new Map())
  if (query.has('format')) throw new RequestError(400, `the format "${type}" is not known; ask for raw or car`)
  throw new RequestError(406, 'this gateway is trustless; ask for ?format=raw or ?format=car')
}

type Accepted = Readonly<{ type: 'raw' | 'car'; parameters: ReadonlyMap<string, string> }>

function parseAccept(accept: string): Accepted | null {
  for (const range of accept.toLowerCase().split(',')) {
    const [mediaType, ...rest] = range.split(';').map((part) => part.trim())
    const parameters = new Map(rest.map((part) => pairOf(part)))
    if (mediaType === 'application/vnd.ipld.raw') return { type: 'raw', parameters }
    if (mediaType === 'application/vnd.ipld.car') return { type: 'car', parameters }
  }
  return null
}

function pairOf(parameter: string): [string, string] {
  const [name = '', value = ''] = parameter.split('=')
  return [name.trim(), value.trim()]
}

function readCarFormat(query: URLSearchParams, accepted: ReadonlyMap<string, string>): GatewayFormat {
  choose('version', query.get('car-version') ?? accepted.get('version') ?? '1', ['1'])
  choose('order', query.get('car-order') ?? accepted.get('order') ?? 'dfs', ['dfs', 'unk'])
  const dups = choose('dups', query.get('car-dups') ?? accepted.get('dups') ?? 'n', ['y', 'n'])
  const scope = choose('dag-scope', query.get('dag-scope') ?? 'all', ['all', 'entity', 'block'])
  if (query.has('entity-bytes')) {
    throw new RequestError(400, 'entity-bytes is not supported; ask for the leaves of the range with ?format=raw')
  }
  return { type: 'car', rootOnly: scope === 'block', duplicates: dups === 'y' }
}

function choose(name: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value
  throw new RequestError(400, `${name}=${value.slice(0, 40)} is not supported; known: ${known.join(', ')}`)
}
