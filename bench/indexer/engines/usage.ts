import { readdir, readFile } from 'node:fs/promises'
import { setInterval as every } from 'node:timers'

/** What an engine's processes took: CPU time since they started, and the most memory that was seen. */
export type Usage = Readonly<{ cpuSeconds: number; peakBytes: number }>

const SAMPLE_MS = 300
const TICKS_PER_SECOND = 100

/** Watches processes and all that they started, as Linux tells of them; the answer ends it. */
export function watchUsage(pids: readonly number[]): () => Promise<Usage> {
  let peakBytes = 0
  const sample = async () => {
    const sizes = await Promise.all((await familyOf(pids)).map(residentBytes))
    peakBytes = Math.max(
      peakBytes,
      sizes.reduce((sum, size) => sum + size, 0),
    )
  }
  const timer = every(() => void sample(), SAMPLE_MS)
  return async () => {
    clearInterval(timer)
    await sample()
    return { cpuSeconds: await cpuSeconds(pids), peakBytes }
  }
}

/** The time that processes and all that they started have spent so far. */
export async function cpuSeconds(pids: readonly number[]): Promise<number> {
  const ticks = await Promise.all((await familyOf(pids)).map(async (pid) => (await readStat(pid))?.ticks ?? 0))
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND
}

async function familyOf(pids: readonly number[]): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^[0-9]+$/.test(name)).map(Number)
  const parents = await Promise.all(all.map(async (pid) => [pid, (await readStat(pid))?.parent] as const))
  const family = new Set(pids)
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const [pid, parent] of parents) if (parent !== undefined && family.has(parent)) family.add(pid)
  }
  return [...family]
}

/** The parent, and the time spent by a process and by those of its children that ended; null where it is gone. */
async function readStat(pid: number): Promise<Readonly<{ parent: number; ticks: number }> | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The name in parentheses may hold spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).map(Number)
  return { parent: Number(fields[1]), ticks: ticks.reduce((sum, each) => sum + each, 0) }
}

/** Memory that several processes share, such as PostgreSQL's buffers, counts once over all of them. */
async function residentBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+([0-9]+) kB/m.exec(text)?.[1] ?? 0) * 1024
}

/** The most memory that a process ever had. */
export async function peakResidentBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+([0-9]+) kB/m.exec(text)?.[1] ?? 0) * 1024
}
