import { type Contender, compare, type Standing } from './compare.ts'
import type { Loader } from './load.ts'
import { type BenchPage, fetchPage, headersFor, PAGES, type PageBytes, pathOf, type Way } from './pages.ts'
import type { Server } from './server.ts'

/** How quickly a page is sent, ours first. */
export type HotRow = Readonly<{ page: BenchPage; way: Way; bytes: number; standings: readonly Standing[] }>

export type HotOptions = Readonly<{ registry: string; seconds: number; rounds: number; loader: Loader }>

const WAYS: readonly Way[] = ['identity', 'gzip', '304']
const CONNECTIONS = 32

/** Asks the gateway and nginx for the same bytes, a core each. */
export async function measureHotPages(
  gateway: Server,
  nginx: Server | null,
  pages: PageBytes,
  options: HotOptions,
): Promise<readonly HotRow[]> {
  const rows: HotRow[] = []
  for (const page of PAGES) {
    for (const way of WAYS) rows.push(await measureRow(gateway, nginx, page, way, pages, options))
  }
  return rows
}

async function measureRow(
  gateway: Server,
  nginx: Server | null,
  page: BenchPage,
  way: Way,
  pages: PageBytes,
  { registry, seconds, rounds, loader }: HotOptions,
): Promise<HotRow> {
  const bytes = pages.get(page.project)
  const contender = async (server: Server, path: string): Promise<Contender> => {
    const headers = await headersFor(way, server, path)
    const { body } = await fetchPage(server, path, { Accept: headers.Accept ?? '' })
    if (!bytes || !body.equals(bytes.identity)) throw new Error(`${server.name} serves other bytes at ${path}`)
    return { server, requests: { paths: [path], headers } }
  }
  const ours = await contender(gateway, pathOf({ registry }, page.project))
  const theirs = nginx === null ? [] : [await contender(nginx, `/${page.project}`)]
  const standings = await compare([ours, ...theirs], { seconds, rounds, connections: CONNECTIONS }, loader)
  return { page, way, bytes: way === '304' ? 0 : (bytes?.[way].length ?? 0), standings }
}
