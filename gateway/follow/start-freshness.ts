import type { Logger } from 'pino'
import { type ChainNode, createChainNode } from '../chain/chain-node.ts'
import { NO_CHAIN, startChainView } from '../chain/chain-view.ts'
import { readHead } from '../chain/read-head.ts'
import type { GatewayConfig } from '../config.ts'
import { createCheckFree } from '../fallback/check-free.ts'
import { type IndexHealth, startIndexHealth, UNKNOWN_HEALTH } from '../health/index-health.ts'
import type { CheckFree } from './certain-index.ts'
import { createFreshness, type Freshness } from './freshness.ts'
import type { IndexView } from './index-view.ts'

export type RunningFreshness = Freshness &
  Readonly<{
    health: IndexHealth
    /** Asks the registry itself; null where there is no endpoint of the chain. */
    checkFree: CheckFree | null
    stop(): Promise<void>
  }>

/** pip waits 15 seconds for an answer, and before this there was the index to ask. */
const ANSWER_MS = 3000

/** Follows the chain by its endpoints, and the index's health by its status API, as far as they are configured. */
export function startFreshness(config: GatewayConfig, view: IndexView, logger: Logger): RunningFreshness {
  const { crossCheckQuorum: quorum, chainIntervalMs: intervalMs, indexStatusUrl: url } = config
  const timeoutMs = Math.min(ANSWER_MS, config.indexTimeoutMs)
  const nodes: readonly ChainNode[] = config.rpcUrls.map((each) => createChainNode(each, { timeoutMs }))
  const chain =
    nodes.length === 0 ? NO_CHAIN : startChainView({ read: () => readHead(nodes, quorum), intervalMs, logger })
  const deployment = () => view.current()?.deployment ?? null
  const health = url === null ? UNKNOWN_HEALTH : startIndexHealth({ url, deployment, intervalMs })
  const freshness = createFreshness({
    view,
    chain,
    health,
    maxBehindSeconds: config.indexMaxBehindSeconds,
    maxBlockAgeSeconds: config.indexMaxBlockAgeSeconds,
  })
  return {
    ...freshness,
    health,
    checkFree: nodes.length === 0 ? null : createCheckFree({ nodes, quorum, chain }),
    stop: async () => {
      await Promise.all([chain.stop(), health.stop()])
    },
  }
}
