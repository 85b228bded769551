import { parseArgs } from 'node:util'

/** What a run of mutants is asked for. */
export type Config = Readonly<{
  /** Only mutants whose file, place or id contains this. */
  only: string
  /** Every how manieth mutant is tested. */
  every: number
  workers: number
  /** Whether to forget what earlier runs found, or only which mutants survived. */
  forget: 'nothing' | 'survivors' | 'all'
  list: boolean
  /** Whether to test none, and write the report of what is known. */
  report: boolean
  /** Below this many percent killed the run fails. */
  threshold: number
}>

export const HELP = `Puts one fault after another into the contracts, and tells which of them no test notices.

  npm run mutate -- [options]

  --workers N        processes to test with, each of which keeps a core busy (1)
  --only TEXT        only mutants whose file, place or id contains the text, such as Ascii or PackageRegistry.publish
  --every N          one mutant in N, always the same ones (1)
  --again            test those that survived earlier once more, as after a new test
  --fresh            test all once more
  --list             print the mutants and test none
  --report           test none, and write the report of what earlier runs found
  --threshold N      fail below this many percent killed (95)

It goes on where an earlier run of the same sources stopped. The report is contracts/quality/mutation/report.md.`

/** Reads the arguments; null where help is asked for. */
export function readConfig(args: readonly string[]): Config | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      workers: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      every: { type: 'string', default: '1' },
      threshold: { type: 'string', default: '95' },
      again: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  const count = (name: 'workers' | 'every' | 'threshold'): number => {
    const number = Number(values[name])
    if (!(number >= 1)) throw new Error(`--${name} must be a number from 1; got ${values[name]}`)
    return number
  }
  const forgotten = values.again ? 'survivors' : 'nothing'
  return {
    only: values.only,
    every: count('every'),
    workers: count('workers'),
    forget: values.fresh ? 'all' : forgotten,
    list: values.list,
    report: values.report,
    threshold: count('threshold'),
  }
}
