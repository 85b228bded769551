import { open, rm } from 'node:fs/promises'
import type { ByteSource } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { ContentMismatchError } from '../dag/content-errors.ts'
import { type FileDescription, layOutFile } from '../dag/lay-out-file.ts'
import { BlockIndex } from './block-index.ts'
import { removeGarbage } from './collect-garbage.ts'
import type { AddOptions, ContentStore, ImportOptions, StoredFile } from './content-store.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { importCar } from './import-car.ts'
import { type ScrubbedFile, type ScrubOptions, scrub } from './scrub.ts'
import { asStoreError, StoreFullError } from './store-errors.ts'
import { type Draft, StoreFolder } from './store-folder.ts'
import { readAt, StoredBlocks, type StoredBlocksOptions } from './stored-blocks.ts'
import { writeNodes } from './stored-nodes.ts'

/** A content store on the disk. */
export interface FileContentStore extends ContentStore {
  /** All files, sound or not, and since when one is not to stay any more. */
  kept(): Promise<readonly KeptFile[]>
  /** Makes a file stay. False where it is not here. */
  pin(cid: CID): Promise<boolean>
  /** Lets a file go with the next garbage. False where it is not here. */
  unpin(cid: CID): Promise<boolean>
  /** Removes the files that are not to stay since more than `graceMs`, a day unless told, and answers them. */
  collectGarbage(options?: Readonly<{ graceMs?: number }>): Promise<readonly StoredFile[]>
  /** Reads all files, checks every block, mends what it can, and says what it found, file by file. */
  scrub(options?: ScrubOptions): AsyncGenerator<ScrubbedFile>
  /** Ends what is going on aside, and this process's part in the folder. */
  close(): Promise<void>
}

export type KeptFile = StoredFile & Readonly<{ unpinnedSince: Date | null }>

export type FileContentStoreOptions = Pick<StoredBlocksOptions, 'onDamage' | 'fetchElsewhere'> &
  Readonly<{
    /** The bytes of all files together beyond which nothing is taken; as much as the disk has unless told. */
    maxBytes?: number
  }>

const DAY_MS = 86_400_000

/**
 * Opens the content store in a folder, making it where there is none. Files are kept whole, each once, under their CID. Any
 * number of processes may use a folder; what an interrupted one left unfinished, the next one that is alone removes.
 * @example const store = await createFileContentStore('.dipmp/content')
 */
export async function createFileContentStore(
  path: string,
  options: FileContentStoreOptions = {},
): Promise<FileContentStore> {
  const folder = new StoreFolder(path)
  await folder.makeFolders()
  const lock = await lockFolder(path, () => folder.removeDrafts())
  const index = new BlockIndex()
  const blocks = new StoredBlocks({ folder, index, ...options })
  await blocks.refresh()
  return new DiskContentStore({ folder, lock, index, blocks, options })
}

type Parts = Readonly<{
  folder: StoreFolder
  lock: FolderLock
  index: BlockIndex
  blocks: StoredBlocks
  options: FileContentStoreOptions
}>

class DiskContentStore implements FileContentStore {
  readonly #folder: StoreFolder
  readonly #lock: FolderLock
  readonly #index: BlockIndex
  readonly #blocks: StoredBlocks
  readonly #options: FileContentStoreOptions

  constructor({ folder, lock, index, blocks, options }: Parts) {
    this.#folder = folder
    this.#lock = lock
    this.#index = index
    this.#blocks = blocks
    this.#options = options
  }

