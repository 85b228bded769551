import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, glob, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { endWithUs } from './end-with-us.ts'
import { freePort } from './free-port.ts'
import { PATIENCE_MS } from './patience.ts'

const run = promisify(execFile)

/** A PostgreSQL of its own in a temporary folder, with one empty database. */
export type Postgres = Readonly<{ url: string; pid: number; stop: () => Promise<void> }>

/** Starts Debian's PostgreSQL on a free port; installs the package where it is missing and this process may. */
export async function startPostgres(): Promise<Postgres> {
  const programs = await findPrograms()
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-postgres-'))
  const port = await freePort()
  await giveToServerUser(folder)
  const data = join(folder, 'data')
  await asServerUser(join(programs, 'initdb'), [
    '-D',
    data,
    '-E',
    'UTF8',
    '--locale=C',
    '-U',
    'postgres',
    '-A',
    'trust',
  ])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  await asServerUser(join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  await asServerUser(join(programs, 'createdb'), ['-h', folder, '-p', String(port), '-U', 'postgres', 'graph'])
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
  const stopped = endWithUs(Number(pid))
  return {
    pid: Number(pid),
    url: `postgresql://postgres:password@127.0.0.1:${port}/graph`,
    async stop() {
      await asServerUser(join(programs, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'])
      stopped()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function findPrograms(): Promise<string> {
  const found = await newestInstalled()
  if (found) return found
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) {
    throw new Error('PostgreSQL is not installed; install it (Debian: apt-get install postgresql) and run again')
  }
  await run('apt-get', ['update'], { timeout: PATIENCE_MS })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    timeout: PATIENCE_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const installed = await newestInstalled()
  if (!installed) throw new Error('the postgresql package was installed, but initdb is not under /usr/lib/postgresql')
  return installed
}

async function newestInstalled(): Promise<string | undefined> {
  const programs = (await Array.fromAsync(glob('/usr/lib/postgresql/*/bin/initdb'))).sort()
  return programs.at(-1)?.replace(/\/initdb$/, '')
}

// PostgreSQL refuses to run as root, so there the package's own user runs it.
function asServerUser(program: string, args: readonly string[]): Promise<unknown> {
  if (!isRoot()) return run(program, args, { timeout: PATIENCE_MS })
  return run('runuser', ['-u', 'postgres', '--', program, ...args], { timeout: PATIENCE_MS, cwd: '/' })
}

async function giveToServerUser(folder: string): Promise<void> {
  if (!isRoot()) return
  const { stdout } = await run('id', ['-u', 'postgres'])
  await chown(folder, Number(stdout), -1)
  await chmod(folder, 0o755)
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
