import type { PinTarget } from '@dipmp/ipfs'
import type { LogProvider } from '../registry/search-published.ts'
import { type RecordedFile, readRecordedFiles } from './recorded-files.ts'
import { type RestoreOptions, restoreFile } from './restore-files.ts'

export type KeeperOptions = RestoreOptions &
  Readonly<{
    provider: LogProvider
    registry: string
    targets: readonly PinTarget[]
    /** How many targets have to hold each file. */
    minCopies: number
    /** Whether a project is kept; its name is normalized. */
    keeps: (project: string) => boolean
    /** The bytes that are kept at most, the first published first; null for any number. */
    quotaBytes: number | null
    /** How long a copy that was verified is left alone, in milliseconds. */
    checkMs: number
  }>

/** How it stands with what is kept, after a round. */
export type KeepStatus = Readonly<{
  files: number
  bytes: number
  /** Files that the quota left out. */
  beyondQuota: number
  /** Files that each target holds. */
  held: ReadonlyMap<string, number>
  /** Copies that were pinned anew since the start. */
  repinned: number
  /** Files of which fewer copies are held than have to be. */
  atRisk: number
  /** Copies that end within thirty days, by the targets' word. */
  expiring: number
  /** What somebody has to do something about, one line each. */
  alarms: readonly string[]
  /** Seconds since 1970. */
  endedAt: number
}>

/** Keeps the files of a registry at its targets, round by round. */
export interface Keeper {
  /** Reads what was published since the last round, looks at every copy that is due, and pins what is missing. */
  round(): Promise<KeepStatus>
}

/** A fork may take back blocks, and with them files; what it brings in their place is read again. */
const REORG_BLOCKS = 128
/** What a METADATA file counts for, whose size nobody recorded. */
const METADATA_BYTES = 64 * 1024
const EXPIRES_SOON_MS = 30 * 86_400_000
const ALARMS_OF_A_KIND = 20
const SAVE_MS = 60_000

type Copy = Readonly<{ isHeld: boolean; checkedAt: number; reason: string }>

/** Makes a keeper; nothing is read before its first round. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { provider, registry, targets, minCopies, keeps, quotaBytes, checkMs, log, now, signal } = options
  const files = new Map<string, RecordedFile>()
  const copies = new Map<string, Copy>()
  let nextBlock = 0
  let repinned = 0

  async function follow(): Promise<void> {
    const head = await provider.getBlockNumber()
    const fromBlock = Math.max(0, nextBlock - REORG_BLOCKS)
    for (const file of await readRecordedFiles(provider, { registry, fromBlock, toBlock: head })) {
      if (keeps(file.project) && !files.has(file.cid.toString())) files.set(file.cid.toString(), file)
    }
    nextBlock = head + 1
  }

  function isDue(target: PinTarget, cid: string): boolean {
    const copy = copies.get(`${target.name} ${cid}`)
    if (copy && !copy.isHeld) return true
    const verifiedAt = Date.parse(log.last(target.name, cid)?.verifiedAt ?? '')
    const checkedAt = Math.max(copy?.checkedAt ?? 0, Number.isNaN(verifiedAt) ? 0 : verifiedAt)
    return now().getTime() - checkedAt >= checkMs
  }

  async function keep(file: RecordedFile): Promise<void> {
    const cid = file.cid.toString()
    const due = targets.filter((target) => isDue(target, cid))
    if (due.length === 0) return
    for (const restored of await restoreFile(file, due, options)) {
      const isHeld = restored.outcome !== 'failed'
      const copy = { isHeld, checkedAt: now().getTime(), reason: isHeld ? '' : restored.reason }
      copies.set(`${restored.target} ${cid}`, copy)
      if (restored.outcome === 'pinned') repinned += 1
      options.onRestored?.(restored)
    }
  }

  /** A copy that was verified in an earlier run, and is not due yet, counts as held. */
  function holders(cid: string): readonly string[] {
    const names = targets.map(({ name }) => name)
    return names.filter((name) => copies.get(`${name} ${cid}`)?.isHeld ?? log.last(name, cid) !== null)
  }

  function status(kept: readonly RecordedFile[]): KeepStatus {
    const held = new Map(targets.map(({ name }) => [name, 0]))
    const atRisk: string[] = []
    const expiring: string[] = []
    for (const { cid, name } of kept) {
      const found = holders(cid.toString())
      for (const target of found) {
        held.set(target, (held.get(target) ?? 0) + 1)
        const expiresAt = log.last(target, cid.toString())?.expiresAt ?? null
        if (expiresAt === null || Date.parse(expiresAt) - now().getTime() > EXPIRES_SOON_MS) continue
        expiring.push(`${target} keeps ${name} until ${expiresAt} only; renew what it is paid by`)
      }
      if (found.length >= minCopies) continue
      const reasons = targets.flatMap((target) => copies.get(`${target.name} ${cid}`)?.reason || [])
      atRisk.push(`${name} has ${found.length} of ${minCopies} copies: ${reasons.join('; ')}`)
    }
    const beyondQuota = files.size - kept.length
    const quota = beyondQuota > 0 ? [`${beyondQuota} files are beyond the quota and not kept; raise it`] : []
    return {
      files: kept.length,
      bytes: kept.reduce((sum, file) => sum + sizeOf(file), 0),
      beyondQuota,
      held,
      repinned,
      atRisk: atRisk.length,
      expiring: expiring.length,
      alarms: [...atMost(atRisk), ...atMost(expiring), ...quota],
      endedAt: Math.floor(now().getTime() / 1000),
    }
  }

  return {
    async round() {
      await follow()
      const kept = withinQuota([...files.values()], quotaBytes)
      let savedAt = now().getTime()
      for (const file of kept) {
        signal.throwIfAborted()
        await keep(file)
        // A round over many files takes hours, and what was verified is not to be lost with the process.
        if (now().getTime() - savedAt < SAVE_MS) continue
        await log.save()
        savedAt = now().getTime()
      }
      await log.save()
      return status(kept)
    },
  }
}

// What comes later never drives out what is kept: a quota must not make copies end.
function withinQuota(files: readonly RecordedFile[], quotaBytes: number | null): readonly RecordedFile[] {
  if (quotaBytes === null) return files
  let bytes = 0
  return files.filter((file) => {
    if (bytes + sizeOf(file) > quotaBytes) return false
    bytes += sizeOf(file)
    return true
  })
}

function sizeOf({ size }: RecordedFile): number {
  return size ?? METADATA_BYTES
}

function atMost(lines: readonly string[]): readonly string[] {
  if (lines.length <= ALARMS_OF_A_KIND) return lines
  return [...lines.slice(0, ALARMS_OF_A_KIND), `and ${lines.length - ALARMS_OF_A_KIND} more like this`]
}
