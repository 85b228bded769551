import { type FileHandle, open } from 'node:fs/promises'
import { isBlockOf } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { codeOf } from '../dag/error-facts.ts'
import type { BlockIndex, BlockPlace, LeafPlace } from './block-index.ts'
import { readIndex } from './read-index.ts'
import type { StoreFolder } from './store-folder.ts'

/** A block on the disk that is not what it was. */
export type Damage = Readonly<{
  block: CID
  /** The file that has it. */
  file: CID
  /** Whether the right bytes are in their place again. */
  isMended: boolean
}>

/** Answers the bytes of a CID, right or wrong, from somewhere else; it throws where nobody has them. */
export type FetchElsewhere = (cid: CID, signal: AbortSignal) => Promise<AsyncIterable<Uint8Array>>

export type StoredBlocksOptions = Readonly<{
  folder: StoreFolder
  index: BlockIndex
  /** Told of each damage that is found, and again when it is mended. */
  onDamage?: ((damage: Damage) => void) | undefined
  fetchElsewhere?: FetchElsewhere | undefined
}>

/** The blocks of a folder's files. None is handed out or vouched for unless its bytes were seen to be right. */
export class StoredBlocks {
  readonly #folder: StoreFolder
  readonly #index: BlockIndex
  readonly #options: StoredBlocksOptions
  readonly #closed = new AbortController()
  /** Leaves whose bytes this process has seen to be right. */
  readonly #sound = new Set<string>()
  readonly #mending = new Map<string, Promise<boolean>>()
  #generation: string | null = null
  #refresh: Promise<void> | null = null

  constructor(options: StoredBlocksOptions) {
    this.#folder = options.folder
    this.#index = options.index
    this.#options = options
  }

  async size(cid: CID): Promise<number | null> {
    const [place] = await this.#find(cid)
    if (!place) return null
    if (place.type === 'node') return place.bytes.length
    return this.#sound.has(cid.toString()) ? place.size : ((await this.read(cid))?.length ?? null)
  }

  /** A block's bytes, checked now. What is damaged is reported, and mended aside; another copy of it serves meanwhile. */
  async read(cid: CID): Promise<Uint8Array | null> {
    const damaged: LeafPlace[] = []
    let sound: Uint8Array | null = null
    for (const place of await this.#find(cid)) {
      if (place.type === 'node') return place.bytes
      const bytes = await this.#readLeaf(place)
      if (bytes && isBlockOf(cid, bytes)) {
        sound = bytes
        break
      }
      if (bytes) damaged.push(place)
    }
    if (sound) this.#sound.add(cid.toString())
    else this.#sound.delete(cid.toString())
    // Who waits for a block is told that it is not here: the one that is asked for it may be asking us for the same.
    for (const place of damaged) void this.#mend(cid, place, sound)
    return sound
  }

  /** Looks at one leaf of one file, and mends it where it is damaged and can be. */
  async check(cid: CID, place: LeafPlace): Promise<'sound' | 'mended' | 'damaged' | 'gone'> {
    const bytes = await this.#readLeaf(place)
    if (!bytes) return 'gone'
    if (isBlockOf(cid, bytes)) {
      this.#sound.add(cid.toString())
      return 'sound'
    }
    this.#sound.delete(cid.toString())
    return (await this.#mend(cid, place, null)) ? 'mended' : 'damaged'
  }

  /** Takes note of what other processes changed. */
  refresh(): Promise<void> {
    this.#refresh ??= this.#readChanges().finally(() => {
      this.#refresh = null
    })
    return this.#refresh
  }

  /** Tells other processes of a change that this one made. */
  async noteChange(): Promise<void> {
    const before = await this.#folder.generation()
    const after = await this.#folder.noteChange()
    // Where there was another change, it is still to be read.
    if (before === this.#generation) this.#generation = after
  }

  /** Ends what is being mended. */
  async close(): Promise<void> {
    this.#closed.abort()
    await Promise.allSettled(this.#mending.values())
  }

  async #find(cid: CID): Promise<readonly BlockPlace[]> {
    const places = this.#index.findAll(cid)
    if (places.length > 0) return places
    await this.refresh()
    return this.#index.findAll(cid)
  }

  async #readChanges(): Promise<void> {
    const generation = await this.#folder.generation()
    if (generation === this.#generation) return
    await readIndex(this.#folder, this.#index)
    this.#generation = generation
  }

  async #readLeaf({ root, offset, size }: LeafPlace): Promise<Uint8Array | null> {
    const handle = await openIfThere(this.#folder.filePath(root), 'r')
    if (!handle) return null
    try {
      return await readAt(handle, offset, size)
    } finally {
      await handle.close()
    }
  }

  #mend(cid: CID, place: LeafPlace, sound: Uint8Array | null): Promise<boolean> {
    const key = `${place.root} ${place.offset}`
    const running = this.#mending.get(key)
    if (running) return running
    const { onDamage } = this.#options
    onDamage?.({ block: cid, file: place.root, isMended: false })
    const mending = this.#writeSound(cid, place, sound)
      .catch(() => false)
      .then((isMended) => {
        this.#mending.delete(key)
        if (isMended) onDamage?.({ block: cid, file: place.root, isMended })
        return isMended
      })
    this.#mending.set(key, mending)
    return mending
  }

  async #writeSound(cid: CID, place: LeafPlace, sound: Uint8Array | null): Promise<boolean> {
    const bytes = sound ?? (await this.#soundElsewhere(cid, place))
    if (!bytes) return false
    const handle = await openIfThere(this.#folder.filePath(place.root), 'r+')
    if (!handle) return false
    try {
      await writeAt(handle, place.offset, bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  }

  // Another file of this store may have the same leaf.
  async #soundElsewhere(cid: CID, { size }: LeafPlace): Promise<Uint8Array | null> {
    for (const place of this.#index.findAll(cid)) {
      const bytes = place.type === 'leaf' ? await this.#readLeaf(place) : null
      if (bytes && isBlockOf(cid, bytes)) return bytes
    }
    const { fetchElsewhere } = this.#options
    if (!fetchElsewhere) return null
    const bytes = await collectUpTo(size, await fetchElsewhere(cid, this.#closed.signal))
    return isBlockOf(cid, bytes) ? bytes : null
  }
}

/** Bytes of a file, fewer where it ends before. */
export async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

async function writeAt(handle: FileHandle, offset: number, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, offset + written)
    written += bytesWritten
  }
}

async function openIfThere(path: string, flags: string): Promise<FileHandle | null> {
  try {
    return await open(path, flags)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function collectUpTo(limit: number, source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    chunks.push(chunk)
    if (size > limit) break
  }
  return Buffer.concat(chunks)
}
