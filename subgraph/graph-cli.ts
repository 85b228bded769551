import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the subgraph's manifest. */
export const subgraphFolder = dirname(fileURLToPath(import.meta.url))

/** The folder of the installed graph-cli. */
export const graphCliFolder = dirname(createRequire(import.meta.url).resolve('@graphprotocol/graph-cli/package.json'))

/** graph-cli ended with an error; the message has what it printed. */
export class GraphCliError extends Error {
  readonly code = 'GRAPH_CLI_FAILED'
  override readonly name = 'GraphCliError'
}

/**
 * Runs graph-cli in the subgraph's folder.
 *
 * @throws GraphCliError (code GRAPH_CLI_FAILED)
 */
export function runGraphCli(args: readonly string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(graphCliFolder, 'bin', 'run.js'), ...args], {
    cwd: subgraphFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve()
      reject(new GraphCliError(`graph ${args.join(' ')} failed with code ${code}; its output was:\n${output}`))
    })
  })
}
