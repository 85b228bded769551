import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { EntityStore } from '../store/entity-store.ts'
import type { WantedFile } from '../store/wanted-files.ts'
import type { Ipfs, IpfsError } from './ipfs.ts'

export type FollowFilesOptions = Readonly<{
  store: Pick<EntityStore, 'wantedFiles'>
  ipfs: Ipfs
  /** Runs the file's handler and stores what it makes; null is the content of a file that is too large to be handled. */
  apply: (file: WantedFile, content: Uint8Array | null) => void
  /** Resolves when more files may be wanted. */
  changed: () => Promise<void>
  logger: Logger
  signal: AbortSignal
  firstRetryMs?: number
}>

const PAGE = 64
const AT_ONCE = 8
/** Between looks at what is wanted: often enough for people, seldom enough for the disk. */
const PAUSE_MS = 100
const IDLE_MS = 1_000
const MAX_RETRY_MS = 300_000

type Retry = Readonly<{ at: number; delayMs: number }>

/**
 * Fetches the files that handlers ask for and runs their handlers, until the signal aborts. A file that is not there is
 * tried again after a second, then after twice as long each time, up to five minutes; the others do not wait for it.
 */
export async function followFiles(options: FollowFilesOptions): Promise<void> {
  const { signal, changed } = options
  const retries = new Map<bigint, Retry>()
  while (!signal.aborted) {
    const mayChange = changed()
    await handleWanted(options, retries)
    await pause(PAUSE_MS, signal)
    await Promise.race([mayChange, pause(IDLE_MS, signal)])
  }
}

async function handleWanted(options: FollowFilesOptions, retries: Map<bigint, Retry>): Promise<void> {
  let after = 0n
  for (;;) {
    const page = options.store.wantedFiles(after, PAGE)
    const last = page.at(-1)
    if (!last || options.signal.aborted) return
    after = last.id
    const due = page.filter(({ id }) => (retries.get(id)?.at ?? 0) <= performance.now()).values()
    await Promise.all(Array.from({ length: AT_ONCE }, () => handleEach(options, due, retries)))
  }
}

async function handleEach(options: FollowFilesOptions, files: Iterator<WantedFile>, retries: Map<bigint, Retry>) {
  for (let next = files.next(); !next.done && !options.signal.aborted; next = files.next()) {
    await handleFile(options, next.value, retries)
  }
}

async function handleFile(options: FollowFilesOptions, file: WantedFile, retries: Map<bigint, Retry>): Promise<void> {
  const { ipfs, apply, logger, signal, firstRetryMs = 1_000 } = options
  try {
    const content = await fetchFile(ipfs, file)
    if (!signal.aborted) apply(file, content)
    retries.delete(file.id)
  } catch (error) {
    if (signal.aborted) return
    const { code, message } = error as Partial<IpfsError>
    const delayMs = Math.min((retries.get(file.id)?.delayMs ?? firstRetryMs / 2) * 2, MAX_RETRY_MS)
    retries.set(file.id, { at: performance.now() + delayMs, delayMs })
    const entry = { cid: file.cid, reason: message }
    if (code === 'IPFS_UNAVAILABLE') logger.debug({ ...entry, delayMs }, 'file not there: trying again')
    else logger.error(entry, 'file failed')
  }
}

async function fetchFile(ipfs: Ipfs, { cid }: WantedFile): Promise<Uint8Array | null> {
  try {
    return await ipfs.cat(cid)
  } catch (error) {
    if ((error as IpfsError).code === 'IPFS_TOO_LARGE') return null
    throw error
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}
