import { type FileHandle, open } from 'node:fs/promises'
import type { ByteSource } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { ContentMismatchError } from '../dag/content-errors.ts'
import { codeOf } from '../dag/error-facts.ts'
import { type FileDescription, type FileLayout, layOutFile } from '../dag/lay-out-file.ts'
import type { BlockIndex, BlockPlace } from './block-index.ts'
import type { AddOptions, ContentStore, ImportOptions, StoredFile } from './content-store.ts'
import { importCar } from './import-car.ts'
import { readIndex } from './read-index.ts'
import { type Draft, StoreFolder } from './store-folder.ts'
import { writeNodes } from './stored-nodes.ts'

/**
 * Opens the content store in a folder, making it where there is none. Files are kept whole, each once, under their CID;
 * what an interrupted process left unfinished is removed. One process at a time may use a folder.
 * @example const store = await createFileContentStore('.dipmp/content')
 */
export async function createFileContentStore(path: string): Promise<ContentStore> {
  const folder = new StoreFolder(path)
  await folder.prepare()
  return new FileContentStore(folder, await readIndex(folder))
}

class FileContentStore implements ContentStore {
  readonly #folder: StoreFolder
  readonly #index: BlockIndex

  constructor(folder: StoreFolder, index: BlockIndex) {
    this.#folder = folder
    this.#index = index
  }

  async add(source: ByteSource, { cid: expected, signal }: AddOptions = {}): Promise<FileDescription> {
    const draft = await this.#folder.openDraft()
    try {
      const layout = await layOutFile(writeThrough(source, draft.handle), { signal })
      if (expected && !layout.cid.equals(expected)) {
        throw new ContentMismatchError(`the bytes given are ${layout.cid}, not ${expected}`)
      }
      await this.#keep(draft, layout)
      const { nodes: _, ...file } = layout
      return file
    } finally {
      await draft.discard()
    }
  }

  async importCar(car: ByteSource, options?: ImportOptions): Promise<readonly CID[]> {
    const draft = await this.#folder.openDraft()
    try {
      const spool = {
        append: (bytes: Uint8Array) => draft.handle.writeFile(bytes),
        read: (offset: number, length: number) => readAt(draft.handle, offset, length),
      }
      return await importCar(car, spool, (source, addOptions) => this.add(source, addOptions), options)
    } finally {
      await draft.discard()
    }
  }

  async has(cid: CID): Promise<boolean> {
    return this.#index.find(cid) !== null
  }

  async blockSize(cid: CID): Promise<number | null> {
    const place = this.#index.find(cid)
    if (!place) return null
    return place.type === 'node' ? place.bytes.length : place.size
  }

  async readBlock(cid: CID): Promise<Uint8Array | null> {
    const place = this.#index.find(cid)
    if (!place) return null
    return place.type === 'node' ? place.bytes : this.#readLeaf(place)
  }

  async list(): Promise<readonly StoredFile[]> {
    return this.#index.files()
  }

  // The whole file's name is the last to appear: with it, its nodes are there too.
  async #keep(draft: Draft, { cid, size, nodes }: FileLayout): Promise<void> {
    if (nodes.size > 0) await this.#keepNodes(cid, nodes)
    await draft.moveTo(this.#folder.filePath(cid))
    this.#index.add({ cid, size, nodes })
  }

  async #keepNodes(root: CID, nodes: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const draft = await this.#folder.openDraft()
    try {
      await writeNodes(draft.handle, root, nodes)
      await draft.moveTo(this.#folder.nodesPath(root))
    } finally {
      await draft.discard()
    }
  }

  async #readLeaf({ root, offset, size }: LeafPlace): Promise<Uint8Array | null> {
    const handle = await openIfThere(this.#folder.filePath(root))
    if (!handle) return null
    try {
      return await readAt(handle, offset, size)
    } finally {
      await handle.close()
    }
  }
}

type LeafPlace = Extract<BlockPlace, { type: 'leaf' }>

async function* writeThrough(source: ByteSource, handle: FileHandle): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    await handle.writeFile(chunk)
    yield chunk
  }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
