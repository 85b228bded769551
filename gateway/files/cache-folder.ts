import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder of whole files below a limit, which several processes may share: it has no list beside the files. */
export interface CacheFolder {
  /** Opens a file, and takes note that it was used; null where there is none. Who asks closes it. */
  find(name: string): Promise<KeptFile | null>
  /**
   * Makes room, and a file of a name that nobody finds; null where there is no room beside what is being written.
   * `expected` is how large it will be.
   */
  create(expected: number): Promise<NewFile | null>
  remove(name: string): Promise<void>
  /** The names of the files that begin so. */
  names(prefix: string): Promise<string[]>
  stats(): Readonly<{ bytes: number; evicted: number }>
}

/** `stamp` is that of `stampOf`. */
export type KeptFile = Readonly<{ handle: FileHandle; size: number; stamp: string }>

export type NewFile = Readonly<{
  handle: FileHandle
  /** Puts the file, now whole, in its place. */
  keep(name: string): Promise<void>
  /** Removes it, where it was not kept. */
  discard(): Promise<void>
}>

export type CacheFolderOptions = Readonly<{ path: string; maxBytes: number }>

/** What is removed at once goes this far below the limit, so that not every new file has to look at all. */
const LOW_WATER = 0.9
/** Other processes add files too, and only looking tells. */
const LOOK_AGAIN_MS = 60_000
/** Nobody writes to a file without a byte for this long: what is older was left by a crash. */
const ABANDONED_MS = 600_000
/** A file's last use is written down this exactly. */
const USE_GRAIN_MS = 60_000

/** Opens a folder, which is made where there is none. */
export async function openCacheFolder({ path, maxBytes }: CacheFolderOptions): Promise<CacheFolder> {
  const filesPath = join(path, 'files')
  const tempPath = join(path, 'tmp')
  await mkdir(filesPath, { recursive: true, mode: 0o700 })
  await mkdir(tempPath, { recursive: true, mode: 0o700 })
  const own = new Map<string, number>()
  const counts = { kept: 0, evicted: 0 }
  let lookedAt = 0
  let looking: Promise<void> | null = null
  const reserved = () => [...own.values()].reduce((total, size) => total + size, 0)
  await look(maxBytes)

  /** Finds out what is there, and removes what was not used for longest where that is more than the limit. */
  async function look(limit: number): Promise<void> {
    const abandoned = (await list(tempPath)).filter((entry) => !own.has(entry.name))
    let others = 0
    for (const { path: file, modified, size } of abandoned) {
      if (Date.now() - modified > ABANDONED_MS) await remove(file)
      else others += size
    }
    const entries = await list(filesPath)
    let sum = entries.reduce((total, { size }) => total + size, 0)
    for (const { path: file, size } of entries.sort((a, b) => a.used - b.used)) {
      if (sum + others + reserved() <= limit) break
      await remove(file)
      counts.evicted += 1
      sum -= size
    }
    counts.kept = sum + others
    lookedAt = performance.now()
  }

  function lookOnce(): Promise<void> {
    looking ??= look(maxBytes * LOW_WATER).finally(() => {
      looking = null
    })
    return looking
  }

  async function create(expected: number): Promise<NewFile | null> {
    const name = `${randomBytes(16).toString('hex')}.tmp`
    if (expected > maxBytes) return null
    own.set(name, expected)
    const release = () => own.delete(name)
    try {
      if (counts.kept + reserved() > maxBytes || performance.now() - lookedAt > LOOK_AGAIN_MS) await lookOnce()
      if (counts.kept + reserved() > maxBytes) {
        release()
        return null
      }
      const temp = join(tempPath, name)
      const handle = await open(temp, 'wx+', 0o600)
      return {
        handle,
        keep: async (finalName) => {
          const { size } = await handle.stat()
          await rename(temp, join(filesPath, finalName))
          release()
          counts.kept += size
        },
        discard: async () => {
          release()
          await remove(temp)
        },
      }
    } catch (error) {
      release()
      throw error
    }
  }

  return {
    find: (name) => find(join(filesPath, name)),
    create,
    remove: (name) => remove(join(filesPath, name)),
    names: async (prefix) => (await readdir(filesPath)).filter((name) => name.startsWith(prefix)),
    stats: () => ({ bytes: counts.kept + reserved(), evicted: counts.evicted }),
  }
}

async function find(path: string): Promise<KeptFile | null> {
  const handle = await open(path, 'r').catch(ignoreAbsence)
  if (handle === null) return null
  try {
    const stats = await handle.stat()
    if (Math.abs(Date.now() - stats.atimeMs) > USE_GRAIN_MS) {
      await handle.utimes(new Date(), new Date(Math.round(stats.mtimeMs))).catch(() => {})
    }
    return { handle, size: stats.size, stamp: stampOf(stats) }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Another one as soon as a file is written to. Whole milliseconds are all of a time that survives being set. */
export function stampOf({ ino, size, mtimeMs }: Readonly<{ ino: number; size: number; mtimeMs: number }>): string {
  return `${ino} ${size} ${Math.round(mtimeMs)}`
}

type Entry = Readonly<{ name: string; path: string; size: number; used: number; modified: number }>

async function list(folder: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another process may have removed it by now.
    const found = await stat(path).catch(ignoreAbsence)
    if (found?.isFile()) entries.push({ name, path, size: found.size, used: found.atimeMs, modified: found.mtimeMs })
  }
  return entries
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch(ignoreAbsence)
}

function ignoreAbsence(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
