import { AbiCoder, concat, getCreate2Address, getCreateAddress, keccak256 } from 'ethers'

/** Who acts for a guard: 1 to 32 accounts of each side, none on both. */
export type GuardMembers = Readonly<{
  proposers: readonly string[]
  /** How many proposers approve a proposal, or veto a recovery. */
  proposerThreshold: number
  guardians: readonly string[]
  /** How many guardians approve a recovery, or veto other members. */
  guardianThreshold: number
}>

/** What a guard is made with; its address commits to all of it. Times are in seconds. */
export type GuardConfig = Readonly<{
  /** The one registry that it owns projects in. */
  registry: string
  /** How long a publish or another change waits: an hour to 30 days. */
  delay: number
  /** How long a transfer, other members and a recovery wait: a day to a year, and not below `delay`. */
  longDelay: number
  /** How long a proposal may be approved, and then again executed: a day to 90 days. */
  window: number
  members: GuardMembers
}>

const MEMBERS = '(address[],uint8,address[],uint8)'

/** Returns the keccak256 of a guard's configuration, as 0x hex: the salt of a factory's clone. */
export function guardConfigHashOf(config: GuardConfig): string {
  const type = `(address,uint32,uint32,uint32,${MEMBERS})`
  return keccak256(AbiCoder.defaultAbiCoder().encode([type], [encodeGuardConfig(config)]))
}

/**
 * Returns the address of the guard that a factory makes of a configuration, without asking a chain. A guard at this
 * address was made by this factory, with this configuration to begin with.
 */
export function predictGuardAddress(factory: string, config: GuardConfig): string {
  // A contract's first creation has nonce 1 (EIP-161); the factory's is its implementation.
  const implementation = getCreateAddress({ from: factory, nonce: 1 })
  const code = concat([
    '0x3d602d80600a3d3981f3363d3d373d3d3d363d73',
    implementation,
    '0x5af43d82803e903d91602b57fd5bf3',
  ])
  return getCreate2Address(factory, guardConfigHashOf(config), keccak256(code))
}

/** A configuration as the contract takes it. */
export function encodeGuardConfig({ registry, delay, longDelay, window, members }: GuardConfig): readonly unknown[] {
  return [registry, delay, longDelay, window, encodeMembers(members)]
}

/** Members as the contract takes them. */
export function encodeMembers(members: GuardMembers): readonly unknown[] {
  return [members.proposers, members.proposerThreshold, members.guardians, members.guardianThreshold]
}
