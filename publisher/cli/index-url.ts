/** Returns what pip is given as `--index-url` for a registry at a gateway. */
export function indexUrlOf(gateway: string, registry: string): string {
  // A relative path replaces what stands after the last slash.
  return new URL(`simple/${registry}/`, gateway.endsWith('/') ? gateway : `${gateway}/`).href
}
