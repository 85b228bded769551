// Finds a Node that runs TypeScript as it stands, and fetches one from npm where the host's is too old.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** Type stripping without a flag and node:sqlite both stand from this version on. */
const OLDEST_NODE = [22, 18]
const PINNED_NODE = '24.21.0'

/** The path of the Node to run with: the host's where it is new enough, else the pinned one in `<root>/.node`. */
export function findNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const folder = join(root, '.node')
  const path = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const version = join(folder, 'version')
  if (existsSync(path) && existsSync(version) && readFileSync(version, 'utf8') === PINNED_NODE) return path

  console.log(
    `Node ${process.versions.node} is older than ${OLDEST_NODE.join('.')}: fetching ${name} ${PINNED_NODE} from npm (once)`,
  )
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  runNpm(process.execPath, ['install', '--ignore-scripts', '--no-save', `${name}@${PINNED_NODE}`], folder)
  writeFileSync(version, PINNED_NODE)
  return path
}

/** Runs npm under the given Node in a folder; ends this process with npm's status where npm fails. */
export function runNpm(node, args, folder) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const npm = npmCommand(node)
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  const { status, error } = spawnSync(npm.command, [...npm.args, ...args, ...quiet], {
    cwd: folder,
    stdio: 'inherit',
    env,
  })
  if (status === 0) return
  console.error(
    `npm ${args.join(' ')} failed${error ? `: ${error.message}` : ''}; see npm's words above, then try again`,
  )
  process.exit(status ?? 1)
}

// Optional native packages are chosen by the Node that runs npm, so npm's own script is run with the Node we found. npm
// names that script to the programs it starts.
function npmCommand(node) {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return { command: node, args: [script] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}
