/** What a maintainer may do, in the order of the contract's bits; `yank` is to take back as well. */
export const MAINTAINER_ROLES = ['publish', 'yank'] as const

export type MaintainerRole = (typeof MAINTAINER_ROLES)[number]

/** Returns roles as the contract has them: 1 for `publish`, 2 for `yank`, and their sum. */
export function encodeRoles(roles: readonly MaintainerRole[]): number {
  return MAINTAINER_ROLES.reduce((bits, role, index) => (roles.includes(role) ? bits | (1 << index) : bits), 0)
}

/** The same backwards; bits that no role has are passed over. */
export function decodeRoles(bits: number): readonly MaintainerRole[] {
  return MAINTAINER_ROLES.filter((_, index) => (bits & (1 << index)) !== 0)
}
