import type { Row } from './measure.ts'

const MIB = 1024 * 1024

/** One table for all cases: speed and CPU of each way, and what part of Node's speed that is. */
export function renderReading(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { case: each, way, reading } = row
    const node = rows.find((other) => other.case === each && other.way.startsWith('Node')) ?? row
    const mib = ((each.rangeBytes ?? each.size) * each.times * each.atOnce) / MIB
    return [
      each.name,
      way,
      (mib / (reading.ms / 1000)).toFixed(0),
      (reading.cpuMs / mib).toFixed(2),
      reading.firstByteMs.toFixed(1),
      reading.rssMb.toFixed(0),
      `${(node.reading.ms / reading.ms).toFixed(2)}x`,
      `${(node.reading.cpuMs / reading.cpuMs).toFixed(2)}x`,
    ]
  })
  return table(['file', 'way', 'MiB/s', 'CPU ms/MiB', 'first byte ms', 'peak memory MB', 'speed', 'CPU'], lines)
}

export function renderAdding(rows: readonly Readonly<{ way: string; mibPerSecond: number }>[]): string {
  return table(
    ['CIDs of 100 MiB', 'MiB/s'],
    rows.map(({ way, mibPerSecond }) => [way, mibPerSecond.toFixed(0)]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}
