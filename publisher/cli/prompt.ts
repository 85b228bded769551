import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Terminal } from './command.ts'
import { NotConfirmedError } from './errors.ts'

/** Asks before money is spent. Where nobody can answer, only `--yes` goes on. */
export async function confirm(terminal: Terminal, question: string, signal: AbortSignal): Promise<void> {
  if (!terminal.input.isTTY) {
    throw new NotConfirmedError(`${question} Nobody can answer here; pass --yes to go on`)
  }
  const answer = await ask(terminal, `${question} [y/N] `, terminal.output, signal)
  if (!/^y(es)?$/i.test(answer.trim())) throw new NotConfirmedError('stopped before anything was spent')
}

/** Asks for a text; nothing typed stands for what is shown in brackets. */
export async function askLine(
  terminal: Terminal,
  question: string,
  standard: string,
  signal: AbortSignal,
): Promise<string> {
  const shown = standard === '' ? `${question}: ` : `${question} [${standard}]: `
  return (await ask(terminal, shown, terminal.output, signal)).trim() || standard
}

/** Asks for a secret without showing what is typed. */
export async function askSecret(terminal: Terminal, question: string, signal: AbortSignal): Promise<string> {
  terminal.output.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const secret = await ask(terminal, '', silent, signal)
  terminal.output.write('\n')
  return secret
}

/** Reads the first line of what is piped in. */
export async function readLine(terminal: Terminal, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: terminal.input, signal })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}

async function ask(
  terminal: Terminal,
  text: string,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
): Promise<string> {
  const questions = createInterface({ input: terminal.input, output, terminal: true })
  // In raw mode Ctrl-C arrives as a key, so it is passed on as the signal it stands for.
  questions.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  // Without this, the end of the input (Ctrl-D) would leave the question open for ever.
  const closed = new Promise<string>((resolve) => questions.once('close', () => resolve('')))
  try {
    return await Promise.race([questions.question(text, { signal }), closed])
  } finally {
    questions.close()
  }
}
