import { SKIPPED } from './check.ts'
import { FILE_CHECKS } from './file-checks.ts'
import { FORM_CHECKS } from './form-checks.ts'
import { PAGE_CHECKS } from './page-checks.ts'
import type { Probe } from './probe.ts'

export type Mark = Readonly<{
  pep: string
  says: string
  result: 'passed' | 'failed' | 'skipped'
  fault: string | null
}>

/** Runs every check against an index, one after another. */
export async function runChecks(probe: Probe): Promise<readonly Mark[]> {
  const marks: Mark[] = []
  for (const { pep, says, run } of [...PAGE_CHECKS, ...FORM_CHECKS, ...FILE_CHECKS]) {
    const found = await run(probe).catch((error: unknown) => String(error))
    if (found === SKIPPED) marks.push({ pep, says, result: 'skipped', fault: null })
    else marks.push({ pep, says, result: found === null ? 'passed' : 'failed', fault: found })
  }
  return marks
}

/** Renders the marks: a line a PEP with its score, and under it what failed. */
export function renderScore(marks: readonly Mark[]): string {
  const byPep = [...Map.groupBy(marks, ({ pep }) => pep)]
  const lines = byPep.flatMap(([pep, ofPep]) => {
    const counted = ofPep.filter(({ result }) => result !== 'skipped')
    const passed = counted.filter(({ result }) => result === 'passed')
    const failed = counted.filter(({ result }) => result === 'failed')
    const title = /^\d/.test(pep) ? `PEP ${pep}` : pep
    return [
      `${title.padEnd(12)} ${passed.length}/${counted.length}`,
      ...failed.map((mark) => `  failed: ${mark.says} (${mark.fault})`),
    ]
  })
  const counted = marks.filter(({ result }) => result !== 'skipped')
  const passed = counted.filter(({ result }) => result === 'passed')
  return [...lines, `${'total'.padEnd(12)} ${passed.length}/${counted.length}`, ''].join('\n')
}
