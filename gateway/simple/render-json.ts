import type { ProjectList, ProjectStatus, Yank } from '../registry-index.ts'
import type { ListText } from './list-text.ts'
import type { PageFile, ProjectPage } from './page.ts'

const API_VERSION = '1.4'

/** Spells the project list as PEP 691 JSON. */
export function projectListJson({ registry, serial }: Pick<ProjectList, 'registry' | 'serial'>): ListText {
  return {
    before: beforeList({ meta: metaOf(serial) }, 'projects'),
    memberOf: (entry) => JSON.stringify({ name: entry.normalizedName, '_last-serial': entry.serial }),
    separator: ',',
    after: afterList({ registry }),
  }
}

/** Renders a project page as PEP 691 JSON, in parts. */
export function* renderProjectJson(page: ProjectPage): Generator<string> {
  const { name, serial, status, versions, registry, blockNumber } = page
  yield beforeList({ meta: metaOf(serial), name, 'project-status': statusJson(status), versions }, 'files')
  let separator = ''
  for (const file of page.files) {
    yield separator + JSON.stringify(fileJson(file))
    separator = ','
  }
  yield afterList({ registry, ...(blockNumber !== null && { block: Number(blockNumber) }) })
}

/** Begins an object whose long list comes in parts. */
function beforeList(before: object, name: string): string {
  return `${JSON.stringify(before).slice(0, -1)},"${name}":[`
}

/** Ends it with the index's private keys. */
function afterList(own: object): string {
  return `],"_dipmp":${JSON.stringify(own)}}\n`
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
