import { parseArgs } from 'node:util'
import { compareSchemas } from './compare-schemas.ts'
import { runOracle } from './oracle.ts'
import { renderDivergence } from './render-divergence.ts'

const USAGE = `usage: npm run oracle -- [--seed N] [--cases M] [--schemas K] [--refusals R] [--all]

Compares the embedded indexer with the real graph-node: by the queries written by hand, and by M queries (2000) over
K schemas (20) that come of the seeds N (any), N + 1 and so on; and by which of R other schemas (100) they refuse. --all prints differences that are meant, too.`

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    cases: { type: 'string', default: '2000' },
    schemas: { type: 'string', default: '20' },
    refusals: { type: 'string', default: '100' },
    all: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(USAGE)
} else {
  const numbers = [values.seed, values.cases, values.schemas, values.refusals].map(Number)
  const [seed = 0, cases = 0, schemas = 0, refusals = 0] = numbers
  if (!numbers.every((value) => Number.isSafeInteger(value) && Number(value) >= 0)) {
    console.error(USAGE)
    process.exit(2)
  }
  const options = { seed, cases, schemas, log: console.error }
  const { compared, divergences } = await runOracle(options)
  const unexplained = divergences.filter(({ explanation }) => explanation === null)
  for (const divergence of values.all ? divergences : unexplained) console.log(renderDivergence(divergence))
  const meant = Map.groupBy(divergences, ({ explanation }) => explanation ?? 'unexplained')
  for (const [reason, list] of meant) console.log(`${list.length} differ: ${reason}`)
  const refused = refusals === 0 ? [] : await compareSchemas(seed, refusals)
  for (const each of refused) console.log(each)
  console.log(`seed ${seed}: ${compared} compared, ${unexplained.length} unexplained`)
  console.log(`${refusals} schemas compared, ${refused.length} differ in why they are refused`)
  process.exitCode = unexplained.length + refused.length === 0 ? 0 : 1
}
