import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'

const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']

/** Runs npm under the given Node in a folder; npm's words go to the terminal. @throws where npm fails. */
export function runNpm(node, args, folder) {
  const npm = npmCommand(node)
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  const options = { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env }
  const { status, error } = spawnSync(npm.command, [...npm.args, ...args, ...QUIET], options)
  if (status === 0) return
  throw new Error(
    `npm ${args.join(' ')} failed${error ? `: ${error.message}` : ''}; see npm's words above, then try again`,
  )
}

// Optional native packages are chosen by the Node that runs npm, so npm's own script is run with the Node we found. npm
// names that script to the programs it starts.
function npmCommand(node) {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return { command: node, args: [script] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}
