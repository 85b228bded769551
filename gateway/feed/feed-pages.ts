import type { NormalizedName } from '@dipmp/packaging'
import type { GetPage, ScopedPage } from '../pages/page-cache.ts'
import type { ReadyPage } from '../pages/ready-page.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import { releasesOf } from '../releases.ts'
import { renderProjectFeed, renderProjectReleaseFeed, renderReleaseFeed } from './render-rss.ts'

/** The feeds as bytes. Errors are those of the index. */
export interface FeedPages {
  releases(registry: RegistryAddress, signal: AbortSignal): Promise<ReadyPage>
  projects(registry: RegistryAddress, signal: AbortSignal): Promise<ReadyPage>
  ofProject(registry: RegistryAddress, normalizedName: NormalizedName, signal: AbortSignal): Promise<ReadyPage>
}

export type FeedPagesOptions = Readonly<{ index: RegistryIndex; search: RegistrySearch; getPage: GetPage }>

const FEED = { contentType: 'application/rss+xml; charset=utf-8', vary: 'Accept-Encoding', hasOrigin: true } as const

export function createFeedPages({ index, search, getPage }: FeedPagesOptions): FeedPages {
  return {
    releases: (registry, signal) => {
      const make = async (shared: AbortSignal): Promise<ScopedPage> => {
        const { files, turns, block } = await search.recent(registry, { signal: shared })
        const scope = { registry, projectId: null }
        return { ...FEED, parts: [renderReleaseFeed(registry, files)], serial: null, block, turns, scope }
      }
      return getPage(registry, `/rss/${registry}/updates.xml`, make, signal)
    },

    projects: (registry, signal) => {
      const make = async (shared: AbortSignal): Promise<ScopedPage> => {
        const { projects, turns, block } = await search.newest(registry, { signal: shared })
        const scope = { registry, projectId: null }
        return { ...FEED, parts: [renderProjectFeed(registry, projects)], serial: null, block, turns, scope }
      }
      return getPage(registry, `/rss/${registry}/packages.xml`, make, signal)
    },

    ofProject: (registry, normalizedName, signal) => {
      const make = async (shared: AbortSignal): Promise<ScopedPage> => {
        const project = await index.project(registry, normalizedName, { signal: shared })
        const { projectId, serial, block, turns } = project
        const parts = [renderProjectReleaseFeed(project, await releasesOf(project))]
        return { ...FEED, parts, serial, block, turns, scope: { registry, projectId } }
      }
      return getPage(registry, `/rss/${registry}/project/${normalizedName}/releases.xml`, make, signal)
    },
  }
}
