import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { measureLoop } from './measure.ts'
import { LIMIT_MS, renderRows } from './table.ts'

const HELP = `How late pages are while the process does the worst that it may be asked to.

  npm run bench -- loop [options]

  --seconds N       how long pages are asked for beside each load (10)
  --connections N   how many connections ask (4)
  --records N       records in one block (50000)
  --metadata-kb N   size of the core metadata (200)
  --json FILE       write the numbers to a file too
  --strict          fail where a p99 is over ${LIMIT_MS} ms`

/** Measures, prints the table, and answers the exit code. */
export async function runLoop(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '10' },
      connections: { type: 'string', default: '4' },
      records: { type: 'string', default: '50000' },
      'metadata-kb': { type: 'string', default: '200' },
      json: { type: 'string' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [seconds = 0, connections = 0, records = 0, metadataKb = 0] = [
    values.seconds,
    values.connections,
    values.records,
    values['metadata-kb'],
  ].map(Number)
  const isWrong = ![seconds, connections, records, metadataKb].every(
    (number) => Number.isSafeInteger(number) && number > 0,
  )
  if (values.help || isWrong) {
    console.log(HELP)
    return values.help ? 0 : 2
  }
  const rows = await measureLoop({ seconds, connections, records, metadataKb }, console.error)
  console.log(renderRows(rows))
  if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)
  return values.strict && rows.some(({ p99 }) => p99 > LIMIT_MS) ? 1 : 0
}
