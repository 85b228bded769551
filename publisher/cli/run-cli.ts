import type { Outcome, Terminal } from './command.ts'
import { InterruptedError } from './errors.ts'
import { exitCodeOf } from './exit-code.ts'
import { hideSecrets } from './hide-secrets.ts'
import { type Choice, parseCommandLine } from './program.ts'

/** What a run of the CLI touches outside of itself. */
export type Surroundings = Readonly<{
  env: Readonly<Record<string, string | undefined>>
  homeFolder: string
  stdin: Terminal['input']
  /** For results alone. */
  stdout: NodeJS.WritableStream
  /** For questions, progress and errors. */
  stderr: Terminal['output']
  /** Aborted when the user wants to stop. */
  signal: AbortSignal
}>

/** Runs a command line and returns its exit code. Results and errors are printed here and nowhere else. */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const wantsJson = argv.includes('--json')
  let options: Choice['options'] = {}
  try {
    const choice = parseCommandLine(argv, surroundings)
    options = choice?.options ?? {}
    if (choice) printOutcome(await run(choice, surroundings), wantsJson, surroundings)
    return 0
  } catch (error) {
    printError(error, wantsJson, { ...surroundings, options })
    return exitCodeOf(error)
  }
}

async function run({ command, ...choice }: Choice, surroundings: Surroundings): Promise<Outcome> {
  const { env, homeFolder, stdin, stderr, signal } = surroundings
  try {
    return await command.run({ ...choice, env, homeFolder, terminal: { input: stdin, output: stderr }, signal })
  } catch (error) {
    if (!signal.aborted) throw error
    // What was under way fails in its own words when it is interrupted; only what was sent is worth telling.
    throw Object(error).code === 'TRANSACTION_PENDING' ? new InterruptedError(Object(error).message) : signal.reason
  }
}

function printOutcome({ text, json }: Outcome, wantsJson: boolean, { stdout }: Surroundings): void {
  stdout.write(wantsJson ? `${JSON.stringify(json, jsonValue)}\n` : `${text}\n`)
}

function printError(
  error: unknown,
  wantsJson: boolean,
  { env, stdout, stderr, ...sources }: Surroundings & Pick<Choice, 'options'>,
): void {
  const { code, stack } = Object(error)
  // Usage errors are written already.
  if (String(code).startsWith('commander.')) return
  const hide = hideSecrets({ ...sources, env })
  const message = hide(String(Object(error).message ?? error))
  stderr.write(`error: ${message}\n`)
  if (env.DIPMP_DEBUG === '1') stderr.write(`${hide(String(stack))}\n`)
  if (wantsJson) stdout.write(`${JSON.stringify({ error: { code: code ?? 'FAILED', message } })}\n`)
}

function jsonValue(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
