import type { LoadBlock } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { ContentMismatchError, ContentUnavailableError } from '../dag/content-errors.ts'
import type { GatewayOrder } from './gateway-order.ts'
import { type BlockAnswer, type BlockDeadlines, fetchBlockFrom, type Gateway } from './http-block.ts'
import { safeUrl } from './http-request.ts'

/**
 * Fetches blocks for one file from several gateways: in their order, each once, until one gives the block. Where one has
 * failed the next is asked at once, and where one takes long the next is asked as well: the first right block counts. The
 * gateway that gave the last block is asked first for the next, so that a slow or lying one costs its delay once.
 */
export function createBlockFetcher(order: GatewayOrder, deadlines: BlockDeadlines, signal: AbortSignal): LoadBlock {
  let preferred: Gateway | undefined

  return async function fetchBlock(cid: CID): Promise<Uint8Array> {
    const waiting = inOrder(order.sorted(), preferred)
    const running = new Map<Gateway, Promise<Outcome>>()
    const asked: Gateway[] = []
    const attempts: Attempt[] = []
    const decided = new AbortController()
    const either = AbortSignal.any([signal, decided.signal])
    try {
      for (;;) {
        signal.throwIfAborted()
        const started = startNext()
        if (!started && running.size === 0) throw failureOf(cid, attempts)
        const outcome = await firstOf([...running.values()], waiting.length > 0 ? patience() : null)
        if (outcome === 'late') continue
        running.delete(outcome.gateway)
        if (outcome.answer.type === 'found') return take(outcome.gateway, outcome.answer.bytes, outcome.tookMs)
        note(outcome.gateway, outcome.answer)
      }
    } finally {
      decided.abort()
    }

    function startNext(): boolean {
      const gateway = waiting.shift()
      if (!gateway) return false
      asked.push(gateway)
      const startedAt = performance.now()
      const answer = fetchBlockFrom(gateway, cid, deadlines, either)
      const outcome = answer.then((each) => ({ gateway, answer: each, tookMs: performance.now() - startedAt }))
      // What lost is given up, and nobody waits for it.
      outcome.catch(() => {})
      running.set(gateway, outcome)
      return true
    }

    function patience(): number {
      return Math.max(...[...running.keys()].map((gateway) => order.patienceMs(gateway)))
    }

    function take(gateway: Gateway, bytes: Uint8Array, tookMs: number): Uint8Array {
      const earlier = asked.slice(0, asked.indexOf(gateway)).filter((each) => running.has(each))
      for (const slower of earlier) order.failed(slower)
      order.gaveBlock(gateway, tookMs)
      preferred = gateway
      return bytes
    }

    function note(gateway: Gateway, answer: Attempt['answer']): void {
      attempts.push({ gateway, answer })
      if (answer.type === 'failed') order.failed(gateway)
      if (answer.type === 'wrong') order.lied(gateway)
    }
  }
}

type Outcome = Readonly<{ gateway: Gateway; answer: BlockAnswer; tookMs: number }>

type Attempt = Readonly<{ gateway: Gateway; answer: Exclude<BlockAnswer, { type: 'found' }> }>

function inOrder(gateways: readonly Gateway[], first: Gateway | undefined): Gateway[] {
  if (!first) return [...gateways]
  return [first, ...gateways.filter((gateway) => gateway !== first)]
}

async function firstOf(outcomes: readonly Promise<Outcome>[], lateMs: number | null): Promise<Outcome | 'late'> {
  if (lateMs === null) return Promise.race(outcomes)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), lateMs)
  })
  try {
    return await Promise.race([...outcomes, late])
  } finally {
    clearTimeout(timer)
  }
}

function failureOf(cid: CID, attempts: readonly Attempt[]): Error {
  const reasons = attempts.map(({ gateway, answer }) => `${safeUrl(gateway.url)}: ${answer.reason}`).join('; ')
  const types = attempts.map(({ answer }) => answer.type)
  // A gateway that only failed may yet have the right bytes.
  if (types.includes('wrong') && !types.includes('failed')) {
    return new ContentMismatchError(`no gateway has the right bytes of ${cid} (${reasons})`)
  }
  return new ContentUnavailableError(`no gateway gave ${cid}; try again later or add a gateway (${reasons})`)
}
