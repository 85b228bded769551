import { parseArgs } from 'node:util'
import { runReorgs } from './run-reorgs.ts'

const { values } = parseArgs({
  options: { reorgs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const [reorgs, seed] = [Number(values.reorgs), Number(values.seed)]
const { differences, ...counts } = await runReorgs(reorgs, seed)
for (const difference of differences.slice(0, 20)) console.log(difference)
const { seen, blocks, rows } = counts
console.log(
  `seed ${seed}: ${counts.reorgs} reorgs of depth 1 to 64, ${seen} seen; ${blocks} blocks, ${rows} rows, ${differences.length} differ`,
)
process.exitCode = differences.length === 0 ? 0 : 1
