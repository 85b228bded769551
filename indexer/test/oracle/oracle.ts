import { callTrial } from './generate/call-trial.ts'
import { generatedTrial } from './generate/generated-trial.ts'
import { type Outcome, runTrials } from './run-trials.ts'
import { shapedTrials } from './shaped/shaped-trials.ts'
import { allTrials } from './trials/all-trials.ts'
import { prunedTrial } from './trials/pruned.ts'

export type OracleOptions = Readonly<{
  /** The first generated trial's seed; each other has the next. */
  seed: number
  /** How many queries are generated, over all schemas. */
  cases: number
  /** How many schemas are generated. */
  schemas: number
  log?: (line: string) => void
}>

/** Schemas that graph-node is given at once; it takes them in one after another. */
const AT_ONCE = 20

/** Calls that a trial of call arguments makes; half as many such trials are generated as schemas. */
const CALLS = 60

/** Compares the embedded indexer with graph-node: the subgraphs written by hand, then those that come of the seed. */
export async function runOracle({ seed, cases, schemas, log = () => {} }: OracleOptions): Promise<Outcome> {
  // Apart, since it takes hundreds of blocks.
  const byHand = [...(await allTrials()), ...(await shapedTrials(seed))]
  const outcomes = [await runTrials(byHand, log), await runTrials([await prunedTrial()], log)]
  const queries = schemas === 0 ? 0 : Math.ceil(cases / schemas)
  for (let from = 0; from < schemas; from += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, schemas - from) }, (_, at) => seed + from + at)
    log(`seeds ${seeds[0]} to ${seeds.at(-1)}`)
    const trials = seeds.map((each) => generatedTrial(each, queries))
    const callTrials = seeds.slice(0, Math.ceil(seeds.length / 2)).map((each) => callTrial(each, CALLS))
    outcomes.push(await runTrials(await Promise.all([...trials, ...callTrials]), log))
  }
  return {
    compared: outcomes.reduce((sum, outcome) => sum + outcome.compared, 0),
    divergences: outcomes.flatMap((outcome) => outcome.divergences),
  }
}
