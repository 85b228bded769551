import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from '@jest/globals'
import type { CliRun } from './run-here.ts'

type ProcessOptions = Readonly<{
  env?: Readonly<Record<string, string>>
  /** Called with each piece of stderr, and with how to send a signal. */
  onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void
}>

/** In it the CLI writes down what it sends. */
const home = mkdtempSync(join(tmpdir(), 'dipmp-home-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

/** Runs the CLI as a process of its own, with nothing of this one's environment but PATH. */
export function runProcess(args: readonly string[], { env = {}, onStderr }: ProcessOptions = {}): Promise<CliRun> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.stderr += text
    onStderr?.(text, (signal) => child.kill(signal))
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...run }))
  })
}
