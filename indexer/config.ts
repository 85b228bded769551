import { Command, Option } from 'commander'
import * as z from 'zod'
import { type CheckLogs, isCheckLogs } from './chain/check-policy.ts'
import manifest from './package.json' with { type: 'json' }

const { version } = manifest

/** What the indexer's process is told, checked. */
export type Config = Readonly<z.infer<typeof configShape>>

/** Thrown for a configuration that cannot be used; its message lists every fault. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const configShape = z.object({
  manifest: z.string({ error: 'is needed: the subgraph.yaml of a build' }).min(1),
  rpc: z
    .string({ error: "is needed: the URL of the chain's JSON-RPC endpoint" })
    .regex(/^https?:\/\/[^\s,]+(,https?:\/\/[^\s,]+)*$/, {
      error: 'must be an http or https URL, or several with commas between them',
    }),
  rpcWs: z
    .string()
    .regex(/^wss?:\/\/[^\s]+$/, { error: 'must be a ws or wss URL' })
    .optional(),
  rpcTimeoutMs: wholeNumber(100, 600_000).default(30_000),
  ipfs: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/, { error: 'must be an http or https URL' })
    .optional(),
  allowNonDeterministicIpfs: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform((value) => value === 'true'),
  database: z.string().min(1).default('indexer.db'),
  name: z
    .string()
    .regex(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/, { error: 'may have letters, digits, - and _, and / between parts' })
    .default('subgraph'),
  host: z.string().min(1).default('127.0.0.1'),
  port: wholeNumber(0, 65_535).default(8000),
  network: z.string().min(1).optional(),
  pollIntervalMs: wholeNumber(10, 3_600_000).default(1_000),
  maxBlockRange: wholeNumber(1, 100_000).default(2_000),
  checkLogs: z
    .custom<CheckLogs>((value) => typeof value === 'string' && isCheckLogs(value), {
      error: 'must be never, near, always, or sample: and a number',
    })
    .default('near'),
  answerCacheMb: wholeNumber(0, 65_535).default(16),
  handlerSeconds: wholeNumber(1, 86_400).default(60),
  handlerMemoryMb: wholeNumber(16, 4_096).default(1_024),
  queryThreads: wholeNumber(1, 64).default(4),
  queryTimeoutMs: wholeNumber(100, 600_000).default(10_000),
  queryMemoryMb: wholeNumber(32, 65_535).default(512),
  logLevel: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})

function wholeNumber(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^[0-9]{1,9}$/, { error })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error })
}

/** Reads the configuration: flags over environment over defaults. @throws {ConfigError} listing all faults */
export function readConfig(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = configShape.safeParse(readOptions(argv, env))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `--${kebabCase(String(path[0]))} ${message}`)
  throw new ConfigError(`the configuration cannot be used:\n${faults.join('\n')}`)
}

function readOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const flags = createCommand().parse(argv, { from: 'user' }).opts<Record<string, string | undefined>>()
  const names = Object.keys(configShape.shape)
  return Object.fromEntries(
    names
      .map((name) => [name, flags[name] ?? (env[envName(name)] || undefined)])
      .filter(([, value]) => value !== undefined),
  )
}

function createCommand(): Command {
  const command = new Command('dipmp-indexer')
    .usage('--manifest <file> --rpc <url> [options]')
    .description('Indexes a chain by a subgraph build and serves its entities as GraphQL.')
    .version(version)
    .addHelpText('after', HELP_END)
  for (const [flags, description] of FLAGS) command.addOption(new Option(flags, description))
  return command
}

const FLAGS = [
  ['--manifest <file>', 'subgraph.yaml of a build by graph-cli'],
  ['--rpc <url>', "the chain's JSON-RPC endpoint, or several with commas between"],
  ['--rpc-ws <url>', 'WebSocket endpoint that tells of new heads'],
  ['--rpc-timeout-ms <number>', 'how long an answer may take (30000)'],
  ['--ipfs <url>', "IPFS node with Kubo's RPC, for file data sources"],
  ['--allow-non-deterministic-ipfs <boolean>', 'let handlers read files while they run (false)'],
  ['--database <file>', 'where entities are kept (indexer.db)'],
  ['--name <name>', 'name in the GraphQL URL (subgraph)'],
  ['--host <address>', 'address to listen on (127.0.0.1)'],
  ['--port <number>', 'port to listen on, 0 for any (8000)'],
  ['--network <name>', 'refuse manifests for other networks'],
  ['--poll-interval-ms <number>', 'wait between looks at the head (1000)'],
  ['--max-block-range <number>', 'most blocks whose logs are asked for at once (2000)'],
  ['--check-logs <when>', 'find logs left out or made up: never, near, sample:N, always (near)'],
  ['--answer-cache-mb <number>', 'MB of answers kept until the next block, 0 for none (16)'],
  ['--handler-seconds <number>', 'processor time that one run of a handler may take (60)'],
  ['--handler-memory-mb <number>', 'memory that a handler may take (1024)'],
  ['--query-threads <number>', 'how many queries are answered at one time (4)'],
  ['--query-timeout-ms <number>', 'how long a query may take (10000)'],
  ['--query-memory-mb <number>', 'memory that a query may take (512)'],
  ['--log-level <level>', `${LOG_LEVELS.join(', ')} (info)`],
] as const

const HELP_END = `
Each option can be set in the environment too: --poll-interval-ms is INDEXER_POLL_INTERVAL_MS.

Example:
  dipmp-indexer --manifest build/subgraph.yaml --rpc http://127.0.0.1:8545`

function envName(name: string): string {
  return `INDEXER_${kebabCase(name).replaceAll('-', '_').toUpperCase()}`
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
