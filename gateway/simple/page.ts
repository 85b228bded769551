import { compareVersions } from '@dipmp/packaging'
import type { RegistryAddress } from '../registry-address.ts'
import type { File, Project, ProjectStatus, Yank } from '../registry-index.ts'

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

export function projectPage(project: Project): ProjectPage {
  const files = sortFiles(project.files)
  return {
    registry: project.registry,
    name: project.normalizedName,
    serial: project.serial,
    status: project.status,
    blockNumber: newestBlock(files),
    versions: versionsOf(files),
    // PEP 792: a quarantined project keeps its versions and offers no files.
    files: project.status.type === 'quarantined' ? [] : files.map((file) => pageFile(project.registry, file)),
  }
}

/** By version, then by filename. A release has many files, so versions are compared once for each of them. */
function sortFiles(files: readonly File[]): readonly File[] {
  const releases = [...Map.groupBy(files, ({ version }) => version.canonical).values()]
  return releases.sort(compareReleases).flatMap((ofRelease) => ofRelease.sort(compareFilenames))
}

function compareReleases([a]: readonly File[], [b]: readonly File[]): number {
  return a && b ? compareVersions(a.version, b.version) : 0
}

function compareFilenames(a: File, b: File): number {
  return compareText(a.filename, b.filename)
}

/** By code unit: the order must not depend on a locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function newestBlock(files: readonly File[]): bigint | null {
  return files.reduce<bigint | null>(
    (newest, { blockNumber }) => (newest === null || blockNumber > newest ? blockNumber : newest),
    null,
  )
}

/** PEP 700: each version once. The files are in the order of their versions, so the versions come out in order too. */
function versionsOf(files: readonly File[]): readonly string[] {
  const byCanonical = new Map(files.map((file) => [file.version.canonical, file.releaseVersion]))
  return [...byCanonical.values()]
}

function pageFile(registry: RegistryAddress, file: File): PageFile {
  return {
    filename: file.filename,
    url: `../../../files/${registry}/${file.cid}/${asPathSegment(file.filename)}`,
    digest: file.digest,
    size: file.size,
    uploadTime: asUploadTime(file.publishedAt),
    requiresPython: file.requiresPython,
    coreMetadataDigest: file.coreMetadata?.digest ?? null,
    yank: file.yank,
    cid: file.cid,
    transactionHash: file.transactionHash,
    blockNumber: file.blockNumber,
    publisher: file.publisher,
  }
}

/** Clients take name and version from the last segment, so a local version's `+` stays as it is. */
function asPathSegment(filename: string): string {
  return encodeURIComponent(filename).replaceAll('%2B', '+')
}

/** PEP 700: yyyy-mm-ddThh:mm:ssZ. */
function asUploadTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
