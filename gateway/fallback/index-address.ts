import { parseRegistryAddress, type RegistryAddress } from '../registry-address.ts'

/** A package index as a URL names it: a registry, and whether other names are looked up upstream. */
export type IndexAddress = Readonly<{ registry: RegistryAddress; hasFallback: boolean; segment: string }>

const SUFFIX = '+pypi'

/**
 * Reads `<registry>` or `<registry>+pypi`, in any letter case; `segment` is its canonical spelling in a URL.
 * @throws InvalidRegistryError (INVALID_REGISTRY)
 */
export function parseIndexAddress(text: string): IndexAddress {
  const hasFallback = text.toLowerCase().endsWith(SUFFIX)
  const registry = parseRegistryAddress(hasFallback ? text.slice(0, -SUFFIX.length) : text)
  return { registry, hasFallback, segment: hasFallback ? registry + SUFFIX : registry }
}
