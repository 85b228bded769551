import type { PinTarget } from '@dipmp/ipfs'
import type { FileSupply } from './file-supply.ts'
import { type LookOptions, lookReplica } from './look-replicas.ts'
import type { RecordedFile } from './recorded-files.ts'

/** What became of a file at a target. */
export type Restored = Readonly<{
  file: RecordedFile
  target: string
  /** `held` was there already, `pinned` is there now, `failed` is not. */
  outcome: 'held' | 'pinned' | 'failed'
  /** Empty where it is verified; else why it failed, or could not be read back. */
  reason: string
}>

export type RestoreOptions = LookOptions &
  Readonly<{ supply: FileSupply; onRestored?: ((restored: Restored) => void) | undefined }>

/** Has every target keep every file, and fetches the bytes of those that one lacks. */
export async function restoreFiles(
  files: readonly RecordedFile[],
  targets: readonly PinTarget[],
  options: RestoreOptions,
): Promise<readonly Restored[]> {
  const all: Restored[] = []
  for (const file of files) {
    for (const restored of await restoreFile(file, targets, options)) {
      all.push(restored)
      options.onRestored?.(restored)
    }
  }
  return all
}

/** The same for one file, whose bytes are fetched once. */
export async function restoreFile(
  file: RecordedFile,
  targets: readonly PinTarget[],
  options: RestoreOptions,
): Promise<readonly Restored[]> {
  const reports = await Promise.all(targets.map((target) => lookReplica(file, target, options)))
  const missing = targets.filter((_, index) => reports[index]?.replica.state !== 'held')
  const held = reports.flatMap(({ place, replica }): Restored[] => {
    return replica.state === 'held' ? [{ file, target: place, outcome: 'held', reason: unreadReason(replica) }] : []
  })
  return missing.length === 0 ? held : [...held, ...(await pinAt(missing, file, options))]
}

async function pinAt(
  targets: readonly PinTarget[],
  file: RecordedFile,
  { supply, log, now, signal }: RestoreOptions,
): Promise<readonly Restored[]> {
  try {
    return await supply.with(file, signal, async (onDisk) => {
      const restored: Restored[] = []
      // Those that are sent no bytes come last, when the others have them.
      for (const target of [...targets].sort((one, other) => Number(other.takesBytes) - Number(one.takesBytes))) {
        restored.push(await pinOne(target))
      }
      return restored

      async function pinOne(target: PinTarget): Promise<Restored> {
        try {
          const replica = await target.pin(onDisk, { signal })
          log.note(target.name, file.cid.toString(), replica, now())
          return { file, target: target.name, outcome: 'pinned', reason: unreadReason(replica) }
        } catch (error) {
          return failed(target, error)
        }
      }
    })
  } catch (error) {
    return targets.map((target) => failed(target, error))
  }

  function failed(target: PinTarget, error: unknown): Restored {
    signal.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    return { file, target: target.name, outcome: 'failed', reason }
  }
}

function unreadReason({ readBack }: Readonly<{ readBack: Readonly<{ type: string; reason?: string }> }>): string {
  return readBack.type === 'verified' ? '' : `by its word alone: ${readBack.reason ?? ''}`
}
