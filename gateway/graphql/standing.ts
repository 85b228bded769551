import { parseCid } from '@dipmp/ipfs'
import { z } from 'zod'
import type { ReadStanding, Standing } from '../standing.ts'
import { type AskOptions, createAsk } from './client.ts'

const STANDING = `
  query Standing($id: ID!) {
    project(id: $id) {
      owner { id } pendingOwner { id } epoch frozen
      maintainers(first: 100, orderBy: id) { account { id } roles expiry epoch }
      annotations(first: 50, orderBy: annotatedAt, orderDirection: desc) {
        key cid actor { id } release { version } file { filename }
      }
    }
  }
`

const LONGEST_KEY = 66
const ROLES = { PUBLISH: 'publish', YANK: 'yank' } as const

const account = z.object({ id: z.string().regex(/^0x[0-9a-f]{40}$/) }).transform(({ id }) => id)
const digits = z.string().regex(/^\d{1,78}$/)

const answerShape = z.object({
  project: z
    .object({
      owner: account,
      pendingOwner: account.nullable(),
      epoch: digits,
      frozen: z.boolean(),
      maintainers: z.array(
        z.object({
          account,
          roles: z.array(z.enum(['PUBLISH', 'YANK'])),
          expiry: digits.transform(Number),
          epoch: digits,
        }),
      ),
      annotations: z.array(
        z.object({
          key: z.string().max(LONGEST_KEY),
          cid: z.string().transform((text) => parseCid(text).toString()),
          actor: account,
          release: z.object({ version: z.string() }).nullable(),
          file: z.object({ filename: z.string() }).nullable(),
        }),
      ),
    })
    .nullable(),
})

/** Reads projects' standing from a subgraph's GraphQL API. */
export function graphqlStanding(index: AskOptions): ReadStanding {
  const ask = createAsk(index)
  return async ({ registry, projectId }, options) => {
    const { project } = await ask(answerShape, STANDING, { id: registry + projectId.slice(2) }, options?.signal)
    return project && standingOf(project)
  }
}

function standingOf({ epoch, ...project }: NonNullable<z.infer<typeof answerShape>['project']>): Standing {
  return {
    owner: project.owner,
    pendingOwner: project.pendingOwner,
    frozen: project.frozen,
    // Those of an earlier owner are none any more.
    maintainers: project.maintainers
      .filter((maintainer) => maintainer.epoch === epoch)
      .map((each) => ({ account: each.account, roles: each.roles.map((role) => ROLES[role]), until: each.expiry })),
    annotations: project.annotations.map(({ key, cid, actor, release, file }) => ({
      ...{ key, cid, actor },
      of: file?.filename ?? release?.version ?? null,
    })),
  }
}
