import { RequestError } from './http-answer.ts'

/** What Kubo's own client sends with every command: they are of the transport. */
const TRANSPORT: readonly string[] = ['api', 'api-auth', 'encoding', 'stream-channels']

/**
 * Refuses arguments that a command does not heed: its answer would be another one than was asked for.
 * @throws RequestError with 400
 */
export function checkArguments(query: URLSearchParams, takes: readonly string[]): void {
  for (const name of new Set(query.keys())) {
    const known = takes.length === 0 ? 'it takes none' : `it takes ${takes.join(', ')}`
    if (!takes.includes(name) && !TRANSPORT.includes(name))
      throw new RequestError(400, `the argument "${name.slice(0, 40)}" is not supported; ${known}`)
    if (query.getAll(name).length > 1) throw new RequestError(400, `the argument "${name}" is given more than once`)
  }
  const encoding = query.get('encoding') ?? 'json'
  if (encoding !== 'json') throw new RequestError(400, `answers are JSON, and not ${encoding.slice(0, 40)}`)
}

/** A switch.
 * @throws RequestError with 400 */
export function flagOf(query: URLSearchParams, name: string, byDefault: boolean): boolean {
  const text = query.get(name)
  if (text === null) return byDefault
  if (text === 'true' || text === '' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw new RequestError(400, `${name} has to be true or false`)
}

/** A whole number from 0, or null where it is not given.
 * @throws RequestError with 400 */
export function countOf(query: URLSearchParams, name: string): number | null {
  const text = query.get(name)
  if (text === null) return null
  if (!/^\d{1,15}$/.test(text)) throw new RequestError(400, `${name} has to be a whole number from 0`)
  return Number(text)
}
