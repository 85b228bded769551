import { pino } from 'pino'
import { describeEndpoint } from './chain/json-rpc.ts'
import { type Config, readConfig } from './config.ts'
import { startIndexer } from './start-indexer.ts'
import { createTerminal } from './terminal.ts'

async function start(config: Config): Promise<void> {
  const { stdout } = process
  const options = { level: config.logLevel }
  const logger = stdout.isTTY
    ? pino(
        options,
        createTerminal((text) => void stdout.write(text)),
      )
    : pino(options)
  const stopping = new AbortController()
  const indexer = await startIndexer({
    manifestPath: config.manifest,
    rpcUrl: config.rpc,
    wsUrl: config.rpcWs,
    rpcTimeoutMs: config.rpcTimeoutMs,
    ipfsUrl: config.ipfs,
    allowNonDeterministicIpfs: config.allowNonDeterministicIpfs,
    databasePath: config.database,
    name: config.name,
    host: config.host,
    port: config.port,
    network: config.network,
    pollIntervalMs: config.pollIntervalMs,
    maxBlockRange: config.maxBlockRange,
    checkLogs: config.checkLogs,
    answerCacheBytes: config.answerCacheMb * 1024 * 1024,
    handlerSeconds: config.handlerSeconds,
    handlerMemoryMb: config.handlerMemoryMb,
    queryThreads: config.queryThreads,
    queryTimeoutMs: config.queryTimeoutMs,
    queryMemoryMb: config.queryMemoryMb,
    logger,
  })
  logger.info(
    { url: indexer.url, chain: config.rpc.split(',').map(describeEndpoint), block: String(indexer.cursor()?.number) },
    'started',
  )
  const stop = (signal: string) => {
    if (stopping.signal.aborted) process.exit(1)
    stopping.abort()
    logger.info({ signal }, 'stopping')
    indexer
      .stop()
      .catch((error) => {
        logger.error({ err: error }, 'stop failed')
        process.exitCode = 1
      })
      .finally(() => {
        // Node waits for its threads, however it is told to end; all that is to be kept is stored.
        if (indexer.isStuck()) process.kill(process.pid, 'SIGKILL')
      })
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Runs the indexer's process as its arguments and environment say, and tells by its exit code how that went. */
export async function run(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    await start(readConfig(argv, env))
  } catch (error) {
    const { code, message, stack } = error as { code?: unknown; message?: string; stack?: string }
    // An error with a code says all there is to say; one without is a fault of this program.
    process.stderr.write(`${typeof code === 'string' ? message : stack}\n`)
    process.exitCode = code === 'CONFIG_INVALID' ? 2 : 1
  }
}
