import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { measureData, renderData } from './data.ts'
import { measure } from './measure.ts'
import { passes, rowsOf } from './rows.ts'
import { SNAPSHOT, snapshotOf } from './snapshot.ts'
import { renderTables } from './table.ts'

const HELP = `What each call of a registry costs.

  npm run bench -- gas [options]

  --json FILE         write the numbers to a file too
  --write-snapshot    make them the ones that tests compare with
  --strict            fail where a call passes its budget or 1.2 of its floor`

/** Measures, prints the tables, and answers the exit code. */
export async function runGas(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      'write-snapshot': { type: 'boolean' },
      strict: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const rows = rowsOf(await measure({ withFirst: true }))
  console.log(renderTables(rows))
  const data = measureData()
  console.log(`\n${renderData(data)}`)
  const failed = rows.filter((row) => !passes(row))
  if (values.json) await writeFile(values.json, `${JSON.stringify({ unit: 'gas', rows, data }, null, 2)}\n`)
  if (values['write-snapshot']) await writeFile(SNAPSHOT, `${JSON.stringify(snapshotOf(rows), null, 2)}\n`)
  if (failed.length > 0)
    console.error(`\nabove budget or 1.2 of the floor: ${failed.map(({ name }) => name).join('; ')}`)
  return values.strict && failed.length > 0 ? 1 : 0
}