  add(source: ByteSource, { cid: expected, pin = true, signal }: AddOptions = {}): Promise<FileDescription> {
    return this.#draft(async (draft) => {
      const layout = await layOutFile(this.#writeThrough(source, draft), { signal })
      if (expected && !layout.cid.equals(expected)) {
        throw new ContentMismatchError(`the bytes given are ${layout.cid}, not ${expected}`)
      }
      const { nodes, ...file } = layout
      await draft.handle.sync()
      await this.#keepNodes(file.cid, nodes, async () => {
        // Before the file has its name, or a crash between would make it stay.
        if (!pin && !(await this.#folder.hasFile(file.cid))) await this.#mark(file.cid)
        await draft.moveTo(this.#folder.filePath(file.cid))
        if (pin) await rm(this.#folder.unpinnedPath(file.cid), { force: true })
      })
      this.#index.add({ cid: file.cid, size: file.size, nodes })
      return file
    })
  }

  importCar(car: ByteSource, options?: ImportOptions): Promise<readonly CID[]> {
    return this.#draft(async (draft) => {
      let spooled = 0
      const spool = {
        append: async (bytes: Uint8Array) => {
          spooled += bytes.length
          this.#checkRoom(spooled)
          await draft.handle.writeFile(bytes)
        },
        read: (offset: number, length: number) => readAt(draft.handle, offset, length),
      }
      return importCar(car, spool, (source, addOptions) => this.add(source, addOptions), options)
    })
  }

  async has(cid: CID): Promise<boolean> {
    return (await this.blockSize(cid)) !== null
  }

  blockSize(cid: CID): Promise<number | null> {
    return this.#blocks.size(cid)
  }

  readBlock(cid: CID): Promise<Uint8Array | null> {
    return this.#blocks.read(cid)
  }

  async list(): Promise<readonly StoredFile[]> {
    await this.#blocks.refresh()
    return this.#index.files()
  }

  async kept(): Promise<readonly KeptFile[]> {
    const files: KeptFile[] = []
    for (const file of await this.list()) {
      const since = await this.#folder.unpinnedSince(file.cid)
      files.push({ ...file, unpinnedSince: since === null ? null : new Date(since) })
    }
    return files
  }

  pin(cid: CID): Promise<boolean> {
    return this.#ifKept(cid, () => rm(this.#folder.unpinnedPath(cid), { force: true }))
  }

  unpin(cid: CID): Promise<boolean> {
    return this.#ifKept(cid, () => this.#mark(cid))
  }

  collectGarbage({ graceMs = DAY_MS }: Readonly<{ graceMs?: number }> = {}): Promise<readonly StoredFile[]> {
    return this.#lock.alone(async () => {
      await this.#blocks.refresh()
      const removed = await removeGarbage(this.#folder, this.#index, { graceMs, now: Date.now() })
      if (removed.length > 0) await this.#blocks.noteChange()
      return removed
    })
  }

  scrub(options: ScrubOptions = {}): AsyncGenerator<ScrubbedFile> {
    const { fetchElsewhere } = this.#options
    const never = new AbortController().signal
    const replace = async (cid: CID) => {
      if (!fetchElsewhere) return false
      const source = await fetchElsewhere(cid, options.signal ?? never).catch(() => null)
      const pin = (await this.#folder.unpinnedSince(cid)) === null
      const added = source && (await this.add(source, { cid, pin }).catch(() => null))
      return added !== null
    }
    const keepNodes = async (root: CID, nodes: ReadonlyMap<string, Uint8Array>, size: number) => {
      await this.#keepNodes(root, nodes, async () => {})
      this.#index.add({ cid: root, size, nodes })
    }
    return scrub({ folder: this.#folder, index: this.#index, blocks: this.#blocks, replace, keepNodes }, options)
  }

  async close(): Promise<void> {
    await this.#blocks.close()
    this.#lock.release()
  }

  /** Puts a file's nodes in their place, and what belongs to them; nobody removes anything between. */
  #keepNodes(root: CID, nodes: ReadonlyMap<string, Uint8Array>, then: () => Promise<void>): Promise<void> {
    const keep = (move: () => Promise<void>) =>
      this.#lock.alone(async () => {
        // The whole file's name is the last to appear: with it, its nodes are there too.
        await move()
        await then()
        await this.#blocks.noteChange()
      })
    if (nodes.size === 0) return keep(async () => {})
    return this.#draft(async (draft) => {
      await writeNodes(draft.handle, root, nodes)
      await draft.handle.sync()
      await keep(() => draft.moveTo(this.#folder.nodesPath(root)))
    })
  }

  async #draft<T>(run: (draft: Draft) => Promise<T>): Promise<T> {
    try {
      const draft = await this.#folder.openDraft()
      try {
        return await run(draft)
      } finally {
        await draft.discard()
      }
    } catch (error) {
      throw asStoreError(error)
    }
  }

  async *#writeThrough(source: ByteSource, { handle }: Draft): AsyncGenerator<Uint8Array> {
    let size = 0
    for await (const chunk of source) {
      size += chunk.length
      this.#checkRoom(size)
      await handle.writeFile(chunk)
      yield chunk
    }
  }

  #checkRoom(size: number): void {
    const { maxBytes = Number.POSITIVE_INFINITY } = this.#options
    if (this.#index.bytes() + size <= maxBytes) return
    throw new StoreFullError(
      `the content store may have ${maxBytes} bytes and has ${this.#index.bytes()}, so nothing of the file was kept; unpin what nobody needs and collect it with dipmp store gc, or raise the limit`,
    )
  }

  async #ifKept(cid: CID, change: () => Promise<void>): Promise<boolean> {
    return this.#lock.alone(async () => {
      await this.#blocks.refresh()
      if (!this.#index.file(cid)) return false
      await change()
      return true
    })
  }

  async #mark(cid: CID): Promise<void> {
    await (await open(this.#folder.unpinnedPath(cid), 'a')).close()
  }
}
