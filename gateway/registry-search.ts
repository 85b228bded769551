import type { NormalizedName } from '@dipmp/packaging'
import type { RegistryAddress } from './registry-address.ts'
import type { Block, ReadOptions, Turn } from './registry-index.ts'

/** What people ask of a registry beyond what pip reads. It throws what a RegistryIndex throws. */
export interface RegistrySearch {
  /**
   * Finds projects whose names hold any of the words, the best matches first, then those whose core metadata has one in
   * its summary or as a keyword; up to a hundred.
   */
  search(registry: RegistryAddress, words: readonly string[], options?: ReadOptions): Promise<SearchResult>

  /** Lists the files published last, the newest first, up to forty; without those of projects in quarantine. */
  recent(registry: RegistryAddress, options?: ReadOptions): Promise<RecentFiles>

  /** Lists the projects registered last, the newest first, up to forty; without those in quarantine. */
  newest(registry: RegistryAddress, options?: ReadOptions): Promise<NewProjects>
}

export type SearchResult = Readonly<{ hits: readonly SearchHit[]; block: Block }>

/** `version` is the newest release that is not withdrawn; null where there is none. */
export type SearchHit = Readonly<{ normalizedName: NormalizedName; version: string | null; summary: string | null }>

/** `turns`: when it changes, though no record says so. */
export type RecentFiles = Readonly<{ files: readonly RecentFile[]; turns: readonly Turn[]; block: Block }>

export type RecentFile = Readonly<{
  normalizedName: NormalizedName
  version: string
  filename: string
  cid: string
  blockNumber: bigint
  publishedAt: number
  publisher: string
}>

export type NewProjects = Readonly<{ projects: readonly NewProject[]; turns: readonly Turn[]; block: Block }>

export type NewProject = Readonly<{ normalizedName: NormalizedName; registeredAt: number; owner: string }>
