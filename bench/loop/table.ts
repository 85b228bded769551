import type { Row } from './measure.ts'

/** What the slowest hundredth of pages may take, whatever else is asked. */
export const LIMIT_MS = 50

/** Renders what was measured as Markdown, each p99 beside the limit. */
export function renderRows(rows: readonly Row[]): string {
  const cells = rows.map(({ name, p50, p99, max, loopP99Ms, loopMaxMs, note }) => [
    name,
    p50.toFixed(1),
    p99.toFixed(1),
    max.toFixed(1),
    `${(p99 / LIMIT_MS).toFixed(2)}×`,
    loopP99Ms.toFixed(1),
    loopMaxMs.toFixed(1),
    note,
  ])
  const heads = ['pages beside', 'p50 ms', 'p99 ms', 'max ms', `of ${LIMIT_MS} ms`, 'loop late, p99 ms', 'max ms', '']
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  return [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '--:'))), ...cells.map(line)].join('\n')
}
