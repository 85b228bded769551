/** What a field of an `X_filter` says to do with a field of X. */
export type FilterKey = Readonly<{ field: string; operator: string }>

/** Those that end like another stand before it. */
const SUFFIXES = [
  '_not',
  '_gt',
  '_lt',
  '_gte',
  '_lte',
  '_not_in',
  '_in',
  '_not_contains',
  '_not_contains_nocase',
  '_contains',
  '_contains_nocase',
  '_not_starts_with',
  '_not_starts_with_nocase',
  '_not_ends_with',
  '_not_ends_with_nocase',
  '_starts_with',
  '_starts_with_nocase',
  '_ends_with',
  '_ends_with_nocase',
]

/** Splits `name_not_in` into `name` and `not_in`; `name_` asks for an entity that passes a filter. */
export function parseFilterKey(key: string): FilterKey {
  const suffix = SUFFIXES.find((each) => key.endsWith(each)) ?? (key.endsWith('_') ? '_' : null)
  if (suffix === null) return { field: key, operator: '' }
  let field = key
  while (field.endsWith(suffix)) field = field.slice(0, -suffix.length)
  return { field, operator: suffix === '_' ? 'child' : suffix.slice(1) }
}
