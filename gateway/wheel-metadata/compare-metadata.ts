import { createHash } from 'node:crypto'
import type { FileSource } from '@dipmp/ipfs'
import { parseFilename, readWheelMetadata, type WheelFilename } from '@dipmp/packaging'
import type { Logger } from 'pino'
import { boundedSet } from '../http/bounded-set.ts'
import type { File } from '../registry-index.ts'
import { openWheelBytes } from './wheel-bytes.ts'
import { keyOf, type OfferedMetadata, offeredBy, type WithheldMetadata } from './withheld-metadata.ts'

/** Compares the core metadata that is recorded beside wheels with the METADATA inside of them, one wheel after another. */
export interface CompareMetadata {
  /** Has a wheel looked into, unless it was, or too many wait: then it is looked into another time. */
  look(file: File): void
  /** Resolves when nothing is to be looked into. */
  idle(): Promise<void>
  stats(): ComparisonStats
  /** Gives up what is under way and what waits. */
  stop(): Promise<void>
}

/** How many wheels had the same, another, or cannot be read for it, and how many could not be had; how many are withheld. */
export type ComparisonStats = Readonly<Record<'same' | 'differs' | 'unreadable' | 'failed' | 'withheld', number>>

export type CompareMetadataOptions = Readonly<{
  files: Pick<FileSource, 'open'>
  withheld: WithheldMetadata
  logger: Pick<Logger, 'warn' | 'debug'>
}>

/** A wheel's headers stand all over it: where its bytes are not on the disk, a larger one may have to be fetched once more. */
const MAX_FETCHED_BYTES = 256 * 1024 * 1024
const LOOK_MS = 120_000
const MAX_WAITING = 64
const MAX_SEEN = 100_000

export function createCompareMetadata({ files, withheld, logger }: CompareMetadataOptions): CompareMetadata {
  const same = boundedSet(MAX_SEEN)
  const waiting = new Map<string, Wanted>()
  const counts = { same: 0, differs: 0, unreadable: 0, failed: 0 }
  const stopped = new AbortController()
  let running: Promise<void> | null = null

  function look(file: File): void {
    const filename = parseFilename(file.filename)
    const offered = offeredBy(file, filename.normalizedName)
    if (filename.type !== 'wheel' || offered === null || stopped.signal.aborted) return
    const key = keyOf(offered)
    if (same.has(key) || withheld.has(offered) || waiting.size >= MAX_WAITING) return
    waiting.set(key, { file, filename, offered })
    running ??= run().finally(() => {
      running = null
    })
  }

  // One after another: a wheel that is hostile takes the memory of its names, and no wheel is in a hurry.
  async function run(): Promise<void> {
    for (const [key, wanted] of waiting) {
      const found = await read(wanted)
      waiting.delete(key)
      counts[found.type] += 1
      if (found.type === 'same') same.add(key)
      else await tell(wanted, found)
    }
  }

  async function read({ file, filename, offered }: Wanted): Promise<Found> {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(LOOK_MS)])
    try {
      const bytes = openWheelBytes(files, file, { maxBytes: MAX_FETCHED_BYTES, signal })
      const digest = createHash('sha256')
        .update(await readWheelMetadata(bytes, file.size, filename))
        .digest('hex')
      return digest === offered.metadataDigest ? { type: 'same' } : { type: 'differs', digest }
    } catch (error) {
      // What nobody can read is the publisher's; all the rest is of the way to the bytes, or of this machine.
      return { type: isInvalid(error) ? 'unreadable' : 'failed', error }
    }
  }

  async function tell({ file, offered }: Wanted, found: Exclude<Found, { type: 'same' }>): Promise<void> {
    const { filename, cid } = file
    if (found.type === 'failed') {
      logger.debug({ filename, cid, err: found.error }, 'the METADATA of a wheel was not compared')
      return
    }
    const recorded = offered.metadataDigest
    const why = found.type === 'differs' ? { found: found.digest } : { err: found.error }
    logger.warn({ filename, cid, recorded, ...why }, 'core metadata is not offered: it is not what the wheel holds')
    await withheld.add(offered).catch((err) => logger.warn({ err }, 'what is withheld cannot be kept on the disk'))
  }

  return {
    look,
    idle: async () => {
      while (running) await running
    },
    stats: () => ({ ...counts, withheld: withheld.count() }),
    stop: async () => {
      waiting.clear()
      stopped.abort()
      await running
    },
  }
}

type Wanted = Readonly<{ file: File; filename: WheelFilename; offered: OfferedMetadata }>

type Found =
  | Readonly<{ type: 'same' }>
  | Readonly<{ type: 'differs'; digest: string }>
  | Readonly<{ type: 'unreadable' | 'failed'; error: unknown }>

function isInvalid(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'INVALID_ARCHIVE'
}
