import { readFileSync, writeFileSync } from 'node:fs'
import { type Asts, canShare } from './batch.ts'
import { parseSources, readSources, type Sources } from './compiler.ts'
import { type Config, HELP, readConfig } from './config.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { createOrder } from './order.ts'
import { type Pool, startPool } from './pool.ts'
import { type Reasons, renderMutant, renderReport, scoreOf } from './report.ts'
import { openResults, resultOf, takenAsSurvivor } from './results.ts'
import { findContracts, findTests } from './test-files.ts'
import type { Outcome, Task } from './worker.ts'

// Of more, one compiles no faster, and each call must ask for more of them.
const BATCH_SIZE = 100

// Random tests make the same calls for every mutant.
process.env.DIPMP_SEED ??= '1'

const config = readConfig(process.argv.slice(2))
if (!config) console.log(HELP)
else process.exitCode = await main(config)

async function main(config: Config): Promise<number> {
  const sources = readSources()
  const asts = parseSources(sources)
  const mutants = chosenMutants(sources, asts, config)
  if (config.list) {
    for (const mutant of mutants) console.log(renderMutant(mutant))
    return 0
  }
  const results = openResults(
    sources,
    ({ type }) => config.forget !== 'all' && !(config.forget === 'survivors' && type === 'survived'),
  )
  const reasons: Reasons = JSON.parse(readFileSync(new URL('./survivors.json', import.meta.url), 'utf8'))
  // To run all tests on what no test can show is most of the work; it is done on demand only.
  for (const { id } of mutants) {
    if (config.forget === 'nothing' && reasons[id] && !results.all.has(id)) results.add(takenAsSurvivor(id))
  }
  const left = mutants.filter(({ id }) => !results.all.has(id))
  console.log(`${mutants.length} mutants, ${left.length} to test`)
  if (left.length > 0 && !config.report) await testMutants(batchesOf(left, asts), mutants, config, results)

  if (config.only === '' && config.every === 1) {
    writeFileSync(new URL('./report.md', import.meta.url), renderReport(mutants, results.all, reasons))
  }
  const found = mutants.flatMap(({ id }) => results.all.get(id) ?? [])
  const { killed, survived, invalid, percent } = scoreOf(found)
  console.log(`${killed} killed, ${survived} survived, ${invalid} do not compile: ${percent.toFixed(1)} % killed`)
  return percent < config.threshold ? 1 : 0
}

function chosenMutants(sources: Sources, asts: Asts, { only, every }: Config): Mutant[] {
  return Object.entries(sources)
    .flatMap(([file, source]) => {
      const ast = asts[file]
      return ast ? mutantsOf(file, source, ast) : []
    })
    .filter(({ id, file, place }) => `${id} ${file} ${place}`.includes(only))
    .filter((_, index) => index % every === 0)
}

/** Shares mutants out to batches, so that those of one function are in several; those that must be alone come last. */
function batchesOf(mutants: readonly Mutant[], asts: Asts): Mutant[][] {
  const shared = mutants.filter((mutant) => canShare(asts, mutant))
  const count = Math.ceil(shared.length / BATCH_SIZE)
  const batches = Array.from({ length: count }, (_, at) => shared.filter((_, index) => index % count === at))
  return [...batches, ...mutants.filter((mutant) => !canShare(asts, mutant)).map((mutant) => [mutant])]
}

async function testMutants(
  batches: readonly (readonly Mutant[])[],
  mutants: readonly Mutant[],
  { workers }: Config,
  results: ReturnType<typeof openResults>,
): Promise<void> {
  const count = batches.flat().length
  const pool = await startPool(Math.min(workers, count))
  try {
    const seconds = await testBaseline(pool)
    const order = createOrder(seconds)
    for (const mutant of mutants) learn(order, mutant, results.all.get(mutant.id)?.by ?? '')
    const tasks = batches.flatMap((batch) => batch.map((mutant) => () => taskOf(mutant, order.for(mutant), batch)))
    let done = 0
    await pool.runAll(tasks, ({ mutant }, outcome) => {
      if (!mutant) return
      const result = resultOf(mutant.id, outcome)
      results.add(result)
      learn(order, mutant, result.by)
      done += 1
      const took = `${((result.compileMs + result.testMs) / 1000).toFixed(1)} s`
      console.log(`${done}/${count} ${result.type} (${took}) ${renderMutant(mutant)}${result.by && `; ${result.by}`}`)
    })
  } finally {
    pool.stop()
  }
}

/** Runs the tests over the sources without a fault, which they must pass; returns each test file's seconds. */
async function testBaseline(pool: Pool): Promise<Readonly<Record<string, number>>> {
  let baseline: Outcome | null = null
  await pool.runAll([() => taskOf(null, findTests())], (_, outcome) => {
    baseline = outcome
  })
  const verdict = (baseline as Outcome | null)?.verdict
  if (verdict?.type !== 'passed') throw new Error(`the tests fail without any fault: ${JSON.stringify(verdict)}`)
  return verdict.seconds
}

function taskOf(mutant: Mutant | null, files: readonly string[], batch: readonly Mutant[] = []): Task {
  return { mutant, batch: batch.length > 1 ? batch : [], contracts: findContracts(), files }
}

function learn(order: ReturnType<typeof createOrder>, mutant: Mutant, by: string): void {
  const [file = '', rest] = by.split(': ')
  if (rest !== undefined) order.learn(mutant, file)
}
