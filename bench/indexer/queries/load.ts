import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const SCRIPT = fileURLToPath(new URL('./load.lua', import.meta.url))

/** How an endpoint bore a load. */
export type Load = Readonly<{ perSecond: number; p50Ms: number; p99Ms: number }>

/** Asks an endpoint as fast as it answers, over some connections, with these bodies in turn. */
export async function load(
  url: string,
  bodies: readonly string[],
  options: Readonly<{ seconds: number; connections: number }>,
): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-load-'))
  try {
    const path = join(folder, 'bodies')
    await writeFile(path, bodies.join('\n'))
    const flags = ['-t1', `-c${options.connections}`, `-d${options.seconds}s`, '--timeout', '30s', '-s', SCRIPT]
    const { stdout } = await run(await findWrk(), [...flags, url, '--', path])
    const line = stdout.trim().split('\n').at(-1) ?? ''
    const { requests, seconds, p50Ms, p99Ms, failed } = JSON.parse(line) as Record<string, number>
    if (failed) throw new Error(`${failed} of ${requests} requests of ${url} failed`)
    return { perSecond: (requests ?? 0) / (seconds ?? 1), p50Ms: p50Ms ?? 0, p99Ms: p99Ms ?? 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** wrk, of Debian: a client in C, so that it takes little of the machine that it measures. */
export async function findWrk(): Promise<string> {
  const path = '/usr/bin/wrk'
  if (existsSync(path)) return path
  if (process.getuid?.() !== 0) throw new Error('wrk is not installed; install it (Debian: apt-get install wrk)')
  await run('apt-get', ['update'], { timeout: 120_000 })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'wrk'], { timeout: 300_000, env })
  return path
}
