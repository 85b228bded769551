import type { ByteSource } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { ContentMismatchError } from '../dag/content-errors.ts'
import { type FileDescription, layOutFile } from '../dag/lay-out-file.ts'
import { BlockIndex } from './block-index.ts'
import type { AddOptions, ContentStore, ImportOptions, StoredFile } from './content-store.ts'
import { importCar, type Spool } from './import-car.ts'

/** A content store that forgets: for tests and for content that fits in memory. */
export function createMemoryContentStore(): ContentStore {
  return new MemoryContentStore()
}

class MemoryContentStore implements ContentStore {
  readonly #index = new BlockIndex()
  readonly #files = new Map<string, Uint8Array>()

  async add(source: ByteSource, { cid: expected, signal }: AddOptions = {}): Promise<FileDescription> {
    const chunks: Uint8Array[] = []
    const { nodes, ...file } = await layOutFile(keepChunks(source, chunks), { signal })
    if (expected && !file.cid.equals(expected)) {
      throw new ContentMismatchError(`the bytes given are ${file.cid}, not ${expected}`)
    }
    this.#files.set(file.cid.toString(), Buffer.concat(chunks))
    this.#index.add({ cid: file.cid, size: file.size, nodes })
    return file
  }

  importCar(car: ByteSource, options?: ImportOptions): Promise<readonly CID[]> {
    return importCar(car, createMemorySpool(), (source, addOptions) => this.add(source, addOptions), options)
  }

  async has(cid: CID): Promise<boolean> {
    return this.#index.find(cid) !== null
  }

  async blockSize(cid: CID): Promise<number | null> {
    return (await this.readBlock(cid))?.length ?? null
  }

  async readBlock(cid: CID): Promise<Uint8Array | null> {
    const place = this.#index.find(cid)
    if (!place) return null
    if (place.type === 'node') return place.bytes
    return this.#files.get(place.root.toString())?.subarray(place.offset, place.offset + place.size) ?? null
  }

  async list(): Promise<readonly StoredFile[]> {
    return this.#index.files()
  }
}

async function* keepChunks(source: ByteSource, chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    chunks.push(chunk)
    yield chunk
  }
}

function createMemorySpool(): Spool {
  const blocks = new Map<number, Uint8Array>()
  let end = 0
  return {
    async append(bytes) {
      blocks.set(end, bytes)
      end += bytes.length
    },
    async read(offset) {
      return blocks.get(offset) ?? new Uint8Array()
    },
  }
}
