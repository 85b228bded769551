import type { MaintainerRole } from './roles.ts'

/** What an owner says of a project (PEP 792), in the order of the contract's `ProjectStatus`. */
export const PROJECT_STATUSES = ['active', 'archived', 'deprecated'] as const

export type ProjectStatus = (typeof PROJECT_STATUSES)[number]

/** A project as it stands. */
export type ProjectState = Readonly<{
  owner: string
  /** Whom the project is offered to; null for nobody. */
  pendingOwner: string | null
  /** How many times the project has changed hands. */
  epoch: number
  status: ProjectStatus
  /** When its quarantine lapses, in seconds since 1970; null where there is none or no longer. */
  quarantinedUntil: number | null
  /** Whether nothing is published in it ever again. */
  frozen: boolean
}>

/** What an account may do in a project, and until when, in seconds since 1970. */
export type MaintainerState = Readonly<{ roles: readonly MaintainerRole[]; expiry: number }>

/** The registry as a whole, as it stands. */
export type RegistryState = Readonly<{
  name: string
  policy: 'open' | 'allow-list'
  /** Null for nobody. */
  owner: string | null
  /** Whom the registry is offered to; null for nobody. */
  pendingOwner: string | null
  /** The sha256 of the document that describes the registry, lower-case hex without 0x; null for none. */
  metadataDigest: string | null
}>
