import { EARLIER_VERSIONS } from './measure.ts'
import { type Gas, passes, type Row } from './rows.ts'

/** Renders the lines as Markdown: one table for each schedule. */
export function renderTables(rows: readonly Row[]): string {
  return [
    "### Gas by today's rules (Fusaka)",
    '',
    ...renderTable(rows, 'today'),
    '',
    '### The same under the Glamsterdam draft (by formula)',
    '',
    ...renderTable(rows, 'glamsterdam'),
  ].join('\n')
}

function renderTable(rows: readonly Row[], schedule: keyof Gas): string[] {
  const isToday = schedule === 'today'
  const heads = ['call', 'gas', 'floor', 'of floor', ...(isToday ? ['budget', 'passes'] : [])]
  heads.push(...EARLIER_VERSIONS.map((count) => `first dipmp, ${count} earlier`))
  return [
    line(heads),
    line(heads.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map((row) => line(cellsOf(row, schedule))),
  ]
}

function cellsOf(row: Row, schedule: keyof Gas): string[] {
  const gas = row.gas[schedule]
  const floor = row.floor?.[schedule]
  const judged = row.floor || row.budget ? yesOrNo(passes(row)) : ''
  return [
    row.name,
    number(gas),
    number(floor),
    floor === undefined ? '' : (gas / floor).toFixed(2),
    ...(schedule === 'today' ? [number(row.budget ?? undefined), judged] : []),
    ...EARLIER_VERSIONS.map((count) => number(row.first[count]?.[schedule])),
  ]
}

function yesOrNo(passed: boolean): string {
  return passed ? 'yes' : '**no**'
}

function number(value: number | undefined): string {
  return value === undefined ? '' : value.toLocaleString('en-US')
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
