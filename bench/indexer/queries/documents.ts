import { FILE, MORE_FILES, MORE_PROJECTS, PROJECT, PROJECT_LIST } from '../../../gateway/graphql/queries.ts'
import type { Sample } from './sample.ts'

/** A query that is measured; its bodies differ in their variables as far as the index has that many. */
export type Case = Readonly<{ name: string; query: string; variables: readonly object[] }>

/** The one that the target is for. */
export const POINT_QUERY = 'a file by its id'

/** The gateway's documents, then ten that readers of such an index ask. */
export function casesOf(sample: Sample): Case[] {
  return [...gatewayCases(sample), ...typicalCases(sample)]
}

function gatewayCases({ registry, block, projects, files }: Sample): Case[] {
  const own = { id: registry, registry }
  return [
    { name: 'gateway: ProjectList', query: PROJECT_LIST, variables: [own] },
    {
      name: 'gateway: MoreProjects',
      query: MORE_PROJECTS,
      variables: projects.map(({ id }) => ({ registry, after: id, block })),
    },
    {
      name: 'gateway: Project',
      query: PROJECT,
      variables: projects.map(({ normalizedName }) => ({ ...own, normalizedName })),
    },
    {
      name: 'gateway: MoreFiles',
      query: MORE_FILES,
      variables: files.map(({ id, project }) => ({ project: project.id, after: id, block })),
    },
    { name: 'gateway: File', query: FILE, variables: files.map(({ cid, filename }) => ({ ...own, cid, filename })) },
  ]
}

function typicalCases({ registry, projects, files, accounts }: Sample): Case[] {
  const names = projects.map(({ normalizedName }) => ({ name: normalizedName }))
  return [
    {
      name: POINT_QUERY,
      query: 'query ($id: ID!) { file(id: $id) { filename version size digest cid requiresPython publishedAt } }',
      variables: files.map(({ id }) => ({ id })),
    },
    {
      name: 'a project by its id, with its owner',
      query: 'query ($id: ID!) { project(id: $id) { normalizedName status serial owner { id } } }',
      variables: projects.map(({ id }) => ({ id })),
    },
    {
      name: 'a project by its name',
      query: 'query ($name: String!) { projects(where: { normalizedName: $name }) { id status serial } }',
      variables: names,
    },
    {
      name: "a project's releases and their files",
      query: `query ($name: String!) {
        projects(where: { normalizedName: $name }) { releases { version yanked files { filename digest } } }
      }`,
      variables: names,
    },
    {
      name: '100 projects by name',
      query: `query ($name: String!) {
        projects(orderBy: normalizedName, where: { normalizedName_gte: $name }) { normalizedName }
      }`,
      variables: names,
    },
    {
      name: 'the 20 newest files',
      query: `query ($block: BigInt!) {
        files(first: 20, orderBy: blockNumber, orderDirection: desc, where: { blockNumber_lte: $block }) { filename }
      }`,
      variables: files.map(({ blockNumber }) => ({ block: blockNumber })),
    },
    {
      name: 'files by the start of their names',
      query: `query ($name: String!) {
        files(first: 20, where: { filename_starts_with: $name }) { filename release { version } }
      }`,
      variables: files.map(({ filename }) => ({ name: filename.slice(0, -8) })),
    },
    {
      name: 'files that an account published',
      query: 'query ($id: ID!, $skip: Int!) { account(id: $id) { files(first: 20, skip: $skip) { filename } } }',
      variables: accounts.flatMap(({ id }) => files.map((_, skip) => ({ id, skip }))),
    },
    {
      name: '100 records of the log',
      query: `query ($registry: String!, $index: Int!) {
        logEntries(orderBy: index, where: { registry: $registry, index_gte: $index }) { index kind recordHash logHead }
      }`,
      variables: files.map((_, index) => ({ registry, index })),
    },
    {
      name: 'how far the index is',
      query: '{ _meta { block { number hash timestamp } hasIndexingErrors } }',
      variables: [{}],
    },
  ]
}
