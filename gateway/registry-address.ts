/** A registry contract's address: `0x` and 40 lower-case hex digits. */
export type RegistryAddress = string & { readonly __brand: 'RegistryAddress' }

/** The address in the URL is none. */
export class InvalidRegistryError extends Error {
  readonly code = 'INVALID_REGISTRY'

  constructor(text: string) {
    super(`${JSON.stringify(text.slice(0, 80))} is not a registry: give the contract's address, 0x and 40 hex digits`)
  }
}

/**
 * Reads a registry's address as a URL spells it, in any letter case.
 * @throws InvalidRegistryError (INVALID_REGISTRY)
 */
export function parseRegistryAddress(text: string): RegistryAddress {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) throw new InvalidRegistryError(text)
  return text.toLowerCase() as RegistryAddress
}
