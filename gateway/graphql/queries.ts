import { STATUS_FIELDS } from './project-status.ts'

/** graph-node's limit of `first`. */
export const ROWS_PER_PAGE = 1000

const META = `_meta { block { number hash timestamp } hasIndexingErrors }`

const FILE_FIELDS = `
  id filename size digest cid metadataDigest metadataCid requiresPython publishedAt blockNumber transactionHash
  yanked yankReason
  publisher { id }
  release { version yanked yankReason }
`

// A first query asks for the head, and `_meta` says which block that was; what follows asks at that very block.
export const PROJECT_LIST = `
  query ProjectList($id: ID!, $registry: String!) {
    ${META}
    registry(id: $id) { recordCount }
    projects(first: ${ROWS_PER_PAGE}, orderBy: id, where: { registry: $registry }) { id normalizedName serial }
  }
`

export const MORE_PROJECTS = `
  query MoreProjects($registry: String!, $after: Bytes!, $block: Bytes!) {
    projects(
      first: ${ROWS_PER_PAGE}, orderBy: id, where: { registry: $registry, id_gt: $after }, block: { hash: $block }
    ) { id normalizedName serial }
  }
`

export const PROJECT = `
  query Project($id: ID!, $registry: String!, $normalizedName: String!) {
    ${META}
    registry(id: $id) { recordCount }
    projects(first: 1, where: { registry: $registry, normalizedName: $normalizedName }) {
      id normalizedName serial ${STATUS_FIELDS}
      files(first: ${ROWS_PER_PAGE}, orderBy: id) { ${FILE_FIELDS} }
    }
  }
`

export const MORE_FILES = `
  query MoreFiles($project: String!, $after: Bytes!, $block: Bytes!) {
    files(first: ${ROWS_PER_PAGE}, orderBy: id, where: { project: $project, id_gt: $after }, block: { hash: $block }) {
      ${FILE_FIELDS}
    }
  }
`

/** The same with some of its files: those of one release, or one. */
export const PART_OF_PROJECT = `
  query PartOfProject($id: ID!, $registry: String!, $normalizedName: String!, $where: File_filter!) {
    ${META}
    registry(id: $id) { recordCount }
    projects(first: 1, where: { registry: $registry, normalizedName: $normalizedName }) {
      id normalizedName serial ${STATUS_FIELDS}
      files(first: ${ROWS_PER_PAGE}, orderBy: id, where: $where) { ${FILE_FIELDS} }
    }
  }
`

export const MORE_OF_PART = `
  query MoreOfPart($where: File_filter!, $block: Bytes!) {
    files(first: ${ROWS_PER_PAGE}, orderBy: id, where: $where, block: { hash: $block }) { ${FILE_FIELDS} }
  }
`

export const FILE = `
  query File($id: ID!, $registry: String!, $cid: String!, $filename: String!) {
    ${META}
    registry(id: $id) { recordCount }
    files(first: 1, where: { registry: $registry, cid: $cid, filename: $filename }) {
      ${FILE_FIELDS}
      project { normalizedName ${STATUS_FIELDS} }
    }
  }
`
