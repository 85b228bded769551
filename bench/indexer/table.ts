import type { Results, Round } from './measure.ts'
import type { Growth } from './measure-growth.ts'
import type { IndexingRun } from './measure-indexing.ts'
import { median } from './median.ts'
import { POINT_QUERY } from './queries/documents.ts'
import type { Beside, QueryRow } from './queries/measure-queries.ts'

/** Renders what was measured as Markdown, each ratio beside its target. */
export function renderResults({ sizes, rounds, queries, growth }: Results): string {
  return [
    `### Indexing ${count(sizes.events)} PackagePublished events, ${sizes.rounds} rounds`,
    '',
    ...renderIndexing(rounds),
    ...(queries === null
      ? []
      : [
          ...['', `### Queries over ${sizes.connections} connections`, ''],
          ...renderQueries(queries, (row) => row.kept),
          ...['', '### The same, with no answers kept by the embedded indexer', ''],
          ...renderQueries(queries, (row) => row.anew),
        ]),
    ...(growth === null ? [] : ['', '### Growth of the embedded index', '', ...renderGrowth(growth)]),
  ].join('\n')
}

function renderIndexing(rounds: readonly Round[]): string[] {
  const names = { embedded: 'embedded', fresh: 'embedded, a new instance for each event', graphNode: 'graph-node' }
  const ratio = (by: keyof Round, of: (run: IndexingRun) => number) =>
    median(rounds.map((round) => of(round.embedded) / of(round[by])))
  const pace = (run: IndexingRun) => run.eventsPerSecond
  const frugality = (run: IndexingRun) => 1 / run.cpuSeconds
  return [
    ...table(
      ['engine', 'events/s', 'CPU ms/event', 'CPU s', 'peak memory', 'calls of the chain'],
      (Object.keys(names) as (keyof Round)[]).map((key) =>
        indexingCells(
          names[key],
          rounds.map((round) => round[key]),
        ),
      ),
    ),
    '',
    ...table(
      ['ratio, median of rounds', 'events/s', 'CPU', 'target', ''],
      [
        ratioCells('embedded to graph-node', ratio('graphNode', pace), ratio('graphNode', frugality), 20),
        ratioCells('embedded to a new instance for each event', ratio('fresh', pace), ratio('fresh', frugality), 10),
      ],
    ),
  ]
}

function indexingCells(name: string, runs: readonly IndexingRun[]): string[] {
  const middle = (of: (run: IndexingRun) => number) => median(runs.map(of))
  return [
    name,
    count(middle((run) => run.eventsPerSecond)),
    middle((run) => (run.cpuSeconds * 1000) / (run.eventsPerSecond * run.seconds)).toFixed(2),
    middle((run) => run.cpuSeconds).toFixed(1),
    megabytes(middle((run) => run.peakBytes)),
    count(middle((run) => Object.values(run.calls).reduce((sum, each) => sum + each, 0))),
  ]
}

function ratioCells(name: string, ratio: number, cpuRatio: number, target: number): string[] {
  return [name, `${ratio.toFixed(1)}x`, `${cpuRatio.toFixed(1)}x`, `${target}x`, verdict(ratio >= target)]
}

function renderQueries(queries: readonly QueryRow[], which: (row: QueryRow) => Beside): string[] {
  const rows = queries.map((row) => ({ ...row, ...which(row) }))
  const point = rows.find(({ name }) => name === POINT_QUERY)
  const ofEngine = ['p50 ms', 'p99 ms', 'CPU ms']
  const ratios = ['q/s ratio', 'p99 ratio', 'CPU ratio']
  const heads = ['query', 'embedded q/s', ...ofEngine, 'graph-node q/s', ...ofEngine, ...ratios]
  const cells = rows.map(({ name, embedded, graphNode, throughputRatio, p99Ratio, cpuRatio }) => [
    name,
    ...[embedded, graphNode].flatMap(({ perSecond, p50Ms, p99Ms, cpuMs }) => [
      count(perSecond),
      p50Ms.toFixed(1),
      p99Ms.toFixed(1),
      cpuMs.toFixed(2),
    ]),
    `${throughputRatio.toFixed(1)}x`,
    `${p99Ratio.toFixed(2)}x`,
    `${cpuRatio.toFixed(1)}x`,
  ])
  if (!point) return table(heads, cells)
  const { throughputRatio, p99Ratio } = point
  const summary = `${POINT_QUERY}: ${throughputRatio.toFixed(1)}x the throughput (target 3x: ${verdict(throughputRatio >= 3)}) at ${p99Ratio.toFixed(2)}x the p99 (target 0.5x: ${verdict(p99Ratio <= 0.5)})`
  return [...table(heads, cells), '', summary]
}

function renderGrowth({ entities, peakBytes, early, late }: Growth): string[] {
  const ratio = late.eventsPerSecond / early.eventsPerSecond
  const cpuRatio = early.cpuMicrosecondsPerEvent / late.cpuMicrosecondsPerEvent
  return [
    ...table(
      ['entities', 'events/s', 'CPU us/event'],
      [early, late].map((pace) => [
        `${count(pace.fromEntities)} to ${count(pace.toEntities)}`,
        count(pace.eventsPerSecond),
        pace.cpuMicrosecondsPerEvent.toFixed(0),
      ]),
    ),
    '',
    `speed at the end: ${ratio.toFixed(2)}x by time, ${cpuRatio.toFixed(2)}x by CPU (target 0.8x: ${verdict(ratio >= 0.8 || cpuRatio >= 0.8)})`,
    '',
    `peak memory at ${count(entities)} entities: ${megabytes(peakBytes)} (target 300 MB at 1,000,000: ${verdict(peakBytes < 300e6)})`,
  ]
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)]
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

function verdict(passed: boolean): string {
  return passed ? 'met' : '**missed**'
}
