import { createPace } from '../http/pace.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { File, Project, ProjectStatus, Yank } from '../registry-index.ts'
import { releasesOf } from '../releases.ts'

/** A project page as pip reads it, before it is rendered as JSON or HTML. */
export type ProjectPage = Readonly<{
  registry: RegistryAddress
  name: string
  serial: number
  status: ProjectStatus
  /** The block of the newest file; null where there is none. */
  blockNumber: bigint | null
  versions: readonly string[]
  files: readonly PageFile[]
}>

export type PageFile = Readonly<{
  filename: string
  /** Relative to the project page. */
  url: string
  digest: string
  size: number
  uploadTime: string
  requiresPython: string | null
  coreMetadataDigest: string | null
  yank: Yank | null
  cid: string
  transactionHash: string
  blockNumber: bigint
  publisher: string
}>

// A page holds nothing of the block it was read at, only what was recorded: so it stays the same, byte for byte and
// with it its ETag, on any gateway and at any block, until a record changes it.

/** Makes the page of a project. Thousands of files take long, and others are not to wait for it. */
export async function projectPage(project: Project): Promise<ProjectPage> {
  const releases = await releasesOf(project)
  const files = releases.flatMap((release) => release.files)
  return {
    registry: project.registry,
    name: project.normalizedName,
    serial: project.serial,
    status: project.status,
    blockNumber: newestBlock(files),
    // PEP 700: each version once.
    versions: releases.map(({ version }) => version),
    // PEP 792: a quarantined project keeps its versions and offers no files.
    files: project.status.type === 'quarantined' ? [] : await pageFiles(project.registry, files),
  }
}

async function pageFiles(registry: RegistryAddress, files: readonly File[]): Promise<readonly PageFile[]> {
  const pace = createPace()
  const spelled: PageFile[] = []
  for (const file of files) {
    spelled.push(pageFile(registry, file))
    if (pace.isSpent()) await pace.rest()
  }
  return spelled
}

function newestBlock(files: readonly File[]): bigint | null {
  return files.reduce<bigint | null>(
    (newest, { blockNumber }) => (newest === null || blockNumber > newest ? blockNumber : newest),
    null,
  )
}

function pageFile(registry: RegistryAddress, file: File): PageFile {
  return {
    filename: file.filename,
    url: `../../../${filePath(registry, file)}`,
    digest: file.digest,
    size: file.size,
    uploadTime: asUploadTime(file.publishedAt),
    requiresPython: file.requiresPython,
    // PEP 658 is for wheels: pip would take PKG-INFO for what a build of the sdist says, which may depend on where it is built.
    coreMetadataDigest: file.filename.endsWith('.whl') ? (file.coreMetadata?.digest ?? null) : null,
    yank: file.yank,
    cid: file.cid,
    transactionHash: file.transactionHash,
    blockNumber: file.blockNumber,
    publisher: file.publisher,
  }
}

/** Where a file is, from the root of this gateway, without a first slash. */
export function filePath(registry: RegistryAddress, { cid, filename }: Pick<File, 'cid' | 'filename'>): string {
  return `files/${registry}/${cid}/${asPathSegment(filename)}`
}

/** Clients take name and version from the last segment, so a local version's `+` stays as it is. */
export function asPathSegment(filename: string): string {
  return encodeURIComponent(filename).replaceAll('%2B', '+')
}

/** PEP 700: yyyy-mm-ddThh:mm:ssZ. */
export function asUploadTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
