import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PinnedFile, PinTarget } from '@dipmp/ipfs'
import type { Distribution } from './distribution/distribution.ts'
import type { OnProgress } from './progress.ts'

/** The bytes could not be stored everywhere, so that nothing was recorded. */
export class UploadFailedError extends Error {
  override readonly name = 'UploadFailedError'
  readonly code = 'UPLOAD_FAILED'
}

export type UploadOptions = Readonly<{
  pinTargets: readonly PinTarget[]
  /** How many of the targets have to hold all files; each of them unless told. */
  minCopies?: number | undefined
  signal: AbortSignal
  onProgress: OnProgress
}>

/** A target that does not hold all files, and why. */
export type MissedTarget = Readonly<{ target: string; reason: string }>

/**
 * Stores distributions, and the METADATA of each wheel as a file of its own, at the targets, and answers at which of them
 * that failed. Those that are sent no bytes come last, when the others have them.
 * @throws {UploadFailedError} UPLOAD_FAILED where too few targets hold them all
 */
export async function uploadFiles(
  distributions: readonly Distribution[],
  options: UploadOptions,
): Promise<readonly MissedTarget[]> {
  if (distributions.length === 0) return []
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-publish-'))
  try {
    const files = [...distributions.map(fileOf), ...(await writeMetadata(distributions, folder))]
    return await storeFiles(files, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Stores files at the targets, as `uploadFiles` does with distributions.
 * @throws {UploadFailedError} UPLOAD_FAILED where too few targets hold them all
 */
export async function storeFiles(
  files: readonly PinnedFile[],
  options: UploadOptions,
): Promise<readonly MissedTarget[]> {
  const targets = options.pinTargets
  const wanted = options.minCopies ?? targets.length
  const tooFew = new AbortController()
  const signal = AbortSignal.any([options.signal, tooFew.signal])
  const missed: MissedTarget[] = []

  async function upload(target: PinTarget): Promise<void> {
    try {
      await uploadAll(target, files, { ...options, signal })
    } catch (error) {
      if (signal.aborted) return
      const reason = error instanceof Error ? error.message : String(error)
      missed.push({ target: target.name, reason })
      options.onProgress({ type: 'missed', target: target.name, reason })
      // When enough have failed the others are not worth waiting for, but must have stopped before the files go.
      if (targets.length - missed.length < wanted) tooFew.abort(failureOf(missed, targets.length, wanted, error))
    }
  }

  await Promise.all(targets.filter(({ takesBytes }) => takesBytes).map(upload))
  await Promise.all(targets.filter(({ takesBytes }) => !takesBytes).map(upload))
  signal.throwIfAborted()
  return missed
}

function failureOf(missed: readonly MissedTarget[], count: number, wanted: number, cause: unknown): UploadFailedError {
  const reasons = missed.map(({ reason }) => reason).join('; ')
  const rule = count === 1 ? '' : `${wanted} of ${count} targets have to hold every file: `
  return new UploadFailedError(`${rule}${reasons}; nothing was recorded, so run the same command again`, { cause })
}

function fileOf({ path, cid, filename }: Distribution): PinnedFile {
  return { path, cid, name: filename.filename }
}

async function writeMetadata(distributions: readonly Distribution[], folder: string): Promise<readonly PinnedFile[]> {
  const files: PinnedFile[] = []
  for (const { filename, metadata } of distributions) {
    const name = `${filename.filename}.metadata`
    const path = join(folder, `${metadata.digest}.metadata`)
    await writeFile(path, metadata.bytes)
    files.push({ path, cid: metadata.cid, name })
  }
  return files
}

async function uploadAll(
  target: PinTarget,
  files: readonly PinnedFile[],
  { signal, onProgress }: UploadOptions,
): Promise<void> {
  for (const file of files) {
    signal.throwIfAborted()
    const step = { filename: file.name, target: target.name }
    try {
      const { readBack } = await target.pin(file, {
        signal,
        onProgress: (progress) => onProgress({ type: 'uploading', ...step, ...progress }),
      })
      onProgress({ type: 'uploaded', ...step, isVerified: readBack.type === 'verified' })
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`${file.name} could not be stored at ${target.name}: ${message}`, { cause })
    }
  }
}
