import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { countedClient, type IndexingMetrics } from '../metrics/indexing-metrics.ts'
import { createFailoverClient, type FailoverClient } from './failover.ts'
import { createRpcClient, describeEndpoint } from './json-rpc.ts'
import { rememberMissing } from './missing-methods.ts'
import { offerStateByHash } from './state-by-number.ts'

/** How patient to be with endpoints; what is left out has a default. */
export type RpcPatience = Readonly<{
  /** How long an answer may take, to its end. */
  timeoutMs?: number | undefined
  /** The wait before something is tried again, which then grows. */
  retryDelayMs?: number | undefined
  maxResponseSize?: number | undefined
}>

export type EndpointsOptions = RpcPatience &
  Readonly<{
    urls: readonly string[]
    /** Which chain they must serve; null where that is not known yet. */
    expected: () => string | null
    metrics: Pick<IndexingMetrics, 'rpcCall' | 'rpcFault'>
    logger: Logger
    signal: AbortSignal
  }>

const RETRY_DELAY_MS = 1_000

/** Makes of a chain's endpoints one client that knows what each can do, and says what goes wrong. */
export function openEndpoints(options: EndpointsOptions): FailoverClient {
  const { urls, expected, metrics, logger, signal, timeoutMs, retryDelayMs = RETRY_DELAY_MS, maxResponseSize } = options
  const open = (url: string) => {
    const name = describeEndpoint(url)
    const client = createRpcClient({
      url,
      signal,
      // With another endpoint to turn to, one that does not answer is not waited for.
      attempts: urls.length > 1 ? 1 : 4,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      retryDelayMs: retryDelayMs / 10,
      ...(maxResponseSize === undefined ? {} : { maxResponseSize }),
      onRetry: ({ code, message }) => logger.warn({ code, reason: message }, 'chain call failed: trying again'),
    })
    const counted = countedClient(client, metrics)
    const remembering = rememberMissing(counted, ['eth_getBlockReceipts'], (method) =>
      logger.info({ endpoint: name, method }, 'chain endpoint lacks a method: receipts are read one by one'),
    )
    const state = offerStateByHash(remembering, () =>
      logger.warn(
        { endpoint: name },
        'chain endpoint takes no block hash: state is read by number, and the hash checked',
      ),
    )
    return { name, client: state }
  }
  return createFailoverClient({
    endpoints: urls.map(open),
    expected,
    pause: (round) => sleep((retryDelayMs / 10) * 4 ** (round - 1), undefined, { signal }),
    onSwitch: (from, to, reason) => logger.warn({ from, to, reason }, 'chain endpoint switched'),
  })
}
