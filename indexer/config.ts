import { Command, Option } from 'commander'
import * as z from 'zod'

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
  checkLogs: z.enum(['near', 'always', 'never'], { error: 'must be near, always or never' }).default('near'),
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
  return new Command('indexer')
    .description('Indexes a chain by a subgraph build and serves its entities as GraphQL.')
    .addOption(new Option('--manifest <file>', 'subgraph.yaml of a build by graph-cli (INDEXER_MANIFEST)'))
    .addOption(new Option('--rpc <url>', "the chain's JSON-RPC endpoints, with commas between (INDEXER_RPC)"))
    .addOption(new Option('--ipfs <url>', "IPFS node with Kubo's RPC, for file data sources (INDEXER_IPFS)"))
    .addOption(
      new Option(
        '--allow-non-deterministic-ipfs <boolean>',
        'let handlers read files while they run; default false (INDEXER_ALLOW_NON_DETERMINISTIC_IPFS)',
      ),
    )
    .addOption(new Option('--database <file>', 'where entities are kept; default indexer.db (INDEXER_DATABASE)'))
    .addOption(new Option('--name <name>', 'name in the GraphQL URL; default subgraph (INDEXER_NAME)'))
    .addOption(new Option('--host <address>', 'address to listen on; default 127.0.0.1 (INDEXER_HOST)'))
    .addOption(new Option('--port <number>', 'port to listen on; default 8000, 0 for any (INDEXER_PORT)'))
    .addOption(new Option('--network <name>', 'refuse manifests for other networks (INDEXER_NETWORK)'))
    .addOption(
      new Option(
        '--poll-interval-ms <number>',
        'wait between looks at the head; default 1000 (INDEXER_POLL_INTERVAL_MS)',
      ),
    )
    .addOption(
      new Option(
        '--check-logs <when>',
        'find logs left out: near the head (default), always, never (INDEXER_CHECK_LOGS)',
      ),
    )
    .addOption(new Option('--log-level <level>', `${LOG_LEVELS.join(', ')}; default info (INDEXER_LOG_LEVEL)`))
}

function envName(name: string): string {
  return `INDEXER_${kebabCase(name).replaceAll('-', '_').toUpperCase()}`
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
