import type { FileVerification } from '../verify/verify-file.ts'
import type { Outcome } from './command.ts'

const EXIT_CODES = { shown: 0, refuted: 1, unknown: 4 } as const

const MARKS = { shown: 'yes', refuted: 'NO ', unknown: '?  ' } as const

const SUMMARIES = {
  shown: 'is what the registry has recorded',
  refuted: 'is NOT what is asked for',
  unknown: 'could not be verified in full',
} as const

/** The worst of the files decides: one that is refuted, then one that could not be looked at. */
export function outcomeOf(files: readonly FileVerification[]): Outcome {
  const verdicts = files.map(({ verdict }) => verdict)
  const verdict = (['refuted', 'unknown'] as const).find((each) => verdicts.includes(each)) ?? 'shown'
  return { text: files.map(render).join('\n'), json: { verdict, files }, exitCode: EXIT_CODES[verdict] }
}

function render({ filename, verdict, findings }: FileVerification): string {
  const lines = findings.map((each) => `  ${MARKS[each.verdict]} ${each.claim}: ${each.text}`)
  return [`${filename} ${SUMMARIES[verdict]}`, ...lines].join('\n')
}
