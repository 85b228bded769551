import { fileKeyOf, projectIdOf, versionHashOf } from '@dipmp/contracts'
import { type NormalizedName, parseFilename } from '@dipmp/packaging'
import type { Logger } from 'pino'
import {
  FileNotFoundError,
  IndexUnavailableError,
  PageTooLargeError,
  ProjectNotFoundError,
  ProjectQuarantinedError,
  RegistryNotFoundError,
} from '../errors.ts'
import { createPace } from '../http/pace.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { File, Project, ProjectList, RegistryIndex, WantedFiles } from '../registry-index.ts'
import {
  fileAnswer,
  moreFilesAnswer,
  moreProjectsAnswer,
  projectAnswer,
  projectListAnswer,
  type Row,
} from './answers.ts'
import { type Ask, type AskOptions, createAsk } from './client.ts'
import { parseFile } from './file.ts'
import { parseEntry } from './list-entry.ts'
import { checkMeta, timeOf } from './meta.ts'
import { statusOf, turnsOf } from './project-status.ts'
import {
  FILE,
  MORE_FILES,
  MORE_OF_PART,
  MORE_PROJECTS,
  PART_OF_PROJECT,
  PROJECT,
  PROJECT_LIST,
  ROWS_PER_PAGE,
} from './queries.ts'

const MAX_FILES = 100_000
const MAX_PROJECTS = 1_000_000

export type GraphqlRegistryIndexOptions = AskOptions & Readonly<{ logger: Pick<Logger, 'warn'> }>

type Reader = Readonly<{ ask: Ask; logger: Pick<Logger, 'warn'>; signal: AbortSignal | undefined }>

/**
 * Reads registries from a subgraph's GraphQL API, graph-node's or the embedded indexer's. What is unusable in an answer
 * is left out and logged; an error, a timeout or a failed subgraph throws IndexUnavailableError (INDEX_UNAVAILABLE).
 */
export function graphqlRegistryIndex({ url, timeoutMs, logger }: GraphqlRegistryIndexOptions): RegistryIndex {
  const ask = createAsk({ url, timeoutMs })
  const readerFor = (signal?: AbortSignal): Reader => ({ ask, logger, signal })
  return {
    projects: (registry, options) => readProjects(readerFor(options?.signal), registry),
    project: (registry, name, options) => readProject(readerFor(options?.signal), registry, name, options?.only),
    file: (registry, cid, filename, options) => readFile(readerFor(options?.signal), registry, cid, filename),
  }
}

async function readProjects(reader: Reader, registry: RegistryAddress): Promise<ProjectList> {
  const answer = await reader.ask(projectListAnswer, PROJECT_LIST, { id: registry, registry }, reader.signal)
  const block = checkMeta(answer._meta)
  if (!answer.registry) throw new RegistryNotFoundError(registry)

  const next = async (after: string) =>
    (await reader.ask(moreProjectsAnswer, MORE_PROJECTS, { registry, after, block: block.hash }, reader.signal))
      .projects
  const rows = await readOn(answer.projects, next, MAX_PROJECTS, `registry ${registry}`)

  const projects = await keepSound(rows, parseEntry, reader.logger)
  return { registry, serial: answer.registry.recordCount, projects, block }
}

async function readProject(
  reader: Reader,
  registry: RegistryAddress,
  normalizedName: NormalizedName,
  only: WantedFiles | undefined,
): Promise<Project> {
  const { ask, signal } = reader
  const where = only && filterOf(registry, normalizedName, only)
  const asked = { id: registry, registry, normalizedName }
  const answer = where
    ? await ask(projectAnswer, PART_OF_PROJECT, { ...asked, where }, signal)
    : await ask(projectAnswer, PROJECT, asked, signal)
  const block = checkMeta(answer._meta)
  if (!answer.registry) throw new RegistryNotFoundError(registry)
  const [project] = answer.projects
  if (!project) throw new ProjectNotFoundError(registry, normalizedName, block)
  if (project.normalizedName !== normalizedName) throw new IndexUnavailableError('it answered another project')

  const next = async (after: string) => {
    const more = where
      ? await ask(moreFilesAnswer, MORE_OF_PART, { where: { ...where, id_gt: after }, block: block.hash }, signal)
      : await ask(moreFilesAnswer, MORE_FILES, { project: project.id, after, block: block.hash }, signal)
    return more.files
  }
  const rows = await readOn(project.files, next, MAX_FILES, `project ${normalizedName}`)

  const sound = await keepSound(rows, (row) => parseFile(row, normalizedName), reader.logger)
  const [files, lateFiles] = [sound.filter(({ late }) => !late), sound.filter(({ late }) => late)]
  const projectId = `0x${project.id.slice(registry.length)}`
  const time = timeOf(answer._meta)
  const { serial } = project
  const [status, turns] = [statusOf(project, time), turnsOf(project, time)]
  return { registry, normalizedName, projectId, serial, status, turns, files, lateFiles, block }
}

/** Ids are made of what they name, so that only the rows that are wanted are looked at. */
function filterOf(registry: RegistryAddress, normalizedName: NormalizedName, only: WantedFiles) {
  const project = registry + projectIdOf(normalizedName).slice(2)
  if ('filename' in only) return { id: project + fileKeyOf(only.filename).slice(2) }
  return { release: project + versionHashOf(only.canonicalVersion).slice(2) }
}

async function readFile(reader: Reader, registry: RegistryAddress, cid: string, filename: string): Promise<File> {
  const answer = await reader.ask(fileAnswer, FILE, { id: registry, registry, cid, filename }, reader.signal)
  checkMeta(answer._meta)
  if (!answer.registry) throw new RegistryNotFoundError(registry)
  const [found] = await keepSound(
    answer.files,
    (row) => ({ file: parseFile(row, row.project.normalizedName), project: row.project }),
    reader.logger,
  )
  if (found?.file.cid !== cid || found.file.filename !== filename) throw new FileNotFoundError(registry, cid, filename)
  const status = statusOf(found.project, timeOf(answer._meta))
  if (status.type === 'quarantined') throw new ProjectQuarantinedError(parseFilename(filename).normalizedName, status)
  return found.file
}

/** Follows a list whose first page is known, each page after the last id of the one before. */
async function readOn<T extends Row>(
  first: readonly T[],
  next: (after: string) => Promise<readonly T[]>,
  limit: number,
  what: string,
): Promise<readonly T[]> {
  const rows = [...first]
  let page = first
  while (page.length === ROWS_PER_PAGE) {
    if (rows.length >= limit) throw new PageTooLargeError(what, limit)
    const after = page.at(-1)?.id ?? ''
    page = await next(after)
    if (page[0] && page[0].id <= after) throw new IndexUnavailableError('its pages overlap')
    rows.push(...page)
  }
  return rows
}

async function keepSound<T, U>(
  rows: readonly T[],
  parse: (row: T) => U,
  logger: Pick<Logger, 'warn'>,
): Promise<readonly U[]> {
  const sound: U[] = []
  const pace = createPace()
  for (const row of rows) {
    if (pace.isSpent()) await pace.rest()
    try {
      sound.push(parse(row))
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      logger.warn({ row: JSON.stringify(row).slice(0, 500), reason: reason.slice(0, 500) }, 'left out an unsound row')
    }
  }
  return sound
}
