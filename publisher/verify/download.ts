import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileRecord } from '@dipmp/contracts'
import { dagPbCidOf, type FileSource, rawCidOf } from '@dipmp/ipfs'
import { normalizeName, parseVersion } from '@dipmp/packaging'
import { type AgreedBlock, agreeOnBlock } from './agree-on-block.ts'
import { type ListedRelease, listFiles } from './list-files.ts'
import { type FileVerification, proveRecord, type VerifyOptions, verifyFile } from './verify-file.ts'

/** There is no such release, or none that is meant to be installed. */
export class ReleaseNotFoundError extends Error {
  override readonly name = 'ReleaseNotFoundError'
  readonly code = 'RELEASE_NOT_FOUND'
}

/** What is wanted; without a version, the newest release that is no pre-release and has a file that is not yanked. */
export type WantedRelease = Readonly<{ project: string; version: string | null }>

export type DownloadOptions = VerifyOptions &
  Readonly<{
    source: FileSource
    /** Where the files are put; made where it is not there. */
    folder: string
    onFile?: (filename: string) => void
  }>

/** A file of the release: where it lies, or null where it was not kept, and what was shown of it. */
export type DownloadedFile = FileVerification & Readonly<{ path: string | null }>

/**
 * Downloads a release from IPFS as the chain records it, with no gateway or index in between, and keeps the files that are shown
 * to be what is recorded and not yanked. A file that is not kept leaves nothing behind.
 * @throws {ReleaseNotFoundError} RELEASE_NOT_FOUND
 * @throws {BlocksDisagreeError} BLOCKS_DISAGREE, and what `source` throws (CONTENT_UNAVAILABLE and so on)
 */
export async function download(wanted: WantedRelease, options: DownloadOptions): Promise<readonly DownloadedFile[]> {
  const block = await agreeOnBlock(options.endpoints, options)
  const project = normalizeName(wanted.project)
  // All that follows is of one block.
  const pinned = { ...options, block: block.number }
  const { registry, endpoints, fromBlock } = options
  const releases = await listFiles(endpoints, { registry, project, fromBlock, toBlock: block.number })
  await mkdir(options.folder, { recursive: true })
  for (const release of candidates(releases, wanted)) {
    const files: DownloadedFile[] = []
    for (const filename of release.filenames) {
      files.push(...(await downloadFile({ filename, normalizedName: project }, pinned, block)))
    }
    if (files.some(({ path }) => path !== null) || (wanted.version !== null && files.length > 0)) return files
  }
  const what = wanted.version === null ? `release of ${project} that is no pre-release` : `${project} ${wanted.version}`
  throw new ReleaseNotFoundError(`no endpoint tells of a ${what} in ${registry} at block ${block.number}`)
}

function candidates(releases: readonly ListedRelease[], { version }: WantedRelease): readonly ListedRelease[] {
  if (version === null)
    return releases.filter((release) => release.version.pre === null && release.version.dev === null)
  const { canonical } = parseVersion(version)
  return releases.filter((release) => release.version.canonical === canonical)
}

/** None where it is proven that there is no such file: an endpoint has made it up. */
async function downloadFile(
  named: Readonly<{ filename: string; normalizedName: string }>,
  options: DownloadOptions,
  block: AgreedBlock,
): Promise<readonly DownloadedFile[]> {
  const proven = await proveRecord(named, options, block)
  if ('verdict' in proven) {
    if (proven.verdict === 'refuted') return []
    return [{ filename: named.filename, digest: '', cid: '', verdict: 'unknown', findings: [proven], path: null }]
  }
  return [await fetchFile(proven.event.file, options)]
}

async function fetchFile(file: FileRecord, options: DownloadOptions): Promise<DownloadedFile> {
  const { folder, source, signal, onFile } = options
  onFile?.(file.filename)
  const cid = file.dagRoot === null ? rawCidOf(file.digest) : dagPbCidOf(file.dagRoot)
  // Beside its place, so that it gets there at once and whole.
  const part = await mkdtemp(join(folder, '.dipmp-'))
  try {
    const path = join(part, file.filename)
    const { stream } = await source.open(cid, { size: Number(file.size), digest: file.digest, signal })
    await pipeline(stream, createWriteStream(path, { flags: 'wx' }), { signal })
    const verification = await verifyFile(path, options)
    if (verification.verdict !== 'shown') return { ...verification, path: null }
    const kept = join(folder, file.filename)
    await rename(path, kept)
    return { ...verification, path: kept }
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}
