import { gzipSync } from 'node:zlib'
import type { Stack } from '@dipmp/stack'
import { demoDistributions } from '../../test/conformance/demo.ts'
import { type BuiltDistribution, wheel } from '../../test/distributions.ts'
import type { TestStack } from '../../test/stack.ts'
import { recordProject } from './projects.ts'
import type { Server } from './server.ts'

export const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

/** How a page is asked for. */
export type Way = 'identity' | 'gzip' | '304'

/** A page that the benchmark asks for, and the least share of nginx's rate that it is to be sent at; null for none. */
export type BenchPage = Readonly<{ project: string; size: string; target: number | null }>

/** By about how long their JSON is. */
export const PAGES: readonly BenchPage[] = [
  { project: 'demo-project', size: '2 KB', target: 0.4 },
  { project: 'medium', size: '100 KB', target: null },
  { project: 'large', size: '2 MB', target: 0.9 },
]

/** The bytes of the pages, by project. */
export type PageBytes = ReadonlyMap<string, Readonly<{ identity: Buffer; gzip: Buffer }>>

/** Real files of the smaller projects, which other indexes are to serve too: three, and 150 of three releases. */
export function realDistributions(): readonly BuiltDistribution[] {
  const builds = Array.from({ length: 50 }, (_, place) => String(place))
  const medium = ['1.1', '1.2', '1.3'].flatMap((version) =>
    builds.map((buildTag) => wheel('medium', version, { buildTag, requiresPython: '>=3.10' })),
  )
  return [...demoDistributions(), ...medium]
}

/** Publishes the projects of the pages. */
export async function publishPages(stack: TestStack): Promise<void> {
  await stack.publishAll(...realDistributions())
  await recordProject(stack, { name: 'large', files: 3000 })
}

/** A project's page at the gateway, as a path. */
export function pathOf({ registry }: Pick<Stack, 'registry'>, project: string): string {
  return `/simple/${registry}/${project}/`
}

/** Reads the pages from the gateway, and compresses them for who serves them as files. */
export async function readPages(gateway: Server, registry: string): Promise<PageBytes> {
  const pages = new Map<string, Readonly<{ identity: Buffer; gzip: Buffer }>>()
  for (const { project } of PAGES) {
    const path = pathOf({ registry }, project)
    const { body } = await fetchPage(gateway, path, await headersFor('identity', gateway, path))
    pages.set(project, { identity: body, gzip: gzipSync(body, { level: 6 }) })
  }
  return pages
}

/** The headers of a request; for a 304 the server is asked what it calls the page. */
export async function headersFor(way: Way, server: Server, path: string): Promise<Record<string, string>> {
  const headers = { Accept: JSON_TYPE, 'Accept-Encoding': way === 'gzip' ? 'gzip' : 'identity' }
  if (way !== '304') return headers
  const etag = (await fetchPage(server, path, headers)).etag
  return { ...headers, 'If-None-Match': etag }
}

/** Fetches a page without decoding anything but what `fetch` decodes. */
export async function fetchPage(
  { url }: Server,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Readonly<{ body: Buffer; etag: string }>> {
  const response = await fetch(new URL(path, url), { headers })
  const body = Buffer.from(await response.arrayBuffer())
  if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`)
  return { body, etag: response.headers.get('etag') ?? '' }
}

/** The longest that anything waited for the event loop since this was asked before: prom-client starts anew each time. */
export async function longestDelayMs({ url }: Server): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1]) * 1000
}
