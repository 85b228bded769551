import type { CID } from '../dag/cid.ts'
import type { ReadBack } from './read-back.ts'

/** A place that keeps a copy of a file and serves it to others. */
export interface PinTarget {
  /** How messages and reports call it; holds no secret. */
  readonly name: string
  /** Whether files are sent to it; another kind is told a CID, and has to fetch the file from where it is already. */
  readonly takesBytes: boolean
  /**
   * Has the target keep a file from the disk, sending what it lacks, and resolves when it says that it keeps it and what
   * can be read back was right.
   * @throws PinFailedError (PIN_FAILED)
   */
  pin(file: PinnedFile, options?: PinOptions): Promise<HeldReplica>
  /**
   * Asks whether the target keeps a file, and reads it back.
   * @throws PinFailedError (PIN_FAILED) where the target does not answer.
   */
  look(cid: CID, options?: Readonly<{ signal?: AbortSignal }>): Promise<Replica>
}

export type PinnedFile = Readonly<{ path: string; cid: CID; name: string }>

export type PinOptions = Readonly<{ signal?: AbortSignal; onProgress?: (progress: PinProgress) => void }>

/** Bytes that have left so far of all that are sent, framing included; what a target has already counts as sent. */
export type PinProgress = Readonly<{ sent: number; total: number }>

/** A target's copy of a file, or that it has none. */
export type Replica =
  | HeldReplica
  /** `waiting` may become `held` by itself, `failed` says that it keeps it, or was to, and shows otherwise. */
  | Readonly<{ state: 'absent' | 'waiting' | 'failed'; reason: string }>

/** `expiresAt` is an ISO 8601 time where the target told one. */
export type HeldReplica = Readonly<{ state: 'held'; readBack: ReadBack; expiresAt: string | null }>

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
