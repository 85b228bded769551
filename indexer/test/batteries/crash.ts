import { parseArgs } from 'node:util'
import { runCrashes } from './run-crashes.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
const { differences, ...counts } = await runCrashes(kills, seed)
for (const difference of differences.slice(0, 20)) console.log(difference)
const { killedAtWork, blocks, rows } = counts
console.log(
  `seed ${seed}: ${counts.kills} kills, ${killedAtWork} while at work; ${blocks} blocks, ${rows} rows, ${differences.length} differ`,
)
process.exitCode = differences.length === 0 ? 0 : 1
