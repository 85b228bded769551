import type { NormalizedName } from '@dipmp/packaging'
import type { ReadCoreMetadata } from '../core-metadata.ts'
import { ReleaseNotFoundError } from '../errors.ts'
import type { GetPage, ScopedPage } from '../pages/page-cache.ts'
import type { ReadyPage } from '../pages/ready-page.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Project, RegistryIndex } from '../registry-index.ts'
import { releaseMetadata } from '../release-metadata.ts'
import { newestOf, type ProjectRelease, releasesOf } from '../releases.ts'
import { renderPypiJson } from './project-json.ts'

/** The pages of PyPI's JSON API as bytes. Errors are those of the index. */
export interface JsonPages {
  project(registry: RegistryAddress, normalizedName: NormalizedName, signal: AbortSignal): Promise<ReadyPage>
  /** @throws ReleaseNotFoundError (RELEASE_NOT_FOUND) */
  release(
    registry: RegistryAddress,
    normalizedName: NormalizedName,
    canonicalVersion: string,
    signal: AbortSignal,
  ): Promise<ReadyPage>
}

export type JsonPagesOptions = Readonly<{ index: RegistryIndex; readCoreMetadata: ReadCoreMetadata; getPage: GetPage }>

export function createJsonPages({ index, readCoreMetadata, getPage }: JsonPagesOptions): JsonPages {
  async function pageOf(
    project: Project,
    chosen: ProjectRelease | null,
    releases: readonly ProjectRelease[] | null,
    signal: AbortSignal,
  ): Promise<ScopedPage> {
    const { metadata, mayChange } = await releaseMetadata(chosen, readCoreMetadata, { signal })
    const { registry, projectId, serial, block, turns } = project
    return {
      parts: renderPypiJson(project, { chosen, releases, metadata }),
      contentType: 'application/json',
      ...{ serial, block, turns, mayChange, scope: { registry, projectId } },
      ...{ vary: 'Accept-Encoding', hasOrigin: true },
    }
  }

  return {
    project: (registry, normalizedName, signal) => {
      const make = async (shared: AbortSignal) => {
        const project = await index.project(registry, normalizedName, { signal: shared })
        const releases = await releasesOf(project)
        return pageOf(project, newestOf(releases), releases, shared)
      }
      return getPage(registry, `/pypi/${registry}/${normalizedName}/json`, make, signal)
    },

    release: (registry, normalizedName, canonicalVersion, signal) => {
      const make = async (shared: AbortSignal) => {
        const only = { canonicalVersion }
        const project = await index.project(registry, normalizedName, { signal: shared, only })
        const chosen = (await releasesOf(project)).find(({ parsed }) => parsed.canonical === canonicalVersion)
        if (!chosen) throw new ReleaseNotFoundError(normalizedName, canonicalVersion)
        return pageOf(project, chosen, null, shared)
      }
      return getPage(registry, `/pypi/${registry}/${normalizedName}/${canonicalVersion}/json`, make, signal)
    },
  }
}
