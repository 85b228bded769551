import { isNormalizedName } from '@dipmp/packaging'
import { z } from 'zod'
import type { NewestProjects } from '../pages/warm-up.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import { type AskOptions, createAsk } from './client.ts'
import { ROWS_PER_PAGE } from './queries.ts'

const NEWEST_PROJECTS = `
  query NewestProjects {
    files(first: ${ROWS_PER_PAGE}, orderBy: blockNumber, orderDirection: desc) {
      registry { id } project { normalizedName }
    }
  }
`

const answer = z.object({
  files: z.array(
    z.object({
      registry: z.object({ id: z.string().transform(parseRegistryAddress) }),
      project: z.object({ normalizedName: z.string().refine(isNormalizedName) }),
    }),
  ),
})

/** Finds them among the files that were published last, from a subgraph's GraphQL API. */
export function graphqlNewestProjects(options: AskOptions): NewestProjects {
  const ask = createAsk(options)
  return async (count, signal) => {
    const { files } = await ask(answer, NEWEST_PROJECTS, {}, signal)
    const projects = files.map(({ registry, project }) => ({ registry: registry.id, ...project }))
    const byKey = new Map(projects.map((each) => [`${each.registry}/${each.normalizedName}`, each]))
    return [...byKey.values()].slice(0, count)
  }
}
