import type { DagScope, EntityBytes } from '../traverse/select-blocks.ts'
import { RequestError } from './http-answer.ts'

/** In which form a trustless gateway is asked for content. */
export type GatewayFormat = Readonly<{ type: 'raw' }> | Readonly<{ type: 'car'; scope: DagScope; duplicates: boolean }>

/**
 * Reads the form from a request's query and Accept header; the query wins (IPIP-523).
 * @throws RequestError with 400 where neither says anything or the query makes no sense, and with 406 where neither asks for
 *   raw or CAR: this gateway is trustless and gives no other form.
 */
export function readGatewayFormat(query: URLSearchParams, accept: string): GatewayFormat {
  const asked = parseAccept(accept)
  const type = query.get('format') ?? asked[0]?.type
  if (type === 'raw') return { type }
  if (type === 'car') return readCarFormat(query, asked.find((each) => each.type === 'car')?.parameters ?? new Map())
  if (query.has('format')) throw new RequestError(400, `the format "${type}" is not known; ask for raw or car`)
  const status = accept.trim() === '' ? 400 : 406
  throw new RequestError(status, 'this gateway is trustless; ask for ?format=raw or ?format=car')
}

type Accepted = Readonly<{ type: 'raw' | 'car'; weight: number; parameters: ReadonlyMap<string, string> }>

/** The forms that a header takes, the ones it likes best first (RFC 9110, 12.5.1). */
function parseAccept(accept: string): readonly Accepted[] {
  const accepted = accept
    .toLowerCase()
    .split(',')
    .flatMap((range): Accepted[] => {
      const [mediaType, ...rest] = range.split(';').map((part) => part.trim())
      const parameters = new Map(rest.map((part) => pairOf(part)))
      const weight = Number(parameters.get('q') ?? 1)
      if (!(weight > 0)) return []
      if (mediaType === 'application/vnd.ipld.raw') return [{ type: 'raw', weight, parameters }]
      if (mediaType === 'application/vnd.ipld.car') return [{ type: 'car', weight, parameters }]
      return []
    })
  return accepted.sort((left, right) => right.weight - left.weight)
}

function pairOf(parameter: string): [string, string] {
  const [name = '', value = ''] = parameter.split('=')
  return [name.trim(), value.trim().replace(/^"(.*)"$/, '$1')]
}

function readCarFormat(query: URLSearchParams, accepted: ReadonlyMap<string, string>): GatewayFormat {
  choose('version', query.get('car-version') ?? accepted.get('version') ?? '1', ['1'])
  choose('order', query.get('car-order') ?? accepted.get('order') ?? 'dfs', ['dfs', 'unk'])
  const dups = choose('dups', query.get('car-dups') ?? accepted.get('dups') ?? 'n', ['y', 'n'])
  return { type: 'car', scope: readScope(query), duplicates: dups === 'y' }
}

function readScope(query: URLSearchParams): DagScope {
  const bytes = query.get('entity-bytes')
  const type = choose('dag-scope', query.get('dag-scope') ?? 'all', ['all', 'entity', 'block'])
  if (type === 'block') return { type }
  // A range is one of an entity, whatever the scope says.
  if (bytes !== null) return { type: 'entity', bytes: parseEntityBytes(bytes) }
  return type === 'all' ? { type } : { type: 'entity', bytes: null }
}

function parseEntityBytes(text: string): EntityBytes {
  const found = /^(-?\d{1,15}):(-?\d{1,15}|\*)$/.exec(text)
  const [, from = '', to = ''] = found ?? []
  if (!found) throw new RequestError(400, 'entity-bytes has to be from:to, such as 0:1023, -1024:* or 0:*')
  return { from: Number(from), to: to === '*' ? null : Number(to) }
}

function choose<const T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (found !== undefined) return found
  throw new RequestError(400, `${name}=${value.slice(0, 40)} is not supported; known: ${known.join(', ')}`)
}
