import { z } from 'zod'
import { InvalidConfigError } from './errors.ts'
import type { UpstreamOptions } from './fallback/upstream.ts'

export type GatewayConfig = Readonly<{
  subgraphUrl: string
  ipfsGateways: readonly string[]
  host: string
  /** 0 takes any free port. */
  port: number
  /** How many processes serve on the port. */
  processes: number
  /** The address that clients reach this gateway by, without a last slash; null for the one that each request names. */
  publicUrl: string | null
  /** The operator's policy, a JSON file; null where everything is served. */
  policyFile: string | null
  /** Which names that a registry does not have are looked up elsewhere. */
  fallback: UpstreamOptions
  /** JSON-RPC endpoints of the chain, for the cross-check and for proofs; none for neither. */
  rpcUrls: readonly string[]
  crossCheck: 'off' | 'warn' | 'refuse'
  /** How many of the endpoints have to say the same. */
  crossCheckQuorum: number
  /** How long a check stands while nothing changes. */
  crossCheckMaxAgeMs: number
  /** How old the newest block may be for a name to count as nobody's; 0 for any age, null for what the chain is used to. */
  indexMaxBlockAgeSeconds: number | null
  /** How long the chain may have had a block that the index has not; 0 for any time. */
  indexMaxBehindSeconds: number
  /** The status API of the index, which tells its health; null where it is not asked. */
  indexStatusUrl: string | null
  /** How often the chain is asked for its newest block, and the index for its health. */
  chainIntervalMs: number
  pageMaxAgeSeconds: number
  /** How much longer a shared cache may answer with a page while it asks for it anew. */
  pageStaleSeconds: number
  /** Memory for ready pages. */
  pageCacheBytes: number
  /** Whether a page that is read often is made again as soon as it has changed. */
  pagePrefetch: boolean
  /** How many pages are made at the start, before anybody asks. */
  warmUp: number
  /** What `/graphql` passes on. */
  graphql: Readonly<{
    /** Any query, or only this gateway's own, by name. */
    documents: 'any' | 'own'
    /** What one query may cost. */
    maxCost: number
    /** Queries under way at one time, in all and of one client. */
    atOnce: number
    atOnceOfClient: number
    /** Queries that wait for their turn, in all and of one client. */
    waiting: number
    waitingOfClient: number
  }>
  /** How often the index is asked where it is. */
  followIntervalMs: number
  /** How long pages are answered from memory while the index is away. */
  indexMaxLagMs: number
  /** For reading one page from the index, however many queries it takes. */
  indexTimeoutMs: number
  /** For the first bytes of a file. */
  fileTimeoutMs: number
  /** Where files are kept, and how many bytes of them; null for none. */
  fileCache: Readonly<{ path: string; maxBytes: number }> | null
  /** Requests a second that one address may make; 0 for any number. */
  rateLimit: number
  /** Whether a proxy before this tells the client's address. */
  trustProxy: boolean
  /** Connections at one time; more are refused. */
  maxConnections: number
  /** How long a stop waits for answers that are under way. */
  stopTimeoutMs: number
  logLevel: (typeof LOG_LEVELS)[number]
}>

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const url = z.url({ protocol: /^https?$/, error: 'is not an http or https URL' })

// fetch refuses such an address with an error that shows it.
const urlWithoutLogin = url.refine(hasNoLogin, 'has a user or password in it, which is not sent; put a key in its path')

// It is put into pages of several kinds as it stands, so it holds nothing that means something in one of them.
const publicUrl = z
  .string()
  .regex(
    /^https?:\/\/[A-Za-z0-9._-]+(:\d{1,5})?(\/[A-Za-z0-9._~%/-]*)?$/,
    'is not an http or https URL of host and path',
  )
  .transform(withoutLastSlashes)

const names = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()))
  .transform((parts) => parts.filter((part) => part !== ''))
  .pipe(z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*-?\*?$/, 'is no list of normalized names, with * at the end')))

