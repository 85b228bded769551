import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../free-port.ts'
import { demoDistributions } from './demo.ts'
import { JSON_TYPE } from './probe.ts'

const run = promisify(execFile)

const START_TIMEOUT_MS = 120_000

export type RunningPeer = Readonly<{ indexUrl: string; stop: () => Promise<void> }>

/** Another package index, at the version that was looked at. */
export type Peer = Readonly<{
  name: string
  version: string
  requirements: readonly string[]
  start: () => Promise<RunningPeer>
}>

type Place = Readonly<{ folder: string; files: string; port: number; bin: (program: string) => string }>

type Recipe = Readonly<{
  name: string
  requirements: readonly [string, ...string[]]
  command: (place: Place) => readonly [program: string, ...args: string[]]
  env?: (place: Place, upstream: string) => Readonly<Record<string, string>>
  path: string
  /** What has to be done before it starts, and once it answers. */
  before?: (place: Place) => Promise<unknown>
  after?: (place: Place) => Promise<unknown>
}>

const RECIPES: readonly Recipe[] = [
  {
    name: 'pypiserver',
    requirements: ['pypiserver==2.4.2'],
    command: ({ bin, port, files }) => [
      bin('pypi-server'),
      ...['run', '-i', '127.0.0.1', '-p', `${port}`, '--disable-fallback', files],
    ],
    path: '/simple/',
  },
  {
    name: 'simple-repository-server',
    requirements: ['simple-repository-server==0.10.0'],
    command: ({ bin, port, folder }) => [
      bin('simple-repository-server'),
      ...['--host', '127.0.0.1', '--port', `${port}`, join(folder, 'projects')],
    ],
    path: '/simple/',
  },
  {
    name: 'devpi-server',
    requirements: ['devpi-server==6.20.3', 'devpi-client==7.3.0'],
    before: ({ bin, folder }) => run(bin('devpi-init'), ['--serverdir', join(folder, 'devpi'), '--no-root-pypi']),
    command: ({ bin, port, folder }) => [
      bin('devpi-server'),
      ...['--serverdir', join(folder, 'devpi'), '--host', '127.0.0.1', '--port', `${port}`],
    ],
    after: async ({ bin, port, folder, files }) => {
      const env = { ...process.env, HOME: folder }
      const devpi = (...args: string[]) => run(bin('devpi'), args, { cwd: folder, env })
      await devpi('use', `http://127.0.0.1:${port}`)
      await devpi('login', 'root', '--password', '')
      await devpi('index', '-c', 'root/dev', 'bases=')
      await devpi('use', 'root/dev')
      await devpi('upload', '--from-dir', files)
    },
    path: '/root/dev/+simple/',
  },
  {
    // It has no files of its own: it stands before another index, here before ours.
    name: 'proxpi',
    requirements: ['proxpi==1.3.1'],
    command: ({ bin, port }) => [bin('flask'), 'run', '--host', '127.0.0.1', '--port', `${port}`],
    env: (_place, upstream) => ({ FLASK_APP: 'proxpi.server', PROXPI_INDEX_URL: upstream }),
    path: '/index/',
  },
]

/** The other indexes that can be looked at, with the same project; `upstream` is for those that stand before another. */
export function peersOver(upstream: string): readonly Peer[] {
  return RECIPES.map((recipe) => ({
    name: recipe.name,
    version: recipe.requirements[0].split('==')[1] ?? '',
    requirements: recipe.requirements,
    start: () => start(recipe, upstream),
  }))
}

/** Which of a peer's pinned releases PyPI has no files of any longer; none where it has all. */
export async function goneFromPypi({ requirements }: Peer): Promise<readonly string[]> {
  const gone = await Promise.all(
    requirements.map(async (requirement) => {
      const [name = '', version = ''] = requirement.split('==')
      const headers = { accept: JSON_TYPE }
      const response = await fetch(`https://pypi.org/simple/${name}/`, { headers, signal: AbortSignal.timeout(30_000) })
      if (response.status === 404) return [requirement]
      const { files } = (await response.json()) as { files: readonly { filename: string }[] }
      const isThere = files.some(
        ({ filename }) => filename.includes(`-${version}-`) || filename.endsWith(`-${version}.tar.gz`),
      )
      return isThere ? [] : [requirement]
    }),
  )
  return gone.flat()
}

async function start(recipe: Recipe, upstream: string): Promise<RunningPeer> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-peer-'))
  const venv = join(folder, 'venv')
  const bin = (program: string) => join(venv, 'bin', program)
  const place: Place = { folder, files: join(folder, 'files'), port: await freePort(), bin }
  let server: ChildProcess | null = null
  const stop = async () => {
    if (server && server.exitCode === null) {
      const gone = new Promise((resolve) => server?.once('exit', resolve))
      server.kill('SIGKILL')
      await gone
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await writeFiles(place)
    await run('python3', ['-m', 'venv', venv])
    await run(bin('pip'), ['install', '--quiet', '--disable-pip-version-check', ...recipe.requirements])
    await recipe.before?.(place)
    const [program, ...args] = recipe.command(place)
    const env = { ...process.env, ...recipe.env?.(place, upstream) }
    server = spawn(program, args, { cwd: folder, env, stdio: 'ignore' })
    await answers(`http://127.0.0.1:${place.port}/`, server)
    await recipe.after?.(place)
    return { indexUrl: `http://127.0.0.1:${place.port}${recipe.path}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** One folder with all files, and one with a folder a project: each server has its own idea of it. */
async function writeFiles({ folder, files }: Place): Promise<void> {
  const project = join(folder, 'projects', 'demo-project')
  await mkdir(project, { recursive: true })
  await mkdir(files)
  for (const { filename, bytes } of demoDistributions()) {
    await writeFile(join(files, filename), bytes)
    await writeFile(join(project, filename), bytes)
  }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (server.exitCode === null && Date.now() < deadline) {
    const isThere = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${server.spawnfile} did not answer at ${url}`)
}
