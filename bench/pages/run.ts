import { loadavg } from 'node:os'
import { wheel } from '../../test/distributions.ts'
import { startTestStack, type TestStack } from '../../test/stack.ts'
import { startGatewayProcess } from '../gateway/gateway.ts'
import { type Loader, load } from '../gateway/load.ts'
import { JSON_TYPE, longestDelayMs } from '../gateway/pages.ts'
import { findPrograms } from '../gateway/programs.ts'
import { recordProject } from '../gateway/projects.ts'
import type { Server } from '../gateway/server.ts'

const LARGE_FILES = 10_000
const SECONDS = 3
const SMALL_CONNECTIONS = 32
const LARGE_CONNECTIONS = 2

/** A page of each kind: `accept` where the kind is chosen by it. */
type Kind = Readonly<{ name: string; path: string; accept: string }>

/** Measures every kind of page, of a project of one file and of one of 10,000, and answers the exit code. */
export async function runPages(args: readonly string[]): Promise<number> {
  const { wrk, taskset } = findPrograms(process.env.PATH ?? '')
  if (args.length > 0 || wrk === null) {
    console.error('npm run bench -- pages, without arguments; it needs wrk: apt-get install wrk')
    return 2
  }
  const stack = await startTestStack()
  try {
    await stack.publishAll(wheel('small', '1.0'))
    await recordProject(stack, { name: 'large', files: LARGE_FILES })
    console.log(`load ${loadavg()[0]?.toFixed(1)}`)
    for (const [what, env] of ENVIRONMENTS) {
      console.log(`\n${what}\n`)
      const gateway = await startGatewayProcess(stack, taskset, env)
      await measureAll(stack, gateway, { wrk, taskset }).finally(() => gateway.stop())
    }
    return 0
  } finally {
    await stack.stop()
  }
}

async function measureAll(stack: TestStack, gateway: Server, loader: Loader): Promise<void> {
  console.log('| page | bytes | first, ms | longest hold, ms | then /s | CPU µs | p99 ms |')
  console.log('| --- | --: | --: | --: | --: | --: | --: |')
  for (const [project, filename, connections] of PROJECTS) {
    for (const kind of kindsOf(stack, project, filename)) await measure(gateway, kind, connections, loader)
  }
}

/** Without a public address, pages that name it are put together for each request. */
const ENVIRONMENTS = [
  ['With PUBLIC_URL:', { PUBLIC_URL: 'https://index.example' }],
  ['Without:', {}],
] as const

const PROJECTS = [
  ['small', 'small-1.0-py3-none-any.whl', SMALL_CONNECTIONS],
  ['large', 'large-1.1-0-py3-none-any.whl', LARGE_CONNECTIONS],
] as const

function kindsOf({ registry }: TestStack, project: string, filename: string): readonly Kind[] {
  const of = (name: string, path: string, accept = '*/*') => ({ name: `${project}: ${name}`, path, accept })
  return [
    of('simple page', `/simple/${registry}/${project}/`, JSON_TYPE),
    of('JSON API', `/pypi/${registry}/${project}/json`),
    of('JSON API, a release', `/pypi/${registry}/${project}/1.1/json`),
    of('for people', `/project/${registry}/${project}/`),
    of('registry, for people', `/registry/${registry}/`),
    of('RSS', `/rss/${registry}/updates.xml`),
    of('proof', `/proof/${registry}/${filename}`),
  ].filter(({ path }) => project === 'large' || !path.includes('/1.1/'))
}

async function measure(gateway: Server, { name, path, accept }: Kind, connections: number, loader: Loader) {
  const headers = { Accept: accept, 'Accept-Encoding': 'gzip' }
  await longestDelayMs(gateway)
  const startedAt = performance.now()
  const response = await fetch(new URL(path, gateway.url), { headers: { ...headers, 'Accept-Encoding': 'identity' } })
  const bytes = (await response.arrayBuffer()).byteLength
  const first = performance.now() - startedAt
  if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`)
  const hold = await longestDelayMs(gateway)
  const measured = await load(gateway, { paths: [path], headers }, { seconds: SECONDS, connections }, loader)
  const { requestsPerSecond, cpuMicros, p99 } = measured
  const cells = [bytes, first, hold, requestsPerSecond, cpuMicros].map((value) =>
    Math.round(value).toLocaleString('en'),
  )
  console.log(`| ${[name, ...cells, p99.toFixed(1)].join(' | ')} |`)
}
