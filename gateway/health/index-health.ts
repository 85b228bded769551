import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { createAsk } from '../graphql/client.ts'

/** What graph-node's status API, which the embedded indexer has too, says of a deployment's health. */
export type Health = 'healthy' | 'unhealthy' | 'failed'

export interface IndexHealth {
  /** What was told last; null where nobody is asked, or nobody has answered for a while. */
  current(): Health | null
  /** Whether it has failed, or was not healthy for so long that it does not pass by itself. */
  isIll(): boolean
}

export type RunningIndexHealth = IndexHealth & Readonly<{ stop(): Promise<void> }>

export type IndexHealthOptions = Readonly<{
  url: string
  /** The deployment that pages are read from; null while it is not known. */
  deployment: () => string | null
  intervalMs: number
}>

const STATUS = `
  query Health($deployments: [String!]!) {
    indexingStatuses(subgraphs: $deployments) { health }
  }
`

const answer = z.object({
  indexingStatuses: z.array(z.object({ health: z.enum(['healthy', 'unhealthy', 'failed']) })),
})

const TIMEOUT_MS = 3000
/** One wrong answer of a chain's endpoint makes an indexer unhealthy until the next. */
const PASSING_MS = 10_000
/** What was told is good for this long beside the interval. */
const GOOD_MS = 30_000

export const UNKNOWN_HEALTH: RunningIndexHealth = {
  current: () => null,
  isIll: () => false,
  stop: async () => {},
}

/** Asks a status API about the deployment from now on, each interval, until it is stopped. */
export function startIndexHealth({ url, deployment, intervalMs }: IndexHealthOptions): RunningIndexHealth {
  const ask = createAsk({ url, timeoutMs: TIMEOUT_MS })
  const stopped = new AbortController()
  let health: Health | null = null
  let askedAt = Number.NEGATIVE_INFINITY
  let healthyAt = performance.now()

  async function take(id: string): Promise<void> {
    const startedAt = performance.now()
    const { indexingStatuses } = await ask(answer, STATUS, { deployments: [id] }, stopped.signal)
    health = indexingStatuses[0]?.health ?? null
    askedAt = startedAt
    if (health !== 'unhealthy') healthyAt = startedAt
  }

  async function follow(): Promise<void> {
    let last: string | null = null
    while (!stopped.signal.aborted) {
      // A subgraph that has failed may answer no page; it is still the one to ask about.
      last = deployment() ?? last
      if (last !== null) await take(last).catch(() => {})
      await sleep(intervalMs, undefined, { signal: stopped.signal }).catch(() => {})
    }
  }

  const following = follow()
  const current = () => (performance.now() - askedAt <= intervalMs + GOOD_MS ? health : null)
  return {
    current,
    isIll: () => {
      const now = current()
      return now === 'failed' || (now === 'unhealthy' && askedAt - healthyAt > PASSING_MS)
    },
    stop: async () => {
      stopped.abort()
      await following
    },
  }
}
