import type { Project, ReadOptions } from './registry-index.ts'

/** Who may change a project, and what anybody said of it, as the chain has it. Accounts are addresses, lower-case hex. */
export type Standing = Readonly<{
  owner: string
  /** Whom it is offered to; null where to nobody. */
  pendingOwner: string | null
  /** Whether its owner ended publishing in it, for ever. */
  frozen: boolean
  /** Of the present owner's naming; `until` is in seconds since 1970, and may be past. */
  maintainers: readonly Readonly<{ account: string; roles: readonly ('publish' | 'yank')[]; until: number }>[]
  /** The newest, up to fifty; anybody may say anything. */
  annotations: readonly Annotation[]
}>

/** `of` is the version or file name that it is about; null where it is about the project, or about nothing that is known. */
export type Annotation = Readonly<{ key: string; cid: string; actor: string; of: string | null }>

/**
 * Reads a project's standing; null where the index has no such project by now.
 * @throws IndexUnavailableError (INDEX_UNAVAILABLE)
 */
export type ReadStanding = (
  project: Pick<Project, 'registry' | 'projectId'>,
  options?: ReadOptions,
) => Promise<Standing | null>
