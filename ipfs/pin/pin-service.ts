import type { CID } from '../dag/cid.ts'
import type { LocalDag } from './local-dag.ts'
import type { ReadBlock } from './read-back.ts'

/** What differs from one kind of pin target to the next; `createPinTarget` makes a target of it. */
export interface PinService {
  readonly name: string
  readonly takesBytes: boolean
  /** Whether it keeps a file, by its own word. */
  state(cid: CID, signal: AbortSignal): Promise<PinState>
  /** Sends a file, or has the service fetch it. */
  send(upload: Upload): Promise<Taken>
  /** Reads a block off the service; or why nothing of it can be read. */
  readonly blocks: ReadBlock | string
}

export type PinState =
  | Readonly<{ type: 'absent' }>
  | Readonly<{ type: 'waiting' | 'failed'; reason: string }>
  | Readonly<{ type: 'pinned'; expiresAt: string | null }>

export type Upload = Readonly<{
  dag: LocalDag
  name: string
  signal: AbortSignal
  onProgress: (sent: number, total: number) => void
}>

/** `cid` is what the service says that it took, null where it says nothing; `state` where the answer tells it as well. */
export type Taken = Readonly<{ cid: string | null; state: PinState | null }>
