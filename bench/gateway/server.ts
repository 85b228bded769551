import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** A server under load: a process of its own, kept to one core where `taskset` is there. */
export type Server = Readonly<{
  name: string
  url: string
  /** The processor time that it has used, in seconds, with that of its children. */
  cpuSeconds: () => number
  stop: () => Promise<void>
}>

export type Command = Readonly<{
  name: string
  url: string
  program: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
}>

/** The core of the server, and the one of everything else: the client, the chain, the indexer and the publisher. */
export const SERVER_CORE = 0
export const CLIENT_CORE = 1

const START_TIMEOUT_MS = 60_000

/** Clock ticks in a second, of which /proc counts; the same on every Linux that Node runs on. */
const TICKS = 100

/** Puts a command onto a core. */
export function onCore(taskset: string | null, core: number, command: readonly string[]): readonly string[] {
  return taskset === null ? command : [taskset, '--cpu-list', String(core), ...command]
}

/** Starts a server on its core, and resolves once it answers. */
export async function startServer(command: Command, taskset: string | null): Promise<Server> {
  const [program = '', ...args] = onCore(taskset, SERVER_CORE, [command.program, ...command.args])
  const child = spawn(program, args, {
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-2000)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!(await answers(command.url))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`${command.name} did not answer at ${command.url}:\n${complaint}`)
    }
    await setTimeout(100)
  }
  return { name: command.name, url: command.url, cpuSeconds: () => cpuSecondsOf(child.pid ?? 0), stop }
}

function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    async (response) => {
      await response.body?.cancel()
      return true
    },
    () => false,
  )
}

/** The processor time of a process and its children, in seconds; nginx and gunicorn work in one of those. */
export function cpuSecondsOf(pid: number): number {
  const children = readOr(`/proc/${pid}/task/${pid}/children`, '').split(' ').filter(Boolean)
  return [String(pid), ...children].reduce((sum, each) => sum + ticksOf(each), 0) / TICKS
}

/** User and system time are the 14th and 15th field; the second, the name, may hold spaces. */
function ticksOf(pid: string): number {
  const fields = readOr(`/proc/${pid}/stat`, '').split(') ').at(-1)?.split(' ') ?? []
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
