import { isNormalizedName } from '@dipmp/packaging'
import { z } from 'zod'
import { RegistryNotFoundError } from '../errors.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Turn } from '../registry-index.ts'
import type { NewProject, NewProjects, RecentFile, RecentFiles } from '../registry-search.ts'
import type { Ask } from './client.ts'
import { checkMeta, type Meta, meta, timeOf } from './meta.ts'
import { STATUS_FIELDS, type StatusRow, statusFields, statusOf, turnsOf } from './project-status.ts'

const NEWEST = 40

const HEAD = `
  _meta { block { number hash timestamp } hasIndexingErrors }
  registry(id: $id) { id }
`

export const RECENT_FILES = `
  query RecentFiles($id: ID!, $registry: String!) {
    ${HEAD}
    files(first: ${NEWEST}, orderBy: blockNumber, orderDirection: desc, where: { registry: $registry }) {
      filename cid blockNumber publishedAt late publisher { id } release { version }
      project { normalizedName ${STATUS_FIELDS} }
    }
  }
`

const NEW_PROJECTS = `
  query NewProjects($id: ID!, $registry: String!) {
    ${HEAD}
    projects(first: ${NEWEST}, orderBy: registeredAt, orderDirection: desc, where: { registry: $registry }) {
      normalizedName registeredAt owner { id } ${STATUS_FIELDS}
    }
  }
`

const registry = z.object({ id: z.string() }).nullable()
const name = z.string().refine(isNormalizedName)
const account = z.object({ id: z.string().regex(/^0x[0-9a-f]{40}$/) })
const seconds = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)

const recentAnswer = z.object({
  _meta: meta,
  registry,
  files: z.array(
    z.object({
      filename: z.string(),
      cid: z.string(),
      blockNumber: z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(BigInt),
      publishedAt: seconds,
      late: z.boolean(),
      publisher: account,
      release: z.object({ version: z.string() }),
      project: z.object({ normalizedName: name, ...statusFields }),
    }),
  ),
})

const newAnswer = z.object({
  _meta: meta,
  registry,
  projects: z.array(z.object({ normalizedName: name, registeredAt: seconds, owner: account, ...statusFields })),
})

/** @throws RegistryNotFoundError (REGISTRY_NOT_FOUND), IndexUnavailableError (INDEX_UNAVAILABLE) */
export async function readRecentFiles(ask: Ask, address: RegistryAddress, signal?: AbortSignal): Promise<RecentFiles> {
  const answer = await ask(recentAnswer, RECENT_FILES, { id: address, registry: address }, signal)
  const block = checkMeta(answer._meta)
  if (!answer.registry) throw new RegistryNotFoundError(address)
  const { shown, turns } = offered(answer.files, ({ project }) => project, answer._meta)
  const files = shown.map(
    ({ publisher, release, project, ...file }): RecentFile => ({
      ...file,
      normalizedName: project.normalizedName,
      version: release.version,
      publisher: publisher.id,
    }),
  )
  return { files, turns, block }
}

/** @throws RegistryNotFoundError (REGISTRY_NOT_FOUND), IndexUnavailableError (INDEX_UNAVAILABLE) */
export async function readNewProjects(ask: Ask, address: RegistryAddress, signal?: AbortSignal): Promise<NewProjects> {
  const answer = await ask(newAnswer, NEW_PROJECTS, { id: address, registry: address }, signal)
  const block = checkMeta(answer._meta)
  if (!answer.registry) throw new RegistryNotFoundError(address)
  const { shown, turns } = offered(answer.projects, (project) => project, answer._meta)
  const projects = shown.map(
    ({ normalizedName, registeredAt, owner }): NewProject => ({ normalizedName, registeredAt, owner: owner.id }),
  )
  return { projects, turns, block }
}

/** What is not of a project in quarantine, and when that is another answer. */
function offered<T>(
  rows: readonly T[],
  statusRowOf: (row: T) => StatusRow,
  told: Meta,
): Readonly<{ shown: readonly T[]; turns: readonly Turn[] }> {
  const time = timeOf(told)
  return {
    shown: rows.filter((row) => statusOf(statusRowOf(row), time).type !== 'quarantined'),
    turns: rows.flatMap((row) => turnsOf(statusRowOf(row), time)),
  }
}
