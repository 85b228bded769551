import type { ServiceAnswer } from './call-service.ts'

/** The value of an answer's JSON, undefined where it is none. */
export function parseAnswer({ body }: Pick<ServiceAnswer, 'body'>): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** What stands in parsed JSON under a path of keys; undefined where there is no such thing. */
export function fieldOf(value: unknown, ...path: readonly string[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = Object.entries(at).find(([name]) => name === key)?.[1]
  }
  return at
}

/** The same as a text; empty where it is none. */
export function textOf(value: unknown, ...path: readonly string[]): string {
  const found = fieldOf(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** The same as a list; empty where it is none. */
export function listOf(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = fieldOf(value, ...path)
  return Array.isArray(found) ? found : []
}
