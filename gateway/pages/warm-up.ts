import type { NormalizedName } from '@dipmp/packaging'
import type { Logger } from 'pino'
import type { IndexView } from '../follow/index-view.ts'
import type { RegistryAddress } from '../registry-address.ts'
import { negotiate } from '../simple/negotiate.ts'
import type { SimplePages } from './simple-pages.ts'

/** Lists the projects that were published to last, of all registries, the newest first. */
export type NewestProjects = (
  count: number,
  signal: AbortSignal,
) => Promise<readonly Readonly<{ registry: RegistryAddress; normalizedName: NormalizedName }>[]>

export type WarmUpOptions = Readonly<{
  count: number
  newestProjects: NewestProjects
  pages: SimplePages
  view: IndexView
  logger: Pick<Logger, 'info' | 'warn'>
  signal: AbortSignal
}>

/** As pip and uv ask. */
const JSON_PAGE = negotiate('application/vnd.pypi.simple.v1+json', null)
/** Clients come first: the index has time for them. */
const AT_ONCE = 2

/**
 * Makes the pages of the projects that were published to last, and the lists of their registries, before anybody asks
 * for them. It waits until the index is followed, since nothing is kept before, and it never throws: what it cannot make
 * is made for who asks.
 */
export async function warmUp({ count, newestProjects, pages, view, logger, signal }: WarmUpOptions): Promise<void> {
  if (count === 0) return
  const startedAt = performance.now()
  try {
    await view.refresh()
    const projects = await newestProjects(count, signal)
    const registries = [...new Set(projects.map(({ registry }) => registry))]
    const work = [
      ...registries.map((registry) => () => pages.list(registry, JSON_PAGE, signal)),
      ...projects.map(
        ({ registry, normalizedName }) =>
          () =>
            pages.project(registry, normalizedName, JSON_PAGE, signal),
      ),
    ]
    let made = 0
    const makeNext = async (): Promise<void> => {
      for (let make = work.shift(); make && !signal.aborted; make = work.shift()) {
        // A project may be denied here, or be gone by now.
        await make().then(
          () => {
            made += 1
          },
          () => {},
        )
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, makeNext))
    logger.info({ pages: made, ms: Math.round(performance.now() - startedAt) }, 'warmed up')
  } catch (error) {
    if (!signal.aborted) logger.warn({ err: error }, 'could not warm up')
  }
}
