import cluster, { type Worker } from 'node:cluster'
import type { Logger } from 'pino'
import { AggregatorRegistry } from 'prom-client'
import { backOff } from './back-off.ts'
import { type Message, readMessage } from './message.ts'

export type RunningProcesses = Readonly<{
  /** Lets every process finish what is under way and end, and resolves when all have. */
  stop: () => Promise<void>
}>

export type StartProcessesOptions = Readonly<{
  count: number
  /** How long a process may take to stop until it is killed. */
  stopTimeoutMs: number
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
}>

/**
 * Runs this program several times over on one port, and resolves when all of them listen. They share nothing but the
 * port, the index and the folder of kept files. One that dies is replaced, after a pause that grows while they keep dying.
 * @throws Error with what the first of them said that could not start
 */
export async function startProcesses({
  count,
  stopTimeoutMs,
  logger,
}: StartProcessesOptions): Promise<RunningProcesses> {
  const metrics = new AggregatorRegistry()
  const workers = new Set<Worker>()
  const replacing = new Set<NodeJS.Timeout>()
  const pauses = backOff()
  let isStopping = false

  function start(): Promise<void> {
    const worker = cluster.fork()
    const startedAt = performance.now()
    const listens = Promise.withResolvers<void>()
    let hasListened = false
    workers.add(worker)
    worker.on('message', (sent: unknown) => {
      const message = readMessage(sent)
      if (message?.type === 'failed') listens.reject(new Error(message.reason))
      if (message?.type === 'metrics?') void answerMetrics(worker, message.id)
      if (message?.type === 'withheld') tellOthers(worker, message)
      if (message?.type !== 'listens') return
      hasListened = true
      listens.resolve()
    })
    worker.on('exit', (code, signal) => {
      workers.delete(worker)
      listens.reject(new Error(`a process ended with ${signal ?? code} before it listened`))
      // Those that were never there are for who starts all of them.
      if (!isStopping && (hasListened || isRunning)) replace(worker, performance.now() - startedAt, signal ?? code)
    })
    return listens.promise
  }

  function replace(worker: Worker, livedMs: number, ended: string | number): void {
    const pauseMs = pauses.next(livedMs)
    logger.warn({ pid: worker.process.pid, ended, pauseMs }, 'a process has ended and is replaced')
    const timer = setTimeout(() => {
      replacing.delete(timer)
      start().catch((error) => logger.error({ err: error }, 'a process could not start'))
    }, pauseMs)
    replacing.add(timer)
  }

  function tellOthers(worker: Worker, message: Message): void {
    for (const other of workers) if (other !== worker && other.isConnected()) other.send(message)
  }

  async function answerMetrics(worker: Worker, id: number): Promise<void> {
    const text = await metrics.clusterMetrics().catch(() => null)
    if (worker.isConnected()) worker.send({ type: 'metrics', id, text })
  }

  async function stop(): Promise<void> {
    isStopping = true
    for (const timer of replacing) clearTimeout(timer)
    await Promise.all([...workers].map((worker) => end(worker, stopTimeoutMs)))
  }

  let isRunning = false
  try {
    await Promise.all(Array.from({ length: count }, start))
    isRunning = true
  } catch (error) {
    await stop()
    throw error
  }
  logger.info({ processes: count }, 'all processes listen')
  return { stop }
}

/** What a stop takes beside the answers that it waits for. */
const STOP_GRACE_MS = 5000

function end(worker: Worker, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const killed = setTimeout(() => worker.process.kill('SIGKILL'), timeoutMs + STOP_GRACE_MS)
    worker.once('exit', () => {
      clearTimeout(killed)
      resolve()
    })
    worker.process.kill('SIGTERM')
  })
}
