import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CLIENT_CORE, onCore, type Server } from './server.ts'

const run = promisify(execFile)

/** What is asked for: paths in turn, each with the same headers. */
export type Requests = Readonly<{ paths: readonly string[]; headers: Readonly<Record<string, string>> }>

export type Loader = Readonly<{ wrk: string; taskset: string | null }>

export type LoadOptions = Readonly<{
  seconds: number
  connections: number
  /** What each connection waits between an answer and its next request; 0 asks as fast as it can. */
  pauseMs?: number
}>

/** What a server did under load. Times are in milliseconds. */
export type Load = Readonly<{
  requestsPerSecond: number
  /** Processor time for each request, in microseconds. */
  cpuMicros: number
  p50: number
  p99: number
  max: number
}>

/** wrk counts in its own words; this says them as JSON, and what went wrong with them. */
const REPORT = `
done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    'REPORT {"requests":%d,"micros":%d,"p50":%d,"p99":%d,"max":%d,"failed":%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`

/** Asks a server from the client's core for a while. Throws where an answer failed. */
export async function load(server: Server, requests: Requests, options: LoadOptions, loader: Loader): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-bench-'))
  try {
    const script = join(folder, 'requests.lua')
    await writeFile(script, scriptOf(requests, options.pauseMs ?? 0))
    const { seconds, connections } = options
    const [program = '', ...args] = onCore(loader.taskset, CLIENT_CORE, [
      ...[loader.wrk, '--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`],
      ...['--timeout', '20s', '--script', script, server.url],
    ])
    const before = server.cpuSeconds()
    const { stdout } = await run(program, args, { timeout: seconds * 1000 + 60_000 })
    return readReport(stdout, server.cpuSeconds() - before, server.name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function scriptOf({ paths, headers }: Requests, pauseMs: number): string {
  const table = Object.entries(headers).map(([name, value]) => `[${quote(name)}] = ${quote(value)}`)
  const formatted = paths.map((path) => `wrk.format('GET', ${quote(path)}, headers)`)
  return `
local headers = { ${table.join(', ')} }
local requests = {}
local place = 0
init = function(args)
  headers['Host'] = wrk.host
  requests = { ${formatted.join(', ')} }
end
request = function()
  place = place % #requests + 1
  return requests[place]
end
${pauseMs > 0 ? `delay = function() return ${pauseMs} end` : ''}
${REPORT}`
}

/** Lua reads JSON's escapes of quotes and backslashes; paths and headers have no others. */
function quote(text: string): string {
  return JSON.stringify(text)
}

function readReport(output: string, cpuSeconds: number, name: string): Load {
  const report = /^REPORT (.*)$/m.exec(output)?.[1]
  if (report === undefined) throw new Error(`wrk said nothing of ${name}:\n${output}`)
  const { requests, micros, p50, p99, max, failed } = JSON.parse(report)
  if (failed > 0) throw new Error(`${name} failed ${failed} of ${requests} requests`)
  return {
    requestsPerSecond: requests / (micros / 1e6),
    cpuMicros: (cpuSeconds * 1e6) / requests,
    p50: p50 / 1000,
    p99: p99 / 1000,
    max: max / 1000,
  }
}
