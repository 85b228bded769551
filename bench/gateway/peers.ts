import { type PeerOptions, peersOver, type RunningPeer } from '../../test/conformance/peers.ts'
import { compare, type Standing } from './compare.ts'
import type { Loader } from './load.ts'
import { fetchPage, realDistributions } from './pages.ts'
import { cpuSecondsOf, onCore, SERVER_CORE, type Server } from './server.ts'

/** What a client such as pip sends. */
const PIP_HEADERS = {
  Accept: 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01',
  'Accept-Encoding': 'gzip, deflate',
}

/** A file of each of the projects whose pages are asked for. */
const PROJECTS = { 'demo-project': 'demo_project-1.1-py3-none-any.whl', medium: 'medium-1.3-49-py3-none-any.whl' }

/** As many as gunicorn's threads: the peers are not to queue. */
const CONNECTIONS = 8

export type PeerOutcome =
  | Readonly<{ project: string; standings: readonly Standing[] }>
  | Readonly<{ name: string; reason: string }>

/** Ours, and nginx with the same pages as files where there is one: what a server can do at all. */
export type Servers = Readonly<{ gateway: Server; nginx: Server | null }>

/** Asks ours, each Python index and nginx for the pages of the same projects, one beside the other, in this order. */
export async function measurePeers(
  servers: Servers,
  indexUrl: string,
  options: Readonly<{ seconds: number; rounds: number; loader: Loader; onPeer: (name: string) => void }>,
): Promise<readonly PeerOutcome[]> {
  const outcomes: PeerOutcome[] = []
  for (const { name: title, version, start } of peersOver(indexUrl)) {
    const name = `${title} ${version}`
    options.onPeer(name)
    try {
      outcomes.push(...(await measurePeer(servers, indexUrl, name, start, options)))
    } catch (error) {
      outcomes.push({ name, reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) })
    }
  }
  return outcomes
}

async function measurePeer(
  { gateway, nginx }: Servers,
  indexUrl: string,
  name: string,
  start: (options: PeerOptions) => Promise<RunningPeer>,
  { seconds, rounds, loader }: Readonly<{ seconds: number; rounds: number; loader: Loader }>,
): Promise<readonly PeerOutcome[]> {
  const under = onCore(loader.taskset, SERVER_CORE, [])
  const peer = await start({ under, distributions: realDistributions(), isTuned: true })
  try {
    const { origin, pathname } = new URL(peer.indexUrl)
    const server: Server = { name, url: `${origin}/`, cpuSeconds: () => cpuSecondsOf(peer.pid), stop: peer.stop }
    const outcomes: PeerOutcome[] = []
    for (const [project, filename] of Object.entries(PROJECTS)) {
      const contenders = [
        { server: gateway, requests: { paths: [`${new URL(indexUrl).pathname}${project}/`], headers: PIP_HEADERS } },
        { server, requests: { paths: [`${pathname}${project}/`], headers: PIP_HEADERS } },
        ...(nginx === null ? [] : [{ server: nginx, requests: { paths: [`/${project}`], headers: PIP_HEADERS } }]),
      ]
      for (const { server: each, requests } of contenders) {
        const { body } = await fetchPage(each, requests.paths[0] ?? '', PIP_HEADERS)
        if (!body.includes(filename)) throw new Error(`${each.name} does not list ${filename}`)
      }
      const standings = await compare(contenders, { seconds, rounds, connections: CONNECTIONS }, loader)
      outcomes.push({ project, standings })
    }
    return outcomes
  } finally {
    await peer.stop()
  }
}
