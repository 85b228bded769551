import type { CID } from '../dag/cid.ts'
import { codeOf, messageOf } from '../dag/error-facts.ts'
import { openLocalDag } from './local-dag.ts'
import type { PinService, PinState, Taken } from './pin-service.ts'
import {
  type HeldReplica,
  PinFailedError,
  type PinnedFile,
  type PinOptions,
  type PinTarget,
  type Replica,
} from './pin-target.ts'
import { type ReadBack, readBackFile } from './read-back.ts'
import { PATIENCE, type Patience, pause, retry } from './retry.ts'

export type PinTargetSettings = Readonly<{
  /** How often what fails is tried again. */
  patience?: Partial<Patience>
  /** How long a service may take to pin what it was sent or told; ten minutes unless told. */
  pinningMs?: number
}>

/** Makes a target of a service: what is there is not sent again, what was sent is waited for, and read back. */
export function createPinTarget(service: PinService, settings: PinTargetSettings = {}): PinTarget {
  const patience = { ...PATIENCE, ...settings.patience }
  const pinningMs = settings.pinningMs ?? 600_000
  return {
    name: service.name,
    takesBytes: service.takesBytes,
    async pin(file, options = {}) {
      try {
        return await pin(service, file, { patience, pinningMs, ...options })
      } catch (cause) {
        options.signal?.throwIfAborted()
        throw failure(`${file.name} could not be pinned to ${service.name}`, cause)
      }
    },
    async look(cid, { signal = NEVER } = {}) {
      try {
        return await look(service, cid, patience, signal)
      } catch (cause) {
        signal.throwIfAborted()
        throw failure(`${service.name} could not be asked for ${cid}`, cause)
      }
    },
  }
}

type Pinning = PinOptions & Readonly<{ patience: Patience; pinningMs: number }>

const NOTHING_TOLD: Taken = { cid: null, state: null }

const NEVER = new AbortController().signal

async function pin(service: PinService, file: PinnedFile, pinning: Pinning): Promise<HeldReplica> {
  const { signal = NEVER, onProgress, patience } = pinning
  // Once only: whether it is there already is no more than a saving.
  const before = await look(service, file.cid, { ...patience, tries: 1 }, signal).catch(() => null)
  signal.throwIfAborted()
  if (before?.state === 'held' && before.readBack.type === 'verified') return before

  const dag = await openLocalDag(file.path, file.cid, signal)
  try {
    const upload = {
      dag,
      name: file.name,
      signal,
      onProgress: (sent: number, total: number) => onProgress?.({ sent, total }),
    }
    // What is being fetched already need not be asked for twice.
    const isUnderWay = before?.state === 'waiting' && !service.takesBytes
    const taken = isUnderWay ? NOTHING_TOLD : await retry(() => service.send(upload), patience, signal)
    checkTaken(file.cid, taken)
    const expiresAt = await untilPinned(service, file.cid, taken.state, pinning)
    return { state: 'held', readBack: await readBack(service, file.cid, patience, signal), expiresAt }
  } finally {
    await dag.close()
  }
}

function checkTaken(root: CID, { cid }: Taken): void {
  if (cid !== null && cid !== root.toString()) throw new Error(`it took ${cid.slice(0, 80)} instead of ${root}`)
}

/** Asks until it is pinned, and answers when that ends. */
async function untilPinned(
  service: PinService,
  cid: CID,
  told: PinState | null,
  { patience, pinningMs, signal = NEVER }: Pinning,
): Promise<string | null> {
  const endsAt = performance.now() + pinningMs
  let state = told ?? (await retry(() => service.state(cid, signal), patience, signal))
  for (let asked = 1; state.type !== 'pinned'; asked += 1) {
    if (state.type === 'failed') throw new Error(`it could not pin the file: ${state.reason}`)
    // A list may lag behind for a moment; longer than that, the file is not there.
    if (state.type === 'absent' && asked >= patience.tries) {
      throw new Error('it took the file, but says that it has no such pin')
    }
    if (performance.now() > endsAt) {
      throw new Error(`it took the file, but did not pin it in ${pinningMs / 1000} s (${reasonOf(state)})`)
    }
    await pause(asked, patience, signal)
    state = await retry(() => service.state(cid, signal), patience, signal)
  }
  return state.expiresAt
}

async function look(service: PinService, cid: CID, patience: Patience, signal: AbortSignal): Promise<Replica> {
  const state = await retry(() => service.state(cid, signal), patience, signal)
  if (state.type !== 'pinned') return { state: state.type, reason: reasonOf(state) }
  try {
    return {
      state: 'held',
      readBack: await readBack(service, cid, { ...patience, tries: Math.min(3, patience.tries) }, signal),
      expiresAt: state.expiresAt,
    }
  } catch (error) {
    signal.throwIfAborted()
    const code = codeOf(error)
    if (code !== 'PIN_NOT_READABLE' && !code.startsWith('CONTENT_')) throw error
    return { state: 'failed', reason: `it says that it is pinned, but ${messageOf(error)}` }
  }
}

function readBack(service: PinService, cid: CID, patience: Patience, signal: AbortSignal): Promise<ReadBack> {
  const { blocks } = service
  if (typeof blocks === 'string') return Promise.resolve({ type: 'unreadable', reason: blocks })
  return readBackFile(cid, blocks, patience, signal)
}

function reasonOf(state: Exclude<PinState, { type: 'pinned' }>): string {
  return state.type === 'absent' ? 'it has no such pin' : state.reason
}

function failure(what: string, cause: unknown): PinFailedError {
  const reason = messageOf(cause)
  return new PinFailedError(`${what}: ${reason}; try again or use another target`, { reason, cause })
}
