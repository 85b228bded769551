#!/usr/bin/env node
import { homedir } from 'node:os'
import { InterruptedError } from './errors.ts'
import { runCli } from './run-cli.ts'

const interruption = new AbortController()
process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)
// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', () => {})

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  homeFolder: homedir(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
})
// A question that the node has not answered yet would keep the process for as long as that takes.
if (interruption.signal.aborted) process.exit()

function interrupt(): void {
  // Whoever asks twice does not want to wait for a clean end.
  if (interruption.signal.aborted) process.exit(130)
  interruption.abort(new InterruptedError())
}
