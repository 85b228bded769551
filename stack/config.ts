import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'

/** Where to listen: a port, and whether the user chose it. */
export type PortChoice = Readonly<{ port: number; exact: boolean }>

/** What `npm start` runs with. */
export type StackConfig = Readonly<{
  host: string
  ports: Readonly<Record<PortName, PortChoice>>
  /** Another chain and the registry on it; null starts a chain of our own with a registry and the demo. */
  external: Readonly<{ rpcUrl: string; registry: string }> | null
  /** Where the index and the files are kept; null keeps them in a temporary folder that goes when the stack stops. */
  dataFolder: string | null
  /** Where to fetch files that the content store does not have. */
  ipfsGateways: readonly string[]
  logLevel: string
}>

export const PORT_NAMES = ['gateway', 'chain', 'content', 'indexer'] as const
export type PortName = (typeof PORT_NAMES)[number]

const DEFAULT_PORTS: Readonly<Record<PortName, number>> = { gateway: 5000, chain: 8545, content: 5001, indexer: 8000 }

/** Flag and environment variable of each setting; a flag wins. */
const SETTINGS = {
  host: { flag: 'host', variable: 'HOST' },
  gateway: { flag: 'port', variable: 'PORT' },
  chain: { flag: 'chain-port', variable: 'CHAIN_PORT' },
  content: { flag: 'content-port', variable: 'CONTENT_PORT' },
  indexer: { flag: 'indexer-port', variable: 'INDEXER_PORT' },
  rpcUrl: { flag: 'rpc-url', variable: 'RPC_URL' },
  registry: { flag: 'registry', variable: 'REGISTRY' },
  ipfsGateways: { flag: 'ipfs-gateways', variable: 'IPFS_GATEWAYS' },
  dataFolder: { flag: 'data-folder', variable: 'DATA_FOLDER' },
  logLevel: { flag: 'log-level', variable: 'LOG_LEVEL' },
} as const

export const USAGE = `npm start [-- OPTIONS]

Starts a chain, a content store, the indexer and the gateway in one process, and publishes a demo to try.

  --port N            port of the gateway (PORT, default 5000, else the next free one)
  --chain-port N      port of the built-in chain (CHAIN_PORT, default 8545)
  --content-port N    port of the content store (CONTENT_PORT, default 5001)
  --indexer-port N    port of the indexer's GraphQL (INDEXER_PORT, default 8000)
  --host HOST         address to listen on (HOST, default 127.0.0.1)
  --rpc-url URL       index another chain instead of the built-in one (RPC_URL; with --registry)
  --registry ADDRESS  the registry on that chain (REGISTRY)
  --ipfs-gateways URLS  trustless IPFS gateways to fetch other files from, separated by
                      commas (IPFS_GATEWAYS)
  --data-folder PATH  where to keep files and index (DATA_FOLDER; default: a temporary folder, or
                      .dipmp where another chain is indexed)
  --log-level LEVEL   also log events at this level, such as info (LOG_LEVEL, default silent)
  --help              show this
`

const schema = z.object({
  host: z.string().min(1).default('127.0.0.1'),
  rpcUrl: z.url({ protocol: /^https?$/, error: 'is not an http or https URL' }).optional(),
  registry: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/, 'is not an address of 0x and 40 hex digits')
    .optional(),
  ipfsGateways: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'is not a list of http or https URLs' }))),
  dataFolder: z.string().min(1).optional(),
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('silent'),
  ...Object.fromEntries(PORT_NAMES.map((name) => [name, portSchema()])),
})

/**
 * Reads the configuration: flags over environment over default.
 *
 * @throws StackConfigError (code CONFIG_INVALID) that lists every fault.
 */
export function readStackConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StackConfig {
  const raw = readSettings(args, env)
  const parsed = schema.safeParse(raw)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${spellingOf(issue.path[0])} ${issue.message}`)
  if ((raw.rpcUrl === undefined) !== (raw.registry === undefined)) {
    faults.push('RPC_URL and REGISTRY go together: give both to index another chain, or neither')
  }
  if (!parsed.success || faults.length > 0) throw new StackConfigError(faults)

  const { host, rpcUrl, registry, ipfsGateways, dataFolder, logLevel } = parsed.data
  const external = rpcUrl && registry ? { rpcUrl, registry } : null
  const ports = Object.fromEntries(PORT_NAMES.map((name) => [name, choosePort(name, raw[name])]))
  return {
    host,
    ports: ports as Record<PortName, PortChoice>,
    external,
    dataFolder: dataFolder ?? (external ? join(fileURLToPath(new URL('..', import.meta.url)), '.dipmp') : null),
    ipfsGateways,
    logLevel,
  }
}

/** The flag by which a port is chosen. */
export function portFlag(name: PortName): string {
  return `--${SETTINGS[name].flag} or ${SETTINGS[name].variable}`
}

export class StackConfigError extends Error {
  readonly code = 'CONFIG_INVALID'
  override readonly name = 'StackConfigError'

  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(`the configuration has faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n\n${USAGE}`, options)
  }
}

function readSettings(args: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const options = Object.fromEntries(Object.values(SETTINGS).map(({ flag }) => [flag, { type: 'string' as const }]))
  const flags = parseFlags(args, options)
  const read = ({ flag, variable }: { flag: string; variable: string }) => flags[flag] ?? (env[variable] || undefined)
  return Object.fromEntries(Object.entries(SETTINGS).map(([name, setting]) => [name, read(setting)]))
}

function parseFlags(
  args: readonly string[],
  options: Record<string, { type: 'string' }>,
): Record<string, string | undefined> {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values as Record<string, string | undefined>
  } catch (cause) {
    throw new StackConfigError([cause instanceof Error ? cause.message : String(cause)], { cause })
  }
}

function portSchema() {
  return z.coerce.number('is not a port number').int('is not a port number').min(0).max(65_535).optional()
}

function choosePort(name: PortName, value: string | undefined): PortChoice {
  return value === undefined ? { port: DEFAULT_PORTS[name], exact: false } : { port: Number(value), exact: true }
}

function spellingOf(name: PropertyKey | undefined): string {
  const setting = SETTINGS[name as keyof typeof SETTINGS]
  return setting ? `${setting.variable} (--${setting.flag})` : String(name)
}
