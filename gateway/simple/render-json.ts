import type { ProjectStatus, Yank } from '../registry-index.ts'
import type { PageFile, ProjectListPage, ProjectPage } from './page.ts'

const API_VERSION = '1.4'

/** Renders the project list as PEP 691 JSON. */
export function renderProjectListJson(page: ProjectListPage): string {
  return render({
    meta: { 'api-version': API_VERSION, '_last-serial': page.serial },
    projects: page.projects.map(({ normalizedName, serial }) => ({ name: normalizedName, '_last-serial': serial })),
    _dipmp: { registry: page.registry },
  })
}

/** Renders a project page as PEP 691 JSON. */
export function renderProjectJson(page: ProjectPage): string {
  return render({
    meta: { 'api-version': API_VERSION, '_last-serial': page.serial },
    name: page.name,
    'project-status': statusJson(page.status),
    versions: page.versions,
    files: page.files.map(fileJson),
    _dipmp: {
      registry: page.registry,
      ...(page.blockNumber !== null && { block: Number(page.blockNumber) }),
    },
  })
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

function render(value: object): string {
  return `${JSON.stringify(value)}\n`
}
