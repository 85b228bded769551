import type { NormalizedName } from '@dipmp/packaging'
import type { RegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { Representation } from '../simple/negotiate.ts'
import { projectPage } from '../simple/page.ts'
import { projectListHtml, renderProjectHtml } from '../simple/render-html.ts'
import { projectListJson, renderProjectJson } from '../simple/render-json.ts'
import type { PageCache } from './page-cache.ts'
import type { ReadyPage } from './ready-page.ts'

/** The pages of the Simple API as bytes. Errors are those of the index. */
export interface SimplePages {
  list(registry: RegistryAddress, representation: Representation, signal: AbortSignal): Promise<ReadyPage>
  project(
    registry: RegistryAddress,
    normalizedName: NormalizedName,
    representation: Representation,
    signal: AbortSignal,
  ): Promise<ReadyPage>
}

/** Their links are relative. */
const SIMPLE = { vary: 'Accept, Accept-Encoding', hasOrigin: false } as const

/** The key of a page of the Simple API in the cache: its canonical path and what it is answered as. */
export function simpleKey(path: string, { contentType }: Representation): string {
  return `${path} ${contentType}`
}

export function createSimplePages(index: RegistryIndex, cache: PageCache): SimplePages {
  return {
    list: (registry, representation, signal) => {
      const make = async (shared: AbortSignal) => {
        const list = await index.projects(registry, { signal: shared })
        const text = representation.format === 'json' ? projectListJson(list) : projectListHtml(list)
        const { projects: entries, serial, block } = list
        const { contentType } = representation
        const scope = { registry, projectId: null }
        return { text, entries, contentType, serial, block, turns: [], scope, ...SIMPLE }
      }
      return cache.get(simpleKey(`/simple/${registry}/`, representation), make, signal)
    },

    project: (registry, normalizedName, representation, signal) => {
      const make = async (shared: AbortSignal) => {
        const project = await index.project(registry, normalizedName, { signal: shared })
        const page = await projectPage(project)
        const parts = representation.format === 'json' ? renderProjectJson(page) : renderProjectHtml(page)
        const { contentType } = representation
        const scope = { registry, projectId: project.projectId }
        const { block, turns } = project
        return { parts, contentType, serial: page.serial, block, turns, scope, ...SIMPLE }
      }
      return cache.get(simpleKey(`/simple/${registry}/${normalizedName}/`, representation), make, signal)
    },
  }
}
