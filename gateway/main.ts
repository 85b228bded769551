import cluster from 'node:cluster'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { type GatewayConfig, readGatewayConfig } from './config.ts'
import { describeConfig } from './config-line.ts'
import { startProcesses } from './processes/start-processes.ts'
import { linkToPrimary } from './processes/worker.ts'
import { startGateway } from './start-gateway.ts'

const HELP = `usage: node gateway/main.ts [--processes N]

Serves registries to pip. Its settings are environment variables: docs/reference/configuration.md.
--processes N   how many processes serve on the one port; as GATEWAY_PROCESSES
`

try {
  const { values } = parseArgs({ options: { processes: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) process.stdout.write(HELP)
  else
    await run(readGatewayConfig({ ...process.env, ...(values.processes && { GATEWAY_PROCESSES: values.processes }) }))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(config: GatewayConfig): Promise<void> {
  if (cluster.isWorker) return serveAsOneOfSeveral(config)
  const { stop } = config.processes === 1 ? await startGateway(config) : await startSeveral(config)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

async function startSeveral(config: GatewayConfig) {
  const logger = pino({ level: config.logLevel })
  logger.info({ config: describeConfig(config) }, 'gateway starts')
  return startProcesses({ count: config.processes, stopTimeoutMs: config.stopTimeoutMs, logger })
}

async function serveAsOneOfSeveral(config: GatewayConfig): Promise<void> {
  const { send, shareMetrics, shareWithheld } = linkToPrimary()
  // A terminal's Ctrl-C goes to all processes; the one that started this says when to stop.
  process.on('SIGINT', () => {})
  try {
    const gateway = await startGateway(config, { shareMetrics, shareWithheld })
    const end = () => void gateway.stop().finally(() => process.exit())
    process.once('SIGTERM', end)
    // The one that started this has died.
    process.once('disconnect', end)
    send({ type: 'listens' })
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    process.disconnect()
    process.exitCode = 1
  }
}
