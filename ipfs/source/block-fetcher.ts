import type { CID } from '../dag/cid.ts'
import { failureOf } from './block-failure.ts'
import type { GatewayOrder } from './gateway-order.ts'
import { type BlockAnswer, type BlockDeadlines, fetchBlockFrom, type Gateway } from './http-block.ts'
import { createTries } from './tries.ts'

/** Answers a verified block, or throws. `endsAt` says when the last try begins at the latest, by `performance.now`. */
export type FetchBlock = (cid: CID, endsAt: () => number) => Promise<Uint8Array>

export type BlockFetcherOptions = Readonly<{
  order: GatewayOrder
  deadlines: BlockDeadlines
  /** How long a block is tried for after its first failure. */
  retryMs: number
  random: () => number
  /** Told each time bytes come, right or wrong. */
  onBytes?: (() => void) | undefined
}>

/**
 * Fetches blocks for one file from several gateways, in their order, until one gives the block. Where one has failed the
 * next is asked at once, and where one takes long the next is asked as well: the first right block counts. A gateway that
 * failed is asked again after a while, until the time is over or each has said more than once that it has no such block.
 * The gateway that gave the last block is asked first for the next, so that a slow or lying one costs its delay once.
 * @throws ContentUnavailableError (CONTENT_UNAVAILABLE), ContentMismatchError (CONTENT_MISMATCH) and ContentTooLargeError
 *   (CONTENT_TOO_LARGE), from the function that it answers.
 */
export function createBlockFetcher(options: BlockFetcherOptions, signal: AbortSignal): FetchBlock {
  const { order, deadlines, onBytes } = options
  let preferred: Gateway | undefined

  return async function fetchBlock(cid, endsAt) {
    const tries = createTries({ ...options, endsAt })
    const gateways = inOrder(order.sorted(), preferred)
    const running = new Map<Gateway, Promise<Outcome>>()
    const earlier = new Map<Gateway, readonly Gateway[]>()
    const decided = new AbortController()
    const either = AbortSignal.any([signal, decided.signal])
    try {
      for (;;) {
        signal.throwIfAborted()
        const next = tries.next(gateways, new Set(running.keys()))
        if (next?.inMs === 0) {
          start(next.gateway)
          continue
        }
        if (!next && running.size === 0) throw failureOf(cid, gateways, tries.answers())
        const outcome = await firstOf([...running.values()], next?.inMs, signal)
        if (outcome === 'late') continue
        running.delete(outcome.gateway)
        if (outcome.answer.type === 'found') return take(outcome.gateway, outcome.answer.bytes, outcome.tookMs)
        note(outcome.gateway, outcome.answer)
      }
    } finally {
      decided.abort()
    }

    function start(gateway: Gateway): void {
      const startedAt = performance.now()
      const answer = fetchBlockFrom(gateway, cid, deadlines, either, onBytes)
      const outcome = answer.then((each) => ({ gateway, answer: each, tookMs: performance.now() - startedAt }))
      // What lost is given up, and nobody waits for it.
      outcome.catch(() => {})
      earlier.set(gateway, [...running.keys()])
      running.set(gateway, outcome)
      tries.started(gateway, new Set(running.keys()))
    }

    function take(gateway: Gateway, bytes: Uint8Array, tookMs: number): Uint8Array {
      for (const slower of earlier.get(gateway) ?? []) if (running.has(slower)) order.failed(slower)
      order.gaveBlock(gateway, tookMs)
      preferred = gateway
      return bytes
    }

    function note(gateway: Gateway, answer: Exclude<BlockAnswer, { type: 'found' }>): void {
      tries.ended(gateway, answer)
      if (answer.type === 'failed') order.failed(gateway, answer.retryAfterMs)
      if (answer.type === 'wrong') order.lied(gateway)
    }
  }
}

type Outcome = Readonly<{ gateway: Gateway; answer: BlockAnswer; tookMs: number }>

function inOrder(gateways: readonly Gateway[], first: Gateway | undefined): readonly Gateway[] {
  if (!first) return gateways
  return [first, ...gateways.filter((gateway) => gateway !== first)]
}

/** The first outcome, or `late` where there is none in time. It rejects with the signal's reason. */
async function firstOf(
  outcomes: readonly Promise<Outcome>[],
  lateMs: number | undefined,
  signal: AbortSignal,
): Promise<Outcome | 'late'> {
  let timer: NodeJS.Timeout | undefined
  let abort = () => {}
  // The CLI runs on Node 20 as well, which has no Promise.withResolvers.
  const late = new Promise<'late'>((resolve, reject) => {
    if (lateMs !== undefined) timer = setTimeout(() => resolve('late'), lateMs)
    abort = () => reject(signal.reason)
  })
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([...outcomes, late])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}
