import type { ByteSource } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import type { FileDescription } from '../dag/lay-out-file.ts'

/** Whole files by CID, on this machine. A file is in it wholly or not at all. */
export interface ContentStore {
  /**
   * Stores a file and answers what it is. Adding what is there already is no error, and mends a damaged copy.
   * @param options.cid Where given, anything else is refused and not stored.
   * @throws ContentMismatchError (CONTENT_MISMATCH)
   * @throws StoreFullError (STORE_FULL) where the disk or the store has no room for it.
   */
  add(source: ByteSource, options?: AddOptions): Promise<FileDescription>
  /**
   * Stores the files of a CAR, which may hold the blocks in any order, and answers its roots.
   * @throws InvalidCarError (INVALID_CAR) where a block is wrong, missing, or of another layout than `unixfs-v1-2025`.
   * @throws StoreFullError (STORE_FULL)
   */
  importCar(car: ByteSource, options?: ImportOptions): Promise<readonly CID[]>
  /** Whether the block, be it a file's root, an inner node or a leaf, is here and its bytes were seen to be right. */
  has(cid: CID): Promise<boolean>
  /** The block's size in bytes, or null where it is not here, or its bytes are not right. */
  blockSize(cid: CID): Promise<number | null>
  /** The block's bytes, checked just now, or null where it is not here. A damaged block is not here. */
  readBlock(cid: CID): Promise<Uint8Array | null>
  /** All files. */
  list(): Promise<readonly StoredFile[]>
}

export type AddOptions = Readonly<{
  cid?: CID
  /** Whether the file is to stay; otherwise it goes with the next garbage, unless it was there and pinned. True unless told. */
  pin?: boolean
  signal?: AbortSignal
}>
export type ImportOptions = Readonly<{
  /** The largest file that is taken, in bytes; 1 GiB unless told. */
  maxFileSize?: number
  /** Whether its files are to stay, as for `add`. */
  pin?: boolean
  signal?: AbortSignal
}>
export type StoredFile = Readonly<{ cid: CID; size: number }>
