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

export type UploadOptions = Readonly<{ pinTargets: readonly PinTarget[]; signal: AbortSignal; onProgress: OnProgress }>

/**
 * Stores distributions, and the METADATA of each wheel as a file of its own, at every target.
 * @throws {UploadFailedError} UPLOAD_FAILED
 */
export async function uploadFiles(distributions: readonly Distribution[], options: UploadOptions): Promise<void> {
  if (distributions.length === 0) return
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-publish-'))
  try {
    await storeFiles([...distributions.map(fileOf), ...(await writeMetadata(distributions, folder))], options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Stores files at every target.
 * @throws {UploadFailedError} UPLOAD_FAILED
 */
export async function storeFiles(files: readonly PinnedFile[], options: UploadOptions): Promise<void> {
  const failure = new AbortController()
  const signal = AbortSignal.any([options.signal, failure.signal])
  try {
    const uploads = options.pinTargets.map((target) => uploadTo(target, files, { ...options, signal }))
    // When one target fails the others are not worth waiting for, but must have stopped before the files go.
    for (const upload of uploads) upload.catch((error) => failure.abort(error))
    await Promise.allSettled(uploads)
    await Promise.all(uploads)
  } catch (error) {
    options.signal.throwIfAborted()
    throw failure.signal.aborted ? failure.signal.reason : error
  }
}

function fileOf({ path, cid, filename }: Distribution): PinnedFile {
  return { path, cid, name: filename.filename }
}

async function writeMetadata(distributions: readonly Distribution[], folder: string): Promise<readonly PinnedFile[]> {
  const files: PinnedFile[] = []
  for (const { filename, metadata } of distributions) {
    if (metadata === null) continue
    const name = `${filename.filename}.metadata`
    const path = join(folder, `${metadata.digest}.metadata`)
    await writeFile(path, metadata.bytes)
    files.push({ path, cid: metadata.cid, name })
  }
  return files
}

async function uploadTo(
  target: PinTarget,
  files: readonly PinnedFile[],
  { signal, onProgress }: UploadOptions,
): Promise<void> {
  for (const file of files) {
    signal.throwIfAborted()
    const step = { filename: file.name, target: target.name }
    try {
      await target.pin(file, {
        signal,
        onProgress: (progress) => onProgress({ type: 'uploading', ...step, ...progress }),
      })
    } catch (cause) {
      signal.throwIfAborted()
      const { reason, message } = Object(cause)
      throw new UploadFailedError(
        `${file.name} could not be stored at ${target.name}: ${reason ?? message ?? cause}; nothing was recorded, so run the same command again`,
        { cause },
      )
    }
    onProgress({ type: 'uploaded', ...step })
  }
}
