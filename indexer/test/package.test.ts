import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { repository } from '../../test/tools.ts'
import { describeOldNode } from '../check-node.ts'
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
  await run(process.execPath, [join(repository, 'indexer', 'build.ts')], { env: environment() })
  const args = ['pack', join(repository, 'indexer', 'dist'), '--json', '--pack-destination', folder]
  const { stdout } = await run('npm', args, { cwd: folder, env: environment() })
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

const program = () => join(installed, 'main.js')
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
  const script = "console.log(Object.keys(await import('@dipmp/indexer')).join(' '))"
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env: environment(),
  })

  expect(stdout).toBe('IndexingStoppedError startIndexer\n')
})

test('its types are there, and tell right from wrong', async () => {
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024', '--types', 'node']
  const compile = async (text: string) => {
    await writeFile(join(folder, 'consumer.ts'), text)
    const compiler = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
    const args = [compiler, ...options, '--typeRoots', join(repository, 'node_modules', '@types'), 'consumer.ts']
    return run(process.execPath, args, { cwd: folder, env: environment() }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    )
  }
  const start = (options: string) => `import { type Indexer, startIndexer } from '@dipmp/indexer'
    import { pino } from 'pino'
    export const indexer: Promise<Indexer> = startIndexer({ ${options}, name: 'n', logger: pino() })`

  expect(await compile(start("manifestPath: 'a', rpcUrl: 'b', databasePath: 'c'"))).toBe('')
  expect(await compile(start("manifestPath: 1, rpcUrl: 'b', databasePath: 'c'"))).toContain(
    "Type 'number' is not assignable to type 'string'",
  )
})

test('it has its licence, and a README whose links lead to where anybody can go', async () => {
  const readme = await readFile(join(installed, 'README.md'), 'utf8')
  const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target)

  expect(await readFile(join(installed, 'LICENSE'), 'utf8')).toMatch(/^MIT License\n/)
  expect(targets.length).toBeGreaterThan(2)
  expect(targets.filter((target) => !target?.startsWith('https://'))).toEqual([])
})

/** Nodes of this machine that are too old for the program. */
const oldNodes = [...new Set((process.env.PATH ?? '').split(delimiter))]
  .map((place) => join(place, 'node'))
  .filter((node) => existsSync(node) && describeOldNode(versionOf(node)) !== null)
const testWithOldNode = oldNodes.length > 0 ? test : test.skip

testWithOldNode('run by a Node that is too old, it says so in a line', async () => {
  const [node = ''] = oldNodes
  const ended = run(node, [program()], { env: environment() })
  const { code, stderr } = await ended.then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: number; stderr: string }) => error,
  )

  expect(stderr).toMatch(
    /^dipmp-indexer needs Node 22\.13 or newer, and .* is \d+\.\d+\.\d+; install a newer one .*\n$/,
  )
  expect(code).toBe(1)
})

function versionOf(node: string): { versions: NodeJS.ProcessVersions; execPath: string } {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1)
  return { versions: { ...process.versions, node: version }, execPath: node }
}
