import type { Chain } from '../chain/chain.ts'
import type { StatusSource } from './status-source.ts'

/** How long an answer of the chain about its head is good for; however many ask, it is asked no more often. */
const HEAD_AGE_MS = 1_000
/** The chain's client tries for longer where an endpoint is away; who asks how indexing is does not wait for that. */
const WAIT_MS = 3_000

/** What the status API asks of the chain. Endpoints that are away make no errors here. */
export function createChainView(chain: Pick<Chain, 'head' | 'headers'>): Pick<StatusSource, 'chainHead' | 'blockHash'> {
  let asked = Number.NEGATIVE_INFINITY
  let head: Promise<Awaited<ReturnType<Chain['head']>> | null> = Promise.resolve(null)
  return {
    chainHead() {
      const now = performance.now()
      if (now - asked > HEAD_AGE_MS) {
        asked = now
        head = orNull(chain.head())
      }
      return head
    },
    async blockHash(number) {
      if (number < 0n) return null
      const headers = await orNull(chain.headers([number]))
      return headers?.[0]?.hash ?? null
    },
  }
}

/** An answer, or null where it fails or does not come in time. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), WAIT_MS)
  try {
    return await Promise.race([answer.catch(() => null), late])
  } finally {
    clearTimeout(timer)
  }
}
