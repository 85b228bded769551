import type { ByteSource } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import type { FileDescription } from '../dag/lay-out-file.ts'

/** Whole files by CID, on this machine. A file is in it wholly or not at all. */
export interface ContentStore {
  /**
   * Stores a file and answers what it is. Adding what is there already is no error, and mends a damaged copy.
   * @param options.cid Where given, anything else is refused and not stored.
   * @throws ContentMismatchError (CONTENT_MISMATCH)
   */
  add(source: ByteSource, options?: AddOptions): Promise<FileDescription>
  /**
   * Stores the files of a CAR, which may hold the blocks in any order, and answers its roots.
   * @throws InvalidCarError (INVALID_CAR) where a block is wrong, missing, or of another layout than `unixfs-v1-2025`.
   */
  importCar(car: ByteSource, options?: ImportOptions): Promise<readonly CID[]>
  /** Whether the block, be it a file's root, an inner node or a leaf, is here. */
  has(cid: CID): Promise<boolean>
  /** The block's size in bytes, or null where it is not here. */
  blockSize(cid: CID): Promise<number | null>
  /** The block's bytes as they are stored, unchecked, or null where it is not here. */
  readBlock(cid: CID): Promise<Uint8Array | null>
  /** All files. */
  list(): Promise<readonly StoredFile[]>
}

export type AddOptions = Readonly<{ cid?: CID; signal?: AbortSignal }>
export type ImportOptions = Readonly<{
  /** The largest file that is taken, in bytes; 1 GiB unless told. */
  maxFileSize?: number
  signal?: AbortSignal
}>
export type StoredFile = Readonly<{ cid: CID; size: number }>
