import { AbiCoder, keccak256 } from 'ethers'

/** Who may register a free name: anybody, or those on the registry's list. */
export type RegistryPolicy = 'open' | 'allow-list'

/** What a registry is born with; a factory's registry has an address that commits to it. */
export type RegistryConfig = Readonly<{
  /** The registry's owner; null for a registry that nobody owns, ever. */
  owner: string | null
  policy: RegistryPolicy
  /** For people to read: 1 to 64 bytes of printable ASCII. */
  name: string
}>

/** In the order of the contract's `Policy`. */
export const POLICIES: readonly RegistryPolicy[] = ['open', 'allow-list']

const ZERO_ADDRESS = `0x${'00'.repeat(20)}`

/** Returns the keccak256 of a registry's configuration, as 0x hex: the salt of a factory's clone. */
export function configHashOf(config: RegistryConfig): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode(['address', 'uint8', 'string'], encodeConfig(config)))
}

/** The arguments that constructors and factories take. */
export function encodeConfig({ owner, policy, name }: RegistryConfig): [string, number, string] {
  return [owner ?? ZERO_ADDRESS, POLICIES.indexOf(policy), name]
}