// pip gives up after 15 seconds without a byte, so the gateway says 503 before that.
const environment = z.object({
  SUBGRAPH_URL: urlWithoutLogin,
  IPFS_GATEWAYS: z
    .string('is not set')
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(url).min(1)),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(5000, 0, 65_535),
  GATEWAY_PROCESSES: wholeNumber(1, 1, 128),
  PUBLIC_URL: publicUrl.optional(),
  POLICY_FILE: z.string().optional(),
  FALLBACK_INDEX_URL: z.union([z.literal('off'), url]).default('https://pypi.org/simple/'),
  FALLBACK_ALLOW: names,
  FALLBACK_DENY: names,
  RPC_URLS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(urlWithoutLogin))
    .default([]),
  CROSS_CHECK: z.enum(['off', 'warn', 'refuse'], 'is none of off, warn, refuse').default('off'),
  CROSS_CHECK_QUORUM: wholeNumber(0, 0, 100),
  CROSS_CHECK_MAX_AGE: wholeNumber(60, 1, 86_400),
  INDEX_MAX_BLOCK_AGE: wholeNumber(null, 0, 86_400 * 365),
  INDEX_MAX_BEHIND: wholeNumber(60, 0, 86_400 * 365),
  INDEX_STATUS_URL: urlWithoutLogin.optional(),
  CHAIN_INTERVAL_MS: wholeNumber(2000, 10, 600_000),
  PAGE_MAX_AGE: wholeNumber(5, 0, 86_400),
  PAGE_STALE_WHILE_REVALIDATE: wholeNumber(10, 0, 86_400),
  PAGE_CACHE_MB: wholeNumber(256, 1, 1_000_000),
  PAGE_PREFETCH: z.enum(['on', 'off'], 'is neither on nor off').default('on'),
  WARM_UP: wholeNumber(0, 0, 1000),
  GRAPHQL_DOCUMENTS: z.enum(['any', 'own'], 'is neither any nor own').default('any'),
  GRAPHQL_MAX_COST: wholeNumber(500_000, 1, 999_999_999),
  GRAPHQL_AT_ONCE: wholeNumber(4, 1, 10_000),
  GRAPHQL_AT_ONCE_PER_CLIENT: wholeNumber(2, 1, 10_000),
  GRAPHQL_WAITING: wholeNumber(256, 0, 100_000),
  GRAPHQL_WAITING_PER_CLIENT: wholeNumber(64, 0, 100_000),
  FOLLOW_INTERVAL_MS: wholeNumber(500, 10, 600_000),
  INDEX_MAX_LAG_MS: wholeNumber(10_000, 1, 86_400_000),
  INDEX_TIMEOUT_MS: wholeNumber(10_000, 1, 600_000),
  FILE_TIMEOUT_MS: wholeNumber(12_000, 1, 600_000),
  FILE_CACHE_DIR: z.string().optional(),
  FILE_CACHE_MB: wholeNumber(1024, 1, 100_000_000),
  RATE_LIMIT: wholeNumber(0, 0, 1_000_000),
  TRUST_PROXY: z.enum(['on', 'off'], 'is neither on nor off').default('off'),
  MAX_CONNECTIONS: wholeNumber(10_000, 1, 1_000_000),
  STOP_TIMEOUT_MS: wholeNumber(10_000, 0, 600_000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
})

/**
 * Reads the gateway's configuration from environment variables; an empty one counts as not set.
 * @throws InvalidConfigError (INVALID_CONFIG), which names all faults at once
 */
