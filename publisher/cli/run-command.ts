import { spawn } from 'node:child_process'
import type { Invocation } from './command.ts'
import { CommandFailedError } from './errors.ts'

/**
 * Runs the command that was given, with an environment but without this program's own secrets. What it prints goes to the
 * terminal, since standard output is for results.
 * @throws {CommandFailedError} COMMAND_FAILED
 */
export function runCommand(
  { arguments: [program = '', ...args], terminal, signal }: Invocation,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const child = spawn(program, args, { env: withoutSecrets(env), stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => child.kill('SIGTERM')
  signal.addEventListener('abort', stop, { once: true })
  child.stdout.pipe(terminal.output, { end: false })
  child.stderr.pipe(terminal.output, { end: false })
  return new Promise<void>((resolve, reject) => {
    child.once('error', (cause) => reject(failed(`${program} cannot be run (${String(Object(cause).code)})`)))
    child.once('close', (code, killed) => {
      if (code === 0) resolve()
      else reject(failed(`${program} ended with ${code ?? killed}`))
    })
  }).finally(() => signal.removeEventListener('abort', stop))
}

function failed(what: string): CommandFailedError {
  return new CommandFailedError(`${what}; nothing was published`)
}

// An RPC URL and that of an IPFS API often hold a key.
const SECRET = /^(DIPMP_.*|IPFS_API.*|RPC_URL)$/

function withoutSecrets(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SECRET.test(name)))
}
