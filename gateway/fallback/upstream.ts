import type { NormalizedName } from '@dipmp/packaging'

/** Where a name that the registry does not have is looked up; null where it may not be. */
export type Upstream = (normalizedName: NormalizedName) => string | null

export type UpstreamOptions = Readonly<{
  /** The Simple API of the other index; null for none. */
  baseUrl: string | null
  /** Names, or beginnings of names before a `*`. Where there are any, no other name is looked up. */
  allow: readonly string[]
  /** Names, or beginnings of names before a `*`, that are never looked up, whatever is allowed. */
  deny: readonly string[]
}>

/** Makes the rule for names that a registry does not have. */
export function createUpstream({ baseUrl, allow, deny }: UpstreamOptions): Upstream {
  return (name) => {
    if (baseUrl === null || matches(deny, name)) return null
    if (allow.length > 0 && !matches(allow, name)) return null
    return `${baseUrl.replace(/\/$/, '')}/${name}/`
  }
}

function matches(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern))
}
