import { InvalidRegistryError } from './errors.ts'

/** A registry contract's address: `0x` and 40 lower-case hex digits. */
export type RegistryAddress = string & { readonly __brand: 'RegistryAddress' }

/**
 * Reads a registry's address as a URL spells it, in any letter case.
 * @throws InvalidRegistryError (INVALID_REGISTRY)
 */
export function parseRegistryAddress(text: string): RegistryAddress {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) throw new InvalidRegistryError(text)
  return text.toLowerCase() as RegistryAddress
}
