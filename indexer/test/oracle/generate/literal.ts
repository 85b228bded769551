/** A value in a query: as JSON, or where `symbol` is set, a name that stands without quotes. */
export type Literal =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Literal[]
  | Readonly<{ symbol: string }>
  | ReadonlyMap<string, Literal>

/** The value as it stands in a query's text. */
export function literalText(value: Literal): string {
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Map) return `{${[...value].map(([key, each]) => `${key}: ${literalText(each)}`).join(', ')}}`
  if ('symbol' in value) return value.symbol
  return `[${(value as readonly Literal[]).map(literalText).join(', ')}]`
}

/** The value as it stands in the JSON of variables. */
export function literalJson(value: Literal): string {
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Map) {
    return `{${[...value].map(([key, each]) => `${JSON.stringify(key)}:${literalJson(each)}`).join(',')}}`
  }
  if ('symbol' in value) return JSON.stringify(value.symbol)
  return `[${(value as readonly Literal[]).map(literalJson).join(',')}]`
}
