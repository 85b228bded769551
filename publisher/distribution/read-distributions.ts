import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { describeFile, rawCidOf } from '@dipmp/ipfs'
import { parseCoreMetadata, parseFilename } from '@dipmp/packaging'
import type { Distribution, MetadataFile } from './distribution.ts'
import { InvalidDistributionError } from './errors.ts'
import { findDistributions } from './find-distributions.ts'
import { readSdist } from './read-sdist.ts'
import { readWheel } from './read-wheel.ts'

/**
 * Reads the wheels and sdists at the paths, folders included, and checks that each archive keeps the rules of its format.
 * @throws {DistributionNotFoundError} DISTRIBUTION_NOT_FOUND
 * @throws {InvalidDistributionError} INVALID_DISTRIBUTION, naming what is wrong with each of them.
 */
export async function readDistributions(
  paths: readonly string[],
  {
    signal,
    onRead,
    onHashed = () => {},
  }: Readonly<{
    signal: AbortSignal
    onRead: (filename: string) => void
    /** Called as the bytes of a file are read for its digest and CID. */
    onHashed?: (filename: string, read: number, total: number) => void
  }>,
): Promise<readonly Distribution[]> {
  const distributions: Distribution[] = []
  const errors: unknown[] = []
  for (const path of await findDistributions(paths)) {
    onRead(basename(path))
    try {
      distributions.push(await readDistribution(path, signal, onHashed))
    } catch (error) {
      signal.throwIfAborted()
      errors.push(error)
    }
  }
  throwAll(errors)
  return distributions
}

async function readDistribution(
  path: string,
  signal: AbortSignal,
  onHashed: (filename: string, read: number, total: number) => void,
): Promise<Distribution> {
  try {
    const filename = parseFilename(basename(path))
    const bytes =
      filename.type === 'wheel' ? await readWheel(path, filename, signal) : await readSdist(path, filename, signal)
    const coreMetadata = parseCoreMetadata(bytes)
    const { size } = await stat(path)
    const bytesOfFile = countBytes(createReadStream(path), (read) => onHashed(basename(path), read, size))
    const description = await describeFile(bytesOfFile, { signal })
    return {
      path,
      filename,
      ...description,
      coreMetadata,
      metadata: filename.type === 'wheel' ? describeMetadata(bytes) : null,
    }
  } catch (cause) {
    throw named(basename(path), cause)
  }
}

async function* countBytes(source: AsyncIterable<Uint8Array>, onRead: (read: number) => void) {
  let read = 0
  for await (const chunk of source) {
    yield chunk
    read += chunk.length
    onRead(read)
  }
}

// Errors about an archive or a file name tell whose it is, those about core metadata do not.
function named(filename: string, cause: unknown): InvalidDistributionError {
  const message = messageOf(cause)
  return new InvalidDistributionError(message.includes(filename) ? message : `${filename}: ${message}`, { cause })
}

function describeMetadata(bytes: Uint8Array): MetadataFile {
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { bytes, digest, cid: rawCidOf(digest) }
}

function throwAll(errors: readonly unknown[]): void {
  if (errors.length === 0) return
  if (errors.length === 1) throw errors[0]
  throw new InvalidDistributionError(errors.map(messageOf).join('\n'), { cause: new AggregateError(errors) })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
