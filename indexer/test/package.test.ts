import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { repository } from '../../test/tools.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, moved } from './fake-chain.ts'

const run = promisify(execFile)

let folder: string
let installed: string
let manifest: string

// Installed as npm does it, but that what it depends on is the repository's own: nothing is fetched.
beforeAll(async () => {
  manifest = await buildSubgraph('ledger')
  folder = await mkdtemp(join(tmpdir(), 'indexer-package-'))
  const scope = join(folder, 'node_modules', '@dipmp')
  installed = join(scope, 'indexer')
  await mkdir(scope, { recursive: true })
  const args = ['pack', '--json', '--pack-destination', folder]
  const { stdout } = await run('npm', args, { cwd: join(repository, 'indexer'), env: environment() })
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }]
  await run('tar', ['-xzf', join(folder, filename), '-C', folder])
  await run('mv', [join(folder, 'package'), installed])
  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    dependencies: object
  }
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(folder, 'node_modules', name)), { recursive: true })
    // npm puts a version that others do not share into the workspace.
    const own = join(repository, 'indexer', 'node_modules', name)
    await symlink(existsSync(own) ? own : join(repository, 'node_modules', name), join(folder, 'node_modules', name))
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const program = () => join(installed, 'dist', 'main.js')
const environment = () => {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`
  return { ...process.env, NODE_OPTIONS: '', PATH }
}

test('the packed program indexes a chain, in a folder that knows nothing of this repository', async () => {
  const chain = new FakeChain()
  chain.mine([moved(1, 2, 5n, 'packed')])
  const args = ['--manifest', manifest, '--rpc', await chain.start(), '--port', '0', '--poll-interval-ms', '20']
  const child = spawn(program(), args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: environment() })
  try {
    const balance = await readBalance(await urlOf(child.stdout))
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')

    expect([balance, code]).toEqual(['5', 0])
  } finally {
    child.kill('SIGKILL')
    await chain.stop()
  }
})

async function urlOf(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const entry = JSON.parse(line) as { msg: string; url: string }
    if (entry.msg === 'started') return entry.url
  }
  throw new Error('the indexer ended before it had started')
}

async function readBalance(url: string): Promise<string> {
  const query = `{ account(id: "${accountOf(2)}") { balance } }`
  for (;;) {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ query }) })
    const { data } = (await response.json()) as { data?: { account: { balance: string } | null } }
    if (data?.account) return data.account.balance
  }
}

test('it tells its version and its options', async () => {
  const [version, help] = await Promise.all([
    run(program(), ['--version'], { env: environment() }),
    run(program(), ['--help'], { env: environment() }),
  ])

  expect(version.stdout).toBe('0.1.0\n')
  expect(help.stdout).toContain('Usage: dipmp-indexer --manifest <file> --rpc <url> [options]')
})

test('its door can be imported', async () => {
  const script = "console.log(Object.keys(await import('@dipmp/indexer/start')).join(' '))"
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env: environment(),
  })

  expect(stdout).toBe('IndexingStoppedError startIndexer\n')
})