export function readGatewayConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = environment.safeParse(set)
  if (!read.success) {
    throw new InvalidConfigError(
      read.error.issues.map(({ path, message }) => {
        const name = String(path[0])
        return `${name} ${name in set ? message : 'is not set'}`
      }),
    )
  }
  const { data } = read
  checkEndpoints(data)
  return {
    subgraphUrl: data.SUBGRAPH_URL,
    ipfsGateways: data.IPFS_GATEWAYS,
    host: data.HOST,
    port: data.PORT,
    processes: data.GATEWAY_PROCESSES,
    publicUrl: data.PUBLIC_URL ?? null,
    policyFile: data.POLICY_FILE ?? null,
    fallback: {
      baseUrl: data.FALLBACK_INDEX_URL === 'off' ? null : data.FALLBACK_INDEX_URL,
      allow: data.FALLBACK_ALLOW,
      deny: data.FALLBACK_DENY,
    },
    rpcUrls: data.RPC_URLS,
    crossCheck: data.CROSS_CHECK,
    // Most of them, where no number is set.
    crossCheckQuorum: data.CROSS_CHECK_QUORUM || Math.floor(data.RPC_URLS.length / 2) + 1,
    crossCheckMaxAgeMs: data.CROSS_CHECK_MAX_AGE * 1000,
    indexMaxBlockAgeSeconds: data.INDEX_MAX_BLOCK_AGE,
    indexMaxBehindSeconds: data.INDEX_MAX_BEHIND,
    indexStatusUrl: data.INDEX_STATUS_URL ?? null,
    chainIntervalMs: data.CHAIN_INTERVAL_MS,
    pageMaxAgeSeconds: data.PAGE_MAX_AGE,
    pageStaleSeconds: data.PAGE_STALE_WHILE_REVALIDATE,
    pageCacheBytes: data.PAGE_CACHE_MB * 1024 * 1024,
    pagePrefetch: data.PAGE_PREFETCH === 'on',
    warmUp: data.WARM_UP,
    graphql: {
      documents: data.GRAPHQL_DOCUMENTS,
      maxCost: data.GRAPHQL_MAX_COST,
      atOnce: data.GRAPHQL_AT_ONCE,
      atOnceOfClient: data.GRAPHQL_AT_ONCE_PER_CLIENT,
      waiting: data.GRAPHQL_WAITING,
      waitingOfClient: data.GRAPHQL_WAITING_PER_CLIENT,
    },
    followIntervalMs: data.FOLLOW_INTERVAL_MS,
    indexMaxLagMs: data.INDEX_MAX_LAG_MS,
    indexTimeoutMs: data.INDEX_TIMEOUT_MS,
    fileTimeoutMs: data.FILE_TIMEOUT_MS,
    fileCache:
      data.FILE_CACHE_DIR === undefined
        ? null
        : { path: data.FILE_CACHE_DIR, maxBytes: data.FILE_CACHE_MB * 1024 * 1024 },
    rateLimit: data.RATE_LIMIT,
    trustProxy: data.TRUST_PROXY === 'on',
    maxConnections: data.MAX_CONNECTIONS,
    stopTimeoutMs: data.STOP_TIMEOUT_MS,
    logLevel: data.LOG_LEVEL,
  }
}

function checkEndpoints({ RPC_URLS, CROSS_CHECK, CROSS_CHECK_QUORUM }: z.infer<typeof environment>): void {
  if (CROSS_CHECK !== 'off' && RPC_URLS.length === 0)
    throw new InvalidConfigError([`CROSS_CHECK is ${CROSS_CHECK}, and RPC_URLS is not set`])
  if (CROSS_CHECK_QUORUM > RPC_URLS.length)
    throw new InvalidConfigError([`CROSS_CHECK_QUORUM is larger than the number of RPC_URLS, ${RPC_URLS.length}`])
}

function hasNoLogin(text: string): boolean {
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

function wholeNumber<Default extends number | null>(byDefault: Default, least: number, most: number) {
  const message = `is not a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message))
    .optional()
    .transform((value): number | Default => value ?? byDefault)
}

function withoutLastSlashes(url: string): string {
  let end = url.length
  while (url[end - 1] === '/') end -= 1
  return url.slice(0, end)
}
