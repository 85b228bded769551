import type { Probe } from './probes.ts'

type Passed = ReadonlySet<number>
type Share = Readonly<{ passed: number; all: number }>

/** Whether tests passed every probe. */
export function isComplete(probes: readonly Probe[], passed: Passed): boolean {
  return probes.length > 0 && probes.every(({ number }) => passed.has(number))
}

/** Renders a line for each source, one for all, and the probes that no test passed. */
export function renderCoverage(probes: readonly Probe[], passed: Passed): string {
  const files = [...new Set(probes.map(({ file }) => file))]
  const row = (name: string, some: readonly Probe[]): string => {
    const statements = some.filter(({ kind }) => kind === 'statement')
    const outcomes = some.filter(({ kind }) => kind === 'outcome')
    const shares = [linesOf(statements, passed), shareOf(statements, passed), shareOf(outcomes, passed)]
    return `| ${name} | ${shares.map(renderShare).join(' | ')} |`
  }
  const missed = probes.filter(({ number }) => !passed.has(number))
  return [
    '| source | lines | statements | branches |',
    '| --- | --: | --: | --: |',
    ...files.map((name) =>
      row(
        `\`${name}\``,
        probes.filter(({ file }) => file === name),
      ),
    ),
    row('all', probes),
    ...missed.map(({ file, line, text }) => `no test passes ${file}:${line} ${text.replaceAll(/\s+/g, ' ')}`),
  ].join('\n')
}

/** A line is passed where every statement that begins on it is. */
function linesOf(statements: readonly Probe[], passed: Passed): Share {
  const nameOf = ({ file, line }: Probe): string => `${file}:${line}`
  const missed = new Set(statements.filter(({ number }) => !passed.has(number)).map(nameOf))
  const all = new Set(statements.map(nameOf)).size
  return { passed: all - missed.size, all }
}

function shareOf(probes: readonly Probe[], passed: Passed): Share {
  return { passed: probes.filter(({ number }) => passed.has(number)).length, all: probes.length }
}

function renderShare({ passed, all }: Share): string {
  return all === 0 ? '' : `${((100 * passed) / all).toFixed(1)} % (${passed}/${all})`
}
