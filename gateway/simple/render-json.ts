import type { ProjectStatus, Yank } from '../registry-index.ts'
import type { PageFile, ProjectListPage, ProjectPage } from './page.ts'

const API_VERSION = '1.4'

/** Renders the project list as PEP 691 JSON, in parts. */
export function* renderProjectListJson(page: ProjectListPage): Generator<string> {
  yield* withList(
    { meta: metaOf(page.serial) },
    'projects',
    page.projects,
    ({ normalizedName, serial }) => ({ name: normalizedName, '_last-serial': serial }),
    { registry: page.registry },
  )
}

/** Renders a project page as PEP 691 JSON, in parts. */
export function* renderProjectJson(page: ProjectPage): Generator<string> {
  const { name, serial, status, versions, registry, blockNumber } = page
  yield* withList(
    { meta: metaOf(serial), name, 'project-status': statusJson(status), versions },
    'files',
    page.files,
    fileJson,
    { registry, ...(blockNumber !== null && { block: Number(blockNumber) }) },
  )
}

/** Spells an object whose long list comes in parts, between what is before it and the index's private keys. */
function* withList<T>(
  before: object,
  name: string,
  members: readonly T[],
  jsonOf: (member: T) => object,
  own: object,
): Generator<string> {
  yield `${JSON.stringify(before).slice(0, -1)},"${name}":[`
  let separator = ''
  for (const member of members) {
    yield separator + JSON.stringify(jsonOf(member))
    separator = ','
  }
  yield `],"_dipmp":${JSON.stringify(own)}}\n`
}

function metaOf(serial: number): object {
  return { 'api-version': API_VERSION, '_last-serial': serial }
}

// uv refuses a page with a null for size, upload-time or yanked, and pip 22.3 to 23.1 one with `dist-info-metadata`
// (PEP 714): what is not known is left out, and core metadata goes by its new name only.
function fileJson(file: PageFile): object {
  return {
    filename: file.filename,
    url: file.url,
    hashes: { sha256: file.digest },
    ...(file.requiresPython !== null && { 'requires-python': file.requiresPython }),
    size: file.size,
    'upload-time': file.uploadTime,
    ...(file.coreMetadataDigest !== null && { 'core-metadata': { sha256: file.coreMetadataDigest } }),
    yanked: yankedJson(file.yank),
    _dipmp: {
      cid: file.cid,
      tx: file.transactionHash,
      block: Number(file.blockNumber),
      publisher: file.publisher,
    },
  }
}

/** PEP 792: a reason is left out where there is none. */
function statusJson({ type, reason }: ProjectStatus): object {
  return { status: type, ...(reason !== null && { reason }) }
}

/** PEP 592 and 691: a boolean, or a reason that is not empty. */
function yankedJson(yank: Yank | null): boolean | string {
  if (yank === null) return false
  return yank.reason || true
}
