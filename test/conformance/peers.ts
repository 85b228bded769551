import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseFilename } from '@dipmp/packaging'
import type { BuiltDistribution } from '../distributions.ts'
import { freePort } from '../free-port.ts'
import { PATIENCE_MS } from '../patience.ts'
import { demoDistributions } from './demo.ts'
import { JSON_TYPE } from './probe.ts'

const run = promisify(execFile)

const STOP_TIMEOUT_MS = 5_000

export type RunningPeer = Readonly<{ indexUrl: string; pid: number; stop: () => Promise<void> }>

export type PeerOptions = Readonly<{
  /** A command to start the server with, such as `taskset`; none by default. */
  under?: readonly string[]
  /** What it has; by default the demo. */
  distributions?: readonly BuiltDistribution[]
  /** Whether to serve as its documentation says for speed, where that is not the default. */
  isTuned?: boolean
}>

/** Another package index, at the version that was looked at. */
export type Peer = Readonly<{
  name: string
  version: string
  requirements: readonly string[]
  start: (options?: PeerOptions) => Promise<RunningPeer>
}>

type Place = Readonly<{ folder: string; files: string; port: number; bin: (program: string) => string }>

type Recipe = Readonly<{
  name: string
  requirements: readonly [string, ...string[]]
  command: (place: Place) => readonly [program: string, ...args: string[]]
  env?: (place: Place, upstream: string) => Readonly<Record<string, string>>
  path: string
  /** What it takes to serve faster than by default: more packages, another command. */
  tuned?: Readonly<{ requirements: readonly string[]; command: Recipe['command'] }>
  /** What has to be done before it starts, and once it answers. */
  before?: (place: Place) => Promise<unknown>
  after?: (place: Place) => Promise<unknown>
}>

const GUNICORN = 'gunicorn==27.0.1'

/** One process, as one core is what it gets, and connections that are kept. */
function gunicorn(bin: Place['bin'], port: number): readonly [string, ...string[]] {
  const workers = ['--worker-class', 'gthread', '--workers', '1', '--threads', '8', '--keep-alive', '65']
  return [bin('gunicorn'), '--bind', `127.0.0.1:${port}`, ...workers]
}

const RECIPES: readonly Recipe[] = [
  {
    name: 'pypiserver',
    requirements: ['pypiserver==2.4.2'],
    command: ({ bin, port, files }) => [
      bin('pypi-server'),
      ...['run', '-i', '127.0.0.1', '-p', `${port}`, '--disable-fallback', files],
    ],
    path: '/simple/',
    tuned: {
      // A list of files that is kept, behind a server for production.
      requirements: ['watchdog==6.0.0', GUNICORN],
      command: ({ bin, port, files }) => [
        ...gunicorn(bin, port),
        `pypiserver:app(roots=["${files}"], disable_fallback=True, backend_arg="cached-dir")`,
      ],
    },
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
    tuned: { requirements: [GUNICORN], command: ({ bin, port }) => [...gunicorn(bin, port), 'proxpi.server:app'] },
  },
]

/** The other indexes that can be looked at, with the same project; `upstream` is for those that stand before another. */
export function peersOver(upstream: string): readonly Peer[] {
  return RECIPES.map((recipe) => ({
    name: recipe.name,
    version: recipe.requirements[0].split('==')[1] ?? '',
    requirements: recipe.requirements,
    start: (options = {}) => start(recipe, upstream, options),
  }))
}

/** Which of a peer's pinned releases PyPI has no files of any longer; none where it has all. */
export async function goneFromPypi({ requirements }: Peer): Promise<readonly string[]> {
  const gone = await Promise.all(
    requirements.map(async (requirement) => {
      const [name = '', version = ''] = requirement.split('==')
      const headers = { accept: JSON_TYPE }
      const response = await fetch(`https://pypi.org/simple/${name}/`, {
        headers,
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
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

async function start(
  recipe: Recipe,
  upstream: string,
  { under = [], distributions = demoDistributions(), isTuned = false }: PeerOptions,
): Promise<RunningPeer> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-peer-'))
  const venv = join(folder, 'venv')
  const bin = (program: string) => join(venv, 'bin', program)
  const place: Place = { folder, files: join(folder, 'files'), port: await freePort(), bin }
  const tuned = isTuned ? recipe.tuned : undefined
  let server: ChildProcess | null = null
  const stop = async () => {
    if (server && server.exitCode === null) {
      const gone = new Promise((resolve) => server?.once('exit', resolve))
      server.kill('SIGTERM')
      const deadline = setTimeout(() => server?.kill('SIGKILL'), STOP_TIMEOUT_MS)
      await gone
      clearTimeout(deadline)
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await writeFiles(place, distributions)
    await run('python3', ['-m', 'venv', venv])
    const requirements = [...recipe.requirements, ...(tuned?.requirements ?? [])]
    await run(bin('pip'), ['install', '--quiet', '--disable-pip-version-check', ...requirements])
    await recipe.before?.(place)
    const [program = '', ...args] = [...under, ...(tuned ?? recipe).command(place)]
    const env = { ...process.env, HOME: folder, ...recipe.env?.(place, upstream) }
    server = spawn(program, args, { cwd: folder, env, stdio: 'ignore' })
    await answers(`http://127.0.0.1:${place.port}/`, server)
    await recipe.after?.(place)
    return { indexUrl: `http://127.0.0.1:${place.port}${recipe.path}`, pid: server.pid ?? 0, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** One folder with all files, and one with a folder a project: each server has its own idea of it. */
async function writeFiles({ folder, files }: Place, distributions: readonly BuiltDistribution[]): Promise<void> {
  await mkdir(files)
  for (const { filename, bytes } of distributions) {
    const project = join(folder, 'projects', parseFilename(filename).normalizedName)
    await mkdir(project, { recursive: true })
    await writeFile(join(files, filename), bytes)
    await writeFile(join(project, filename), bytes)
  }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
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
