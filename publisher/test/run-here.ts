import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll } from '@jest/globals'
import { runCli } from '../cli/run-cli.ts'

/** In it the CLI writes down what it sends. */
const home = mkdtempSync(join(tmpdir(), 'dipmp-home-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** How a run of the CLI ended. */
export type CliRun = Readonly<{ code: number | null; stdout: string; stderr: string }>

type HereOptions = Readonly<{
  env?: Readonly<Record<string, string>>
  /** What is piped into standard input. */
  input?: string
  /** Makes input and stderr a terminal: what is typed, line by line, each once the text before it is on the screen. */
  typed?: readonly Readonly<{ after: string; line: string }>[]
  /** Interrupts it. */
  signal?: AbortSignal
  /** Called with each piece of stderr. */
  onStderr?: (text: string) => void
}>

/** Runs a command line of the CLI in this process, which is much faster than a process each. */
export async function runHere(
  argv: readonly string[],
  { env = {}, input = '', typed, signal = new AbortController().signal, onStderr }: HereOptions = {},
): Promise<CliRun> {
  const isTTY = typed !== undefined
  const stdin = Object.assign(new PassThrough(), { isTTY })
  const stdout = new PassThrough()
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 200 })
  const texts = { stdout: '', stderr: '' }
  stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text
  })
  let shown = ''
  const waiting = [...(typed ?? [])]
  stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text
    onStderr?.(text)
    shown += text
    const [next] = waiting
    if (!next || !shown.includes(next.after)) return
    waiting.shift()
    shown = ''
    setImmediate(() => stdin.write(`${next.line}\n`))
  })
  if (!isTTY) stdin.end(input)
  const code = await runCli(argv, { env, homeFolder: home, stdin, stdout, stderr, signal })
  stdout.end()
  stderr.end()
  return { code, ...texts }
}
