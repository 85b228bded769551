import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CID, parseCid } from '../dag/cid.ts'

/** Where the file store keeps what, and how a file gets its final name. One process at a time owns such a folder. */
export class StoreFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Makes the folders and removes what an earlier process left unfinished. */
  async prepare(): Promise<void> {
    await rm(join(this.#folder, 'tmp'), { recursive: true, force: true })
    for (const name of ['files', 'nodes', 'tmp']) await mkdir(join(this.#folder, name), { recursive: true })
  }

  filePath(cid: CID): string {
    return join(this.#folder, 'files', shardOf(cid), cid.toString())
  }

  nodesPath(cid: CID): string {
    return join(this.#folder, 'nodes', shardOf(cid), `${cid}.car`)
  }

  /** The CIDs of all whole files; other names in the folder are passed over. */
  async *fileCids(): AsyncGenerator<CID> {
    const files = join(this.#folder, 'files')
    for (const shard of await readdir(files, { withFileTypes: true })) {
      if (!shard.isDirectory()) continue
      for (const name of await readdir(join(files, shard.name))) {
        const cid = cidOfName(name)
        if (cid && shardOf(cid) === shard.name) yield cid
      }
    }
  }

  /** Opens a new file without a final name. Unless `moveTo` gives it one, `discard` removes it. */
  async openDraft(): Promise<Draft> {
    const path = join(this.#folder, 'tmp', `${randomUUID()}.tmp`)
    const handle = await open(path, 'wx+')
    return {
      handle,
      async moveTo(target) {
        await handle.sync()
        await handle.close()
        await moveDurably(path, target)
      },
      async discard() {
        await handle.close()
        await rm(path, { force: true })
      },
    }
  }
}

/** A file that is being written. */
export type Draft = Readonly<{
  handle: FileHandle
  /** Gives the file its final name in one step, after its bytes are on the disk. */
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
