import type { NormalizedName } from '@dipmp/packaging'
import type { CoreMetadata, ReadCoreMetadata } from '../core-metadata.ts'
import { ReleaseNotFoundError } from '../errors.ts'
import { PAGE_POLICY } from '../http/page-style.ts'
import type { GetPage, ScopedPage } from '../pages/page-cache.ts'
import type { ReadyPage } from '../pages/ready-page.ts'
import { sortEntries } from '../project-list/sort-entries.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Project, RegistryIndex } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import { releaseMetadata } from '../release-metadata.ts'
import { type ProjectRelease, releasesOf } from '../releases.ts'
import { renderProjectPage, renderReleasePage } from './project-page.ts'
import { renderRegistryPage } from './registry-page.ts'

/** The pages for people as bytes. Errors are those of the index. */
export interface PeoplePages {
  registry(registry: RegistryAddress, signal: AbortSignal): Promise<ReadyPage>
  project(registry: RegistryAddress, normalizedName: NormalizedName, signal: AbortSignal): Promise<ReadyPage>
  /** @throws ReleaseNotFoundError (RELEASE_NOT_FOUND) */
  release(
    registry: RegistryAddress,
    normalizedName: NormalizedName,
    canonicalVersion: string,
    signal: AbortSignal,
  ): Promise<ReadyPage>
}

export type PeoplePagesOptions = Readonly<{
  index: RegistryIndex
  search: RegistrySearch
  readCoreMetadata: ReadCoreMetadata
  getPage: GetPage
}>

/** What every page for people has: links that are relative, but for what a person copies. */
export const PEOPLE_PAGE = {
  contentType: 'text/html; charset=utf-8',
  policy: PAGE_POLICY,
  vary: 'Accept-Encoding',
  hasOrigin: true,
} as const

export function createPeoplePages({ index, search, readCoreMetadata, getPage }: PeoplePagesOptions): PeoplePages {
  async function pageOf(
    project: Project,
    release: ProjectRelease | null,
    signal: AbortSignal,
    render: (metadata: CoreMetadata | null) => string,
  ): Promise<ScopedPage> {
    const { metadata, mayChange } = await releaseMetadata(release, readCoreMetadata, { signal })
    const { registry, projectId, serial, block, turns } = project
    const scope = { registry, projectId }
    return { ...PEOPLE_PAGE, parts: [render(metadata)], serial, block, turns, mayChange, scope }
  }

  return {
    registry: (registry, signal) => {
      const make = async (shared: AbortSignal): Promise<ScopedPage> => {
        const [list, recent] = await Promise.all([
          index.projects(registry, { signal: shared }),
          search.recent(registry, { signal: shared }),
        ])
        const projects = await sortEntries(list.projects)
        const { serial } = list
        const { turns } = recent
        return {
          ...PEOPLE_PAGE,
          parts: [renderRegistryPage({ ...list, projects }, recent.files)],
          ...{ serial, turns, scope: { registry, projectId: null } },
          block: list.block.hash === recent.block.hash ? list.block : null,
        }
      }
      return getPage(registry, `/registry/${registry}/`, make, signal)
    },

    project: (registry, normalizedName, signal) => {
      const make = async (shared: AbortSignal) => {
        const project = await index.project(registry, normalizedName, { signal: shared })
        const releases = await releasesOf(project)
        // Of the newest that has some: a project says of itself what it said last.
        const told = releases.findLast(({ files }) => files.some(({ coreMetadata }) => coreMetadata !== null)) ?? null
        return pageOf(project, told, shared, (metadata) => renderProjectPage(project, releases, metadata))
      }
      return getPage(registry, `/project/${registry}/${normalizedName}/`, make, signal)
    },

    release: (registry, normalizedName, canonicalVersion, signal) => {
      const make = async (shared: AbortSignal) => {
        const only = { canonicalVersion }
        const project = await index.project(registry, normalizedName, { signal: shared, only })
        const release = (await releasesOf(project)).find(({ parsed }) => parsed.canonical === canonicalVersion)
        if (!release) throw new ReleaseNotFoundError(normalizedName, canonicalVersion)
        return pageOf(project, release, shared, (metadata) => renderReleasePage(project, release, metadata))
      }
      return getPage(registry, `/project/${registry}/${normalizedName}/${canonicalVersion}/`, make, signal)
    },
  }
}
