import { open } from 'node:fs/promises'
import type { CID } from '../dag/cid.ts'
import {
  createFileContentStore,
  type FileContentStore,
  type FileContentStoreOptions,
} from '../store/file-content-store.ts'
import { StoreFolder } from '../store/store-folder.ts'
import type { Damage } from '../store/stored-blocks.ts'
import { createTempFolder } from './temp-folder.ts'

/** A store's folder, and stores that are opened in it as by processes of their own. */
export type StoreScene = Readonly<{
  path: string
  files: StoreFolder
  /** What the stores were told of damage. */
  damages: readonly Damage[]
  openStore(options?: FileContentStoreOptions): Promise<FileContentStore>
  /** Changes one byte of a stored file, on the disk. */
  rot(cid: CID, offset: number): Promise<void>
  end(): Promise<void>
}>

export async function createStoreScene(): Promise<StoreScene> {
  const folder = await createTempFolder()
  const files = new StoreFolder(folder.path)
  const damages: Damage[] = []
  const stores: FileContentStore[] = []
  return {
    path: folder.path,
    files,
    damages,
    async openStore(options = {}) {
      const store = await createFileContentStore(folder.path, { onDamage: (each) => damages.push(each), ...options })
      stores.push(store)
      return store
    },
    rot: (cid, offset) => rotByte(files.filePath(cid), offset),
    async end() {
      for (const store of stores) await store.close()
      await folder.remove()
    },
  }
}

/** Changes one byte of a file. */
export async function rotByte(path: string, offset: number): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    const byte = Buffer.alloc(1)
    await handle.read(byte, 0, 1, offset)
    await handle.write(Buffer.of(byte.readUInt8(0) ^ 1), 0, 1, offset)
  } finally {
    await handle.close()
  }
}
