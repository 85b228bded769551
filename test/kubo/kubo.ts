import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PATIENCE_MS } from '../patience.ts'
import { repository } from '../tools.ts'

const VERSION = '0.43.1'
const MODULE = join(repository, 'test', 'kubo')
const PROGRAM = join(repository, '.tools', `kubo-${VERSION}`, 'ipfs')
/** On two cores that are busy with other tests too it takes nine minutes, the first time. */
const BUILD_MS = 14 * 60_000

/** Whether Kubo is built, or there is a Go that can build it and a module proxy that has it. */
export const hasKubo = existsSync(PROGRAM) || canBuild()

/** A real Kubo node that knows nobody else, with a repository of its own. */
export type Kubo = Readonly<{
  /** The RPC, which wants `Bearer secret` or the user `user` with the password `pass`. */
  api: string
  gateway: string
  /** Runs the `ipfs` program on the node, or on another whose `--api` is given; `input` is its standard input. */
  ipfs(args: readonly string[], input?: Uint8Array): Promise<Buffer>
  stop(): Promise<void>
}>

/** Builds Kubo where it is not built yet, and starts it. */
export async function startKubo(): Promise<Kubo> {
  if (!existsSync(PROGRAM)) await build()
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-kubo-'))
  const env = { ...process.env, IPFS_PATH: folder }
  const ipfs = (args: readonly string[], input?: Uint8Array) => runIpfs(args, env, input)
  await ipfs(['init', '--profile=test'])
  await ipfs(['config', '--json', 'AutoConf.Enabled', 'false'])
  const entry = (AuthSecret: string) => ({ AuthSecret, AllowedPaths: ['/api/v0'] })
  const authorizations = { token: entry('bearer:secret'), user: entry('basic:user:pass') }
  await ipfs(['config', '--json', 'API.Authorizations', JSON.stringify(authorizations)])

  const daemon = spawn(PROGRAM, ['daemon', '--offline'], { env, stdio: 'ignore' })
  const exited = new Promise<void>((resolve) => daemon.once('close', () => resolve()))
  async function stop(): Promise<void> {
    daemon.kill('SIGINT')
    await exited
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const until = performance.now() + PATIENCE_MS
    // The gateway's file is the last to appear.
    while (!existsSync(join(folder, 'gateway'))) {
      if (daemon.exitCode !== null || performance.now() > until) throw new Error('Kubo did not come up')
      await sleep(50)
    }
    const [, ip, port] = /^\/ip4\/([^/]+)\/tcp\/(\d+)/.exec(await readFile(join(folder, 'api'), 'utf8')) ?? []
    const gateway = (await readFile(join(folder, 'gateway'), 'utf8')).trim()
    const asPublisher = (args: readonly string[], input?: Uint8Array) => {
      return ipfs(args.includes('--api-auth') ? args : ['--api-auth', 'bearer:secret', ...args], input)
    }
    return { api: `http://${ip}:${port}`, gateway, ipfs: asPublisher, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

// Not at once: what it talks to may be in this process.
async function runIpfs(args: readonly string[], env: NodeJS.ProcessEnv, input?: Uint8Array): Promise<Buffer> {
  const child = spawn(PROGRAM, args, { env, timeout: PATIENCE_MS })
  const chunks: Buffer[] = []
  let words = ''
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => (words = (words + chunk).slice(-5_000)))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`ipfs ${args.join(' ')} failed:\n${words}`)
  return Buffer.concat(chunks)
}

/** Go's own client fetches the module, compared with go.sum; who has no such proxy hears no at once, or waits a minute. */
function canBuild(): boolean {
  try {
    const [, major, minor] = /go(\d+)\.(\d+)/.exec(execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' })) ?? []
    if (Number(major) < 1 || Number(minor) < 26) return false
    const module = `github.com/ipfs/kubo@v${VERSION}`
    execFileSync('go', ['mod', 'download', module], { cwd: MODULE, timeout: 60_000, stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

async function build(): Promise<void> {
  await mkdir(dirname(PROGRAM), { recursive: true })
  const draft = `${PROGRAM}.${process.pid}.tmp`
  // One package at a time, so that what runs beside it is not starved.
  const env = { ...process.env, GOFLAGS: '-mod=readonly -buildvcs=false -p=1' }
  const args = ['build', '-trimpath', '-ldflags=-s -w', '-o', draft, 'github.com/ipfs/kubo/cmd/ipfs']
  const child = spawn('go', args, { cwd: MODULE, env, stdio: ['ignore', 'ignore', 'pipe'], timeout: BUILD_MS })
  let words = ''
  child.stderr.on('data', (chunk) => (words = (words + chunk).slice(-5_000)))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0)
    throw new Error(`Kubo could not be built in ${BUILD_MS / 60_000} minutes; the last words were:\n${words}`)
  await rename(draft, PROGRAM)
}
