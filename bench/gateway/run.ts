import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { startTestStack, type TestStack } from '../../test/stack.ts'
import { startGatewayProcess } from './gateway.ts'
import { measureHotPages } from './hot.ts'
import type { Loader } from './load.ts'
import { startNginx } from './nginx.ts'
import { type BenchOptions, HELP, readOptions } from './options.ts'
import { PAGES, publishPages, readPages } from './pages.ts'
import { measurePeers } from './peers.ts'
import { describeMissing, findPrograms, type Programs } from './programs.ts'
import { measureGrowing, measurePublishing } from './publishing.ts'
import type { Server } from './server.ts'
import { leastLeads, PEER_TARGET, renderHotRows, renderPeers, renderPublishing } from './table.ts'

/** Measures, prints the tables, and answers the exit code. */
export async function runGateway(args: readonly string[]): Promise<number> {
  const read = readOptions(args)
  if (typeof read === 'string') {
    console.log(read)
    return read === HELP ? 0 : 2
  }
  const programs = findPrograms(process.env.PATH ?? '')
  for (const line of describeMissing(programs)) console.error(line)
  const { wrk, taskset } = programs
  if (wrk === null) return 2
  const stack = await startTestStack()
  try {
    await publishPages(stack)
    const gateway = await startGatewayProcess(stack, taskset)
    try {
      const result = await measureAll(stack, gateway, { ...read, loader: { wrk, taskset }, programs })
      if (read.jsonPath !== null) await writeFile(read.jsonPath, `${JSON.stringify(result, null, 2)}\n`)
      if (result.missed.length > 0) console.error(`\nmissed: ${result.missed.join('; ')}`)
      return read.isStrict && result.missed.length > 0 ? 1 : 0
    } finally {
      await gateway.stop()
    }
  } finally {
    await stack.stop()
  }
}

type Options = BenchOptions & Readonly<{ loader: Loader; programs: Programs }>

async function measureAll(stack: TestStack, gateway: Server, options: Options) {
  const { seconds, rounds, loader, programs } = options
  const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? '', node: process.version }
  console.log(`${machine.cores} cores, ${machine.model}, Node ${machine.node}; load ${loadavg()[0]?.toFixed(1)}\n`)
  const pages = await readPages(gateway, stack.registry)
  const nginx = programs.nginx === null ? null : await startNginx(programs.nginx, pages, loader.taskset)
  try {
    const hot = await measureHotPages(gateway, nginx, pages, { registry: stack.registry, seconds, rounds, loader })
    console.log(`### Pages that are ready\n\n${renderHotRows(hot)}\n`)
    const tell = (name: string) => console.error(`installing and asking ${name}`)
    const peers = options.hasPeers
      ? await measurePeers({ gateway, nginx }, stack.indexUrl, { seconds, rounds, loader, onPeer: tell })
      : []
    const leads = [...leastLeads(peers)]
    if (peers.length > 0) {
      const found = leads.map(([project, lead]) => `${project}: ${lead.toFixed(0)} times the fastest`).join(', ')
      console.log(`### The same projects in other indexes\n\n${renderPeers(peers)}\n\nAsked as pip asks. ${found}.\n`)
    }
    const publishing = await measurePublishing(stack, gateway, { nginx, seconds, rounds, loader })
    const growing = await measureGrowing(stack, gateway, loader)
    console.log(`### While releases come\n\n${renderPublishing(publishing, growing)}`)
    const missed = [
      ...hot.filter(isMissed).map(({ page, way }) => `${page.size}, ${way}`),
      ...leads
        .filter(([, lead]) => lead < PEER_TARGET)
        .map(([project]) => `${PEER_TARGET} times a Python index: ${project}`),
    ]
    return { machine, pages: PAGES, hot, peers, publishing, growing, missed }
  } finally {
    await nginx?.stop()
  }
}

function isMissed({ page, way, standings }: Awaited<ReturnType<typeof measureHotPages>>[number]): boolean {
  const ratio = standings[1]?.ratio
  return way !== '304' && page.target !== null && ratio !== undefined && ratio < page.target
}
