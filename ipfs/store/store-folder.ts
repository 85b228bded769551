import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CID, parseCid } from '../dag/cid.ts'
import { codeOf } from '../dag/error-facts.ts'

/** Where the file store keeps what, and how a file gets its final name. */
export class StoreFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  async makeFolders(): Promise<void> {
    for (const name of ['files', 'nodes', 'unpinned', 'tmp']) await mkdir(join(this.path, name), { recursive: true })
  }

  /** Removes what was left unfinished, by whomever. */
  async removeDrafts(): Promise<void> {
    for (const name of await readdir(join(this.path, 'tmp'))) {
      await rm(join(this.path, 'tmp', name), { recursive: true, force: true })
    }
  }

  filePath(cid: CID): string {
    return join(this.path, 'files', shardOf(cid), cid.toString())
  }

  nodesPath(cid: CID): string {
    return join(this.path, 'nodes', shardOf(cid), `${cid}.car`)
  }

  /** The mark of a file that is not to stay; when it was made is since when. */
  unpinnedPath(cid: CID): string {
    return join(this.path, 'unpinned', cid.toString())
  }

  /** Whether there is a file of that name, sound or not. */
  async hasFile(cid: CID): Promise<boolean> {
    return (await mtimeOf(this.filePath(cid))) !== null
  }

  /** The CIDs of all whole files; other names in the folder are passed over. */
  fileCids(): AsyncGenerator<CID> {
    return this.#cidsBelow('files', '')
  }

  /** The CIDs of all files whose nodes are kept. */
  nodesCids(): AsyncGenerator<CID> {
    return this.#cidsBelow('nodes', '.car')
  }

  /** Since when, in milliseconds since 1970, a file is not to stay any more; null where it is to stay. */
  unpinnedSince(cid: CID): Promise<number | null> {
    return mtimeOf(this.unpinnedPath(cid))
  }

  /** What differs after each change that other processes have to notice. */
  async generation(): Promise<string> {
    try {
      return await readFile(join(this.path, 'generation'), 'latin1')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return ''
      throw error
    }
  }

  /** Tells other processes that files came or went. It takes no room on the disk after the first time. */
  async noteChange(): Promise<string> {
    const generation = randomUUID()
    await writeFile(join(this.path, 'generation'), generation, { flag: 'r+' }).catch((error) => {
      if (codeOf(error) !== 'ENOENT') throw error
      return writeFile(join(this.path, 'generation'), generation)
    })
    return generation
  }

  /** Opens a new file without a final name. Unless `moveTo` gives it one, `discard` removes it. */
  async openDraft(): Promise<Draft> {
    const path = join(this.path, 'tmp', `${randomUUID()}.tmp`)
    const handle = await open(path, 'wx+')
    return {
      handle,
      async moveTo(target) {
        await handle.close()
        await moveDurably(path, target)
      },
      async discard() {
        await handle.close()
        await rm(path, { force: true })
      },
    }
  }

  async *#cidsBelow(folder: string, ending: string): AsyncGenerator<CID> {
    const path = join(this.path, folder)
    for (const shard of await readdir(path, { withFileTypes: true })) {
      if (!shard.isDirectory()) continue
      for (const name of await readdir(join(path, shard.name))) {
        const cid = name.endsWith(ending) ? cidOfName(name.slice(0, name.length - ending.length)) : null
        if (cid && shardOf(cid) === shard.name) yield cid
      }
    }
  }
}

/** A file that is being written. */
export type Draft = Readonly<{
  handle: FileHandle
  /** Gives the file its final name in one step. Its bytes have to be on the disk, by `handle.sync`. */
  moveTo(target: string): Promise<void>
  /** Removes the file, unless it has its final name. */
  discard(): Promise<void>
}>

// All CIDs begin alike; the two characters before the last differ best.
function shardOf(cid: CID): string {
  return cid.toString().slice(-3, -1)
}

function cidOfName(name: string): CID | null {
  try {
    return parseCid(name)
  } catch {
    return null
  }
}

async function mtimeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function moveDurably(path: string, target: string): Promise<void> {
  const folder = dirname(target)
  const created = await mkdir(folder, { recursive: true })
  await rename(path, target)
  await syncFolder(folder)
  if (created) await syncFolder(dirname(folder))
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system orders the rename itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
