import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deployRegistry } from '@dipmp/contracts'
import { readGatewayConfig, startGateway } from '@dipmp/gateway'
import { type Indexer, startIndexer } from '@dipmp/indexer'
import {
  createFileContentStore,
  createFileSource,
  type FileContentStore,
  kuboTarget,
  startContentServer,
  startScrubbing,
} from '@dipmp/ipfs'
import { type PublishReport, publish } from '@dipmp/publisher'
import { buildSubgraph } from '@dipmp/subgraph'
import { JsonRpcProvider, type JsonRpcSigner } from 'ethers'
import { type Logger, pino } from 'pino'
import { startChain } from './chain.ts'
import { type PortChoice, type PortName, portFlag } from './config.ts'
import { findPort } from './port.ts'
import { writePublisherConfig } from './publisher-config.ts'
import { createStops, type Stops } from './stops.ts'

/** The five stages, running. Stop it with `stop()`. */
export type Stack = Readonly<{
  rpcUrl: string
  /** The registry's address, in lower case. */
  registry: string
  /** Where bytes are: a trustless gateway, and Kubo's RPC for those who have the token. */
  contentUrl: string
  contentFolder: string
  graphqlUrl: string
  gatewayUrl: string
  /** What pip is given as --index-url. */
  indexUrl: string
  /** A configuration file for `dipmp`, readable by this user only. */
  publisherConfigPath: string
  indexer: Indexer
  provider: JsonRpcProvider
  /** Publishes distributions with an account that the chain holds itself; the first where none is given. */
  publish(paths: readonly string[], account?: number): Promise<PublishReport>
  /** Waits until index and pages have reached the chain's head. */
  indexed(): Promise<void>
  stop(): Promise<void>
}>

/** How to start; everything has a default, and ports are any free ones. */
export type StackOptions = Readonly<{
  host?: string
  ports?: Readonly<Record<PortName, PortChoice>>
  /** A chain and registry elsewhere; without one, a chain is started and a registry deployed. */
  external?: Readonly<{ rpcUrl: string; registry: string }> | null
  /** Where files and index stay; without one, in a temporary folder that goes with the stack. */
  dataFolder?: string | null
  /** Where to fetch files that the content store does not have. */
  ipfsGateways?: readonly string[]
  pollIntervalMs?: number
  logger?: Logger
  /** Told of each stage as it comes up. */
  onStage?: (stage: string, detail: string) => void
}>

const ANY_PORT: PortChoice = { port: 0, exact: true }
const SUBGRAPH_NAME = 'dipmp'

