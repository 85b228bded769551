import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { measure } from './measure.ts'
import { renderResults } from './table.ts'

const HELP = `How fast the embedded indexer is, beside graph-node over the same replayed chain.

  npm run bench -- indexer [options]

  --events N        files on the chain that both index (4000)
  --rounds N        how often each engine indexes it, in turn (2); queries are asked at least three times
  --entities N      how large the embedded index grows in the test of growth (100000); 0 leaves it out
  --seconds N       how long each query is asked, each time (1); 0 leaves queries out
  --connections N   how many connections ask (8)
  --json FILE       write the numbers to a file too

The whole: --events 100000 --entities 1000000 --seconds 3. A chain is made once for each size, and kept in .tools.`

/** Measures, prints the tables, and answers the exit code. */
export async function runIndexer(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '4000' },
      rounds: { type: 'string', default: '2' },
      entities: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '1' },
      connections: { type: 'string', default: '8' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const { events, rounds, entities, seconds, connections } = values
  const numbers = [events, rounds, entities, seconds, connections].map(Number)
  if (values.help || !numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) {
    console.log(HELP)
    return values.help ? 0 : 2
  }
  const [eventCount = 0, roundCount = 0, entityCount = 0, secondCount = 0, connectionCount = 0] = numbers
  const results = await measure(
    {
      events: eventCount,
      rounds: roundCount,
      entities: entityCount,
      seconds: secondCount,
      connections: connectionCount,
    },
    console.error,
  )
  console.log(renderResults(results))
  if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`)
  return 0
}
