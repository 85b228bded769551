import { parseArgs } from 'node:util'
import { runOracle } from './oracle.ts'
import { renderDivergence } from './render-divergence.ts'

const USAGE = `usage: npm run oracle -- [--seed N] [--cases M] [--schemas K] [--all]

Compares the embedded indexer with the real graph-node: by the queries written by hand, and by M queries (2000) over
K schemas (20) that come of the seeds N (any), N + 1 and so on. --all prints differences that are meant, too.`

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    cases: { type: 'string', default: '2000' },
    schemas: { type: 'string', default: '20' },
    all: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(USAGE)
} else {
  const [seed, cases, schemas] = [values.seed, values.cases, values.schemas].map(Number)
  if (![seed, cases, schemas].every((value) => Number.isSafeInteger(value) && Number(value) >= 0)) {
    console.error(USAGE)
    process.exit(2)
  }
  const options = { seed: Number(seed), cases: Number(cases), schemas: Number(schemas), log: console.error }
  const { compared, divergences } = await runOracle(options)
  const unexplained = divergences.filter(({ explanation }) => explanation === null)
  for (const divergence of values.all ? divergences : unexplained) console.log(renderDivergence(divergence))
  const meant = Map.groupBy(divergences, ({ explanation }) => explanation ?? 'unexplained')
  for (const [reason, list] of meant) console.log(`${list.length} differ: ${reason}`)
  console.log(`seed ${seed}: ${compared} compared, ${unexplained.length} unexplained`)
  process.exitCode = unexplained.length === 0 ? 0 : 1
}
