import { parseArgs } from 'node:util'
import { runFaults } from './run-faults.ts'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    pairs: { type: 'boolean', default: false },
  },
})
const [calls, seed] = [Number(values.calls), Number(values.seed)]
const { differences, pairs, seen, ...counts } = await runFaults(calls, seed)
for (const difference of differences.slice(0, 20)) console.log(difference)
if (values.pairs) for (const pair of pairs) console.log(pair)
console.log(`looked at: ${seen.join(', ')}`)
const { requests, faulty, blocks, rows } = counts
console.log(
  `seed ${seed}: ${counts.calls} calls in ${requests} requests, ${faulty} of them faulty, ${pairs.length} pairs of fault and method; ` +
    `${blocks} blocks, ${rows} rows, ${differences.length} differ`,
)
process.exitCode = differences.length === 0 ? 0 : 1
