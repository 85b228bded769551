import { type ChildProcess, spawn } from 'node:child_process'
import { PATIENCE_MS } from './patience.ts'
import { repository } from './tools.ts'

/** A program of this repository, running, and what it printed so far. */
export type RunningProgram = Readonly<{
  process: ChildProcess
  output: () => string
  /** Waits until the output matches and returns the match. */
  until: (pattern: RegExp, timeoutMs?: number) => Promise<RegExpMatchArray>
  /** Sends a signal and waits for the end; returns the exit code, or null where the signal ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}>

/** Starts a program of this repository with Node; flags and environment as given. */
export function startProgram(args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningProgram {
  return watch(
    spawn(process.execPath, args, {
      cwd: repository,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
}

/** Starts any other program. */
export function startCommand(command: string, args: readonly string[]): RunningProgram {
  return watch(spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }))
}

function watch(child: ChildProcess): RunningProgram {
  let output = ''
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const check of waiting) check()
  }
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
      wake()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  void ended.then(wake)

  const until = (pattern: RegExp, timeoutMs = PATIENCE_MS) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const finish = (settle: () => void) => {
        waiting.delete(check)
        clearTimeout(timer)
        settle()
      }
      const fail = (why: string) => finish(() => reject(new Error(`${pattern} was not printed: ${why}\n${output}`)))
      const check = () => {
        const match = output.match(pattern)
        if (match) return finish(() => resolve(match))
        if (child.exitCode !== null || child.signalCode !== null) fail('the program ended')
      }
      const timer = setTimeout(() => fail(`${timeoutMs} ms passed`), timeoutMs)
      waiting.add(check)
      check()
    })

  return {
    process: child,
    output: () => output,
    until,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
