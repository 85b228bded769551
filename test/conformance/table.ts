import type { Mark } from './score.ts'

export type Column = Readonly<{ title: string; marks: readonly Mark[] }>

/** Renders the scores of several indexes side by side as Markdown, a row a PEP. */
export function renderTable(columns: readonly Column[]): string {
  const peps = [...new Set(columns.flatMap(({ marks }) => marks.map(({ pep }) => pep)))]
  const rows = peps.map((pep) => [
    /^\d/.test(pep) ? `PEP ${pep}` : pep,
    ...columns.map(({ marks }) => fraction(marks.filter((mark) => mark.pep === pep))),
  ])
  const total = ['**total**', ...columns.map(({ marks }) => `**${fraction(marks)}**`)]
  const head = ['', ...columns.map(({ title }) => title)]
  return [head, head.map(() => '---'), ...rows, total].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** What an index has nothing of to look at counts as missing: the project is the same for all. */
function fraction(marks: readonly Mark[]): string {
  return `${marks.filter(({ result }) => result === 'passed').length}/${marks.length}`
}
