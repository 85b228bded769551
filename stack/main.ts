import { pino } from 'pino'
import { readStackConfig, type StackConfig, StackConfigError, USAGE } from './config.ts'
import { publishDemo } from './demo.ts'
import { PortInUseError } from './port.ts'
import { type Stack, startStack } from './start-stack.ts'

/** How long a second signal is taken as a copy of the first: a terminal and the bootstrap both send Ctrl-C. */
const SAME_SIGNAL_MS = 1000

if (process.argv.includes('--help')) {
  process.stdout.write(USAGE)
  process.exit(0)
}

const stopRequest = stopOnSignal()
try {
  const stack = await startWithLines(readStackConfig(process.argv.slice(2), process.env))
  await stopRequest
  await stack.stop()
  // Node waits for its threads, however it is told to end; all that is to be kept is stored.
  if (stack.indexer.isStuck()) process.kill(process.pid, 'SIGKILL')
  process.exit(0)
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(error instanceof StackConfigError ? 2 : 1)
}

async function startWithLines(config: StackConfig): Promise<Stack> {
  const logger = pino({ level: config.logLevel }, pino.destination(2))
  const stack = await startStack({ ...config, logger, onStage: printLine })
  if (config.external === null) printLine('demo', await publishDemo(stack))
  const indexUrl = stack.indexUrl.replace('//127.0.0.1:', '//localhost:')
  process.stdout.write(`
Publish a dist/ folder of your own, in another terminal: from here, or without npm where dipmp-pkg is installed
  npm run dipmp -- publish /path/to/dist/* --config ${stack.publisherConfigPath}
  dipmp publish dist/* --config ${stack.publisherConfigPath}

Ctrl-C stops everything. Install, in a new virtual environment:
  pip install ${config.external === null ? 'dipmp-pkg' : 'NAME'} --index-url ${indexUrl}
`)
  return stack
}

function printLine(stage: string, detail: string): void {
  process.stdout.write(`${stage.padEnd(14)} ${detail}\n`)
}

/** Resolves at the first signal to stop; a later one ends the process at once. */
function stopOnSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined
    const onSignal = () => {
      if (firstAt === undefined) {
        firstAt = performance.now()
        process.stdout.write('\nstopping\n')
        return resolve()
      }
      if (performance.now() - firstAt > SAME_SIGNAL_MS) process.exit(130)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  })
}

function explain(error: unknown): string {
  if (error instanceof StackConfigError || error instanceof PortInUseError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