/** Starts chain, content store, indexer and gateway in this process; what was started is stopped again where one fails. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const stops = createStops()
  try {
    return await start(options, stops)
  } catch (error) {
    await stops.run().catch(() => {})
    throw error
  }
}

async function start(options: StackOptions, stops: Stops): Promise<Stack> {
  const host = options.host ?? '127.0.0.1'
  const logger = options.logger ?? pino({ level: 'silent' })
  const onStage = options.onStage ?? (() => {})
  const portOf = (name: PortName) => choosePort(host, name, options.ports?.[name] ?? ANY_PORT, onStage)
  const dataFolder = await openDataFolder(options.dataFolder ?? null, stops)

  const rpcUrl = options.external?.rpcUrl ?? (await startOwnChain(host, await portOf('chain'), stops))
  const provider = new JsonRpcProvider(rpcUrl, undefined, {
    staticNetwork: true,
    pollingInterval: 100,
    cacheTimeout: -1,
  })
  stops.add('provider', () => provider.destroy())
  onStage('chain', options.external ? `${rpcUrl} (yours)` : rpcUrl)

  const registry = (
    options.external?.registry ?? (await deployRegistry(await provider.getSigner(0))).address
  ).toLowerCase()
  onStage('registry', options.external ? `${registry} (yours)` : `${registry} deployed`)

  const contentFolder = join(dataFolder, 'content')
  const token = randomBytes(32).toString('hex')
  const store = await openContentStore(contentFolder, options.ipfsGateways ?? [], logger, stops)
  const content = await startContentServer({ store, host, port: await portOf('content'), token })
  stops.add('content store', content.stop)
  onStage('content store', content.url)

  const { manifestPath, isFresh } = await buildSubgraph()
  onStage('subgraph', isFresh ? 'built' : 'built already')

  const indexer = await startIndexer({
    manifestPath,
    rpcUrl,
    ipfsUrl: content.url,
    databasePath: join(dataFolder, 'index.sqlite'),
    name: SUBGRAPH_NAME,
    host,
    port: await portOf('indexer'),
    logger: logger.child({ stage: 'indexer' }),
    ...(options.pollIntervalMs && { pollIntervalMs: options.pollIntervalMs }),
  })
  stops.add('indexer', indexer.stop)
  onStage('indexer', indexer.url)

  const gatewayConfig = readGatewayConfig({
    SUBGRAPH_URL: indexer.url,
    IPFS_GATEWAYS: [content.url, ...(options.ipfsGateways ?? [])].join(','),
    // By these the gateway knows how far the chain is, also one that mines nothing for hours.
    RPC_URLS: rpcUrl,
    INDEX_STATUS_URL: new URL('/graphql', indexer.url).href,
    CROSS_CHECK: 'warn',
    FILE_CACHE_DIR: join(dataFolder, 'files'),
    HOST: host,
    PORT: String(await portOf('gateway')),
  })
  const gateway = await startGateway(gatewayConfig, {
    logger: logger.child({ stage: 'gateway' }),
    contentStore: store,
  })
  stops.add('gateway', gateway.stop)
  onStage('gateway', gateway.url)

  const pinTargets = [kuboTarget({ url: content.url, token })]
  const signerOf = (account: number): Promise<JsonRpcSigner> => provider.getSigner(account)
  return {
    rpcUrl,
    registry,
    contentUrl: content.url,
    contentFolder,
    graphqlUrl: indexer.url,
    gatewayUrl: gateway.url,
    indexUrl: `${gateway.url}/simple/${registry}/`,
    publisherConfigPath: await writePublisherConfig(dataFolder, {
      rpcUrl,
      registry,
      ipfsApi: content.url,
      ipfsApiToken: token,
      account: options.external ? null : await (await signerOf(0)).getAddress(),
    }),
    indexer,
    provider,
    publish: async (paths, account = 0) => publish(paths, { registry, signer: await signerOf(account), pinTargets }),
    indexed: async () => {
      await indexer.indexed()
      await gateway.followed()
    },
    stop: stops.run,
  }
}

/** Opens the content store, which mends what is damaged from the other gateways, and looks for damage once a day. */
async function openContentStore(
  path: string,
  gateways: readonly string[],
  logger: Logger,
  stops: Stops,
): Promise<FileContentStore> {
  const others = gateways.length > 0 ? createFileSource({ gateways }) : null
  const store = await createFileContentStore(path, {
    onDamage: ({ file, block, isMended }) =>
      logger.warn({ file: `${file}`, block: `${block}`, isMended }, 'a stored block is damaged'),
    ...(others && { fetchElsewhere: async (cid, signal) => (await others.open(cid, { signal })).stream }),
  })
  const stopScrubbing = startScrubbing(store, (err) => logger.error({ err }, 'the content store could not be scrubbed'))
  stops.add('content store folder', async () => {
    await stopScrubbing()
    await store.close()
    others?.close()
  })
  return store
}

async function openDataFolder(path: string | null, stops: Stops): Promise<string> {
  if (path !== null) {
    await mkdir(path, { recursive: true, mode: 0o700 })
    return path
  }
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-'))
  stops.add('temporary folder', () => rm(folder, { recursive: true, force: true }))
  return folder
}

async function startOwnChain(host: string, port: number, stops: Stops): Promise<string> {
  const chain = await startChain({ host, port })
  stops.add('chain', chain.stop)
  return chain.rpcUrl
}

function choosePort(
  host: string,
  name: PortName,
  choice: PortChoice,
  onStage: (stage: string, detail: string) => void,
) {
  return findPort(host, { name, flag: portFlag(name), ...choice }, (taken, instead) =>
    onStage(name, `port ${taken} is in use; taking ${instead} (choose with ${portFlag(name)})`),
  )
}
