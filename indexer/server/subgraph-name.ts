/** Whether a text may name a subgraph: parts of letters, digits, `-` and `_` between slashes, none of them `graphql`. */
export function isSubgraphName(text: string): boolean {
  if (text.length > 255) return false
  return text.split('/').every((part) => {
    return part !== 'graphql' && /^[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?$/.test(part) && /[A-Za-z]/.test(part)
  })
}
