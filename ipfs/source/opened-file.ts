export type OpenOptions = Readonly<{
  /** The size the file is known to have; any other is a mismatch. */
  size?: number
  /** The sha256 the file is known to have, checked before the last bytes are handed out when the whole file is read. */
  digest?: string
  /** The first byte that is wanted; 0 unless told. */
  start?: number
  /** The byte to stop before; the end of the file unless told. */
  end?: number
  /** Told each time bytes come from a gateway, also before they are verified: so a slow line is told from one that is silent. */
  onBytes?: () => unknown
  signal?: AbortSignal
}>

export type OpenedFile = Readonly<{
  /** The size of the whole file. */
  size: number
  stream: AsyncIterableIterator<Uint8Array>
}>
