import { Agent, get, type IncomingMessage } from 'node:http'
import { createFileContentStore, createFileSource, parseCid } from '@dipmp/ipfs'

/** What one way of reading took. */
export type Reading = Readonly<{ ms: number; cpuMs: number; firstByteMs: number; rssMb: number }>

/** What is read, and how often. `start` and `end` are of a range, or null. */
export type Task = Readonly<{
  way: 'verified' | 'plain' | 'local'
  /** A gateway, a plain URL, or a store's folder. */
  from: string
  cid: string
  digest: string
  size: number
  range: Readonly<{ start: number; end: number }> | null
  times: number
  atOnce: number
  /** Whether it is read once beforehand: code is warm, and the file is known to have its digest. */
  isWarm: boolean
}>

type Open = () => Promise<AsyncIterable<Uint8Array>>

if (process.argv[2]) process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2]))))

/** Reads as a task says, in this process. */
async function measure(task: Task): Promise<Reading> {
  const { open, close } = await prepare(task)
  const first: number[] = []
  const wanted = task.range ? task.range.end - task.range.start : task.size
  const readOnce = async () => {
    const startedAt = performance.now()
    let size = 0
    for await (const chunk of await open()) {
      if (size === 0) first.push(performance.now() - startedAt)
      size += chunk.length
    }
    if (size !== wanted) throw new Error(`${size} bytes came instead of ${wanted}`)
  }
  if (task.isWarm) await readOnce()
  first.length = 0
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  for (let time = 0; time < task.times; time += 1) {
    await Promise.all(Array.from({ length: task.atOnce }, readOnce))
  }
  const ms = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpu)
  await close()
  first.sort((a, b) => a - b)
  return {
    ms,
    cpuMs: (user + system) / 1000,
    firstByteMs: first[first.length >> 1] ?? Number.NaN,
    rssMb: process.resourceUsage().maxRSS / 1024,
  }
}

async function prepare({ way, from, cid, digest, size, range }: Task): Promise<{ open: Open; close(): unknown }> {
  if (way === 'plain') {
    const agent = new Agent({ keepAlive: true })
    const headers = range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {}
    const open = () =>
      new Promise<IncomingMessage>((resolve, reject) => get(from, { agent, headers }, resolve).on('error', reject))
    return { open, close: () => agent.destroy() }
  }
  const known = { size, digest, ...range }
  if (way === 'local') {
    const store = await createFileContentStore(from)
    const source = createFileSource({ gateways: [], store })
    return {
      open: async () => (await source.open(parseCid(cid), known)).stream,
      close: async () => {
        source.close()
        await store.close()
      },
    }
  }
  const source = createFileSource({ gateways: [from] })
  return { open: async () => (await source.open(parseCid(cid), known)).stream, close: () => source.close() }
}
