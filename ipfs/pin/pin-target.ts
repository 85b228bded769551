import type { CID } from '../dag/cid.ts'

/** A place that keeps a copy of a file and serves it to others. */
export interface PinTarget {
  /** How messages and reports call it; holds no secret. */
  readonly name: string
  /**
   * Sends a file from the disk and resolves when the target has shown that it has it.
   * @throws PinFailedError (PIN_FAILED)
   */
  pin(file: PinnedFile, options?: PinOptions): Promise<void>
  /** Whether the target has a block; lets a publisher skip what is there already. */
  hasBlock(cid: CID, options?: Readonly<{ signal?: AbortSignal }>): Promise<boolean>
}

export type PinnedFile = Readonly<{ path: string; cid: CID; name: string }>

export type PinOptions = Readonly<{ signal?: AbortSignal; onProgress?: (progress: PinProgress) => void }>

/** Bytes sent so far of all that will be sent, framing included. */
export type PinProgress = Readonly<{ sent: number; total: number }>

/** A target that did not take a file, or does not show it after it took it. */
export class PinFailedError extends Error {
  override readonly name = 'PinFailedError'
  readonly code = 'PIN_FAILED'
  /** What the target did or said, without what and where, for whoever tells those itself. */
  readonly reason: string

  constructor(message: string, { reason, cause }: Readonly<{ reason: string; cause: unknown }>) {
    super(message, { cause })
    this.reason = reason
  }
}
