import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { describeFile, rawCidOf } from '@dipmp/ipfs'
import { type CoreMetadata, checkCoreMetadata, type Finding, parseCoreMetadata, parseFilename } from '@dipmp/packaging'
import { checkDistribution } from './check-distribution.ts'
import { compareDistributions } from './compare-distributions.ts'
import type { Contents } from './contents.ts'
import type { Distribution, MetadataFile } from './distribution.ts'
import { findDistributions } from './find-distributions.ts'
import { findingOf } from './finding-of.ts'
import { readSdist } from './read-sdist.ts'
import { readWheel } from './read-wheel.ts'

/** What was found of a file; the distribution is null where it could not be read to its end. */
export type Inspection = Readonly<{
  path: string
  filename: string
  distribution: Distribution | null
  findings: readonly Finding[]
}>

export type InspectOptions = Readonly<{
  signal: AbortSignal
  onRead: (filename: string) => void
  /** Called as the bytes of a file are read for its digest and CID. */
  onHashed?: (filename: string, read: number, total: number) => void
}>

/**
 * Reads the wheels and sdists at the paths, folders and patterns included, and tells of each what is wrong with it, alone and beside
 * the others.
 * @throws {DistributionNotFoundError} DISTRIBUTION_NOT_FOUND
 */
export async function inspectDistributions(
  paths: readonly string[],
  options: InspectOptions,
): Promise<readonly Inspection[]> {
  const inspections = await inspectAlone(paths, options)
  const distributions = inspections.flatMap(({ distribution }) => (distribution ? [distribution] : []))
  const together = compareDistributions(distributions)
  return inspections.map((inspection) => ({
    ...inspection,
    findings: [...inspection.findings, ...(together.get(inspection.path) ?? [])],
  }))
}

/** As `inspectDistributions`, but each file alone. */
export async function inspectAlone(
  paths: readonly string[],
  { signal, onRead, onHashed = () => {} }: InspectOptions,
): Promise<readonly Inspection[]> {
  const inspections: Inspection[] = []
  for (const path of await findDistributions(paths)) {
    onRead(basename(path))
    inspections.push(await inspect(path, signal, onHashed))
  }
  return inspections
}

async function inspect(
  path: string,
  signal: AbortSignal,
  onHashed: NonNullable<InspectOptions['onHashed']>,
): Promise<Inspection> {
  const name = basename(path)
  try {
    const filename = parseFilename(name)
    const contents =
      filename.type === 'wheel' ? await readWheel(path, filename, signal) : await readSdist(path, filename, signal)
    const { coreMetadata, findings } = readCoreMetadata(contents, name)
    if (!coreMetadata) return { path, filename: name, distribution: null, findings }
    const { size } = await stat(path)
    const bytes = countBytes(createReadStream(path), (read) => onHashed(name, read, size))
    const description = await describeFile(bytes, { signal })
    const metadata = describeMetadata(contents.metadata)
    const distribution: Distribution = { path, filename, ...description, coreMetadata, metadata }
    return { path, filename: name, distribution, findings: [...checkDistribution(distribution, contents), ...findings] }
  } catch (error) {
    signal.throwIfAborted()
    return { path, filename: name, distribution: null, findings: [findingOf(error, name)] }
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

function readCoreMetadata(
  { metadata, findings: others }: Contents,
  filename: string,
): Readonly<{ coreMetadata: CoreMetadata | null; findings: readonly Finding[] }> {
  try {
    const coreMetadata = parseCoreMetadata(metadata)
    return { coreMetadata, findings: [...checkCoreMetadata(metadata), ...others] }
  } catch (error) {
    // Where the fields can be told apart, all of their faults are told, and not the first alone.
    const faults = error instanceof Error && /UTF-8|may have/.test(error.message) ? [] : checkCoreMetadata(metadata)
    const isExplained = faults.some(({ severity }) => severity === 'error')
    return {
      coreMetadata: null,
      findings: [...(isExplained ? faults : [findingOf(error, filename), ...faults]), ...others],
    }
  }
}

function describeMetadata(bytes: Uint8Array): MetadataFile {
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { bytes, digest, cid: rawCidOf(digest) }
}
