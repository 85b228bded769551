import { QueryError } from './query-error.ts'
import type { QueryValue } from './query-value.ts'

export type Range = Readonly<{ first: number; skip: number }>

export type RangeLimits = Readonly<{ maxFirst: number; maxSkip: number }>

/** The part of a list that `first` and `skip` ask for. */
export function buildRange(given: ReadonlyMap<string, QueryValue>, limits: RangeLimits): Range {
  return {
    first: bounded('first', given.get('first'), 100, 1, limits.maxFirst),
    skip: bounded('skip', given.get('skip'), 0, 0, limits.maxSkip),
  }
}

function bounded(name: string, value: QueryValue | undefined, fallback: number, min: number, max: number): number {
  if (value?.type !== 'Int') return fallback
  const number = Number(value.value)
  if (number >= min && number <= max) return number
  const message = `The \`${name}\` argument must be between 0 and ${max}, but is ${number}`
  throw new QueryError(message, { attestable: false })
}
