import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureAdding, measureReading } from './measure.ts'
import { renderAdding, renderReading } from './table.ts'

const HELP = `How fast files are read by CID, every block verified, beside Node and nginx that verify nothing.

  npm run bench -- ipfs [options]

  --rounds N    how often each is measured, one after the other (3)
  --nginx PATH  the nginx to compare with (/usr/sbin/nginx)`

/** Measures, prints the tables, and answers the exit code. */
export async function runIpfs(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      nginx: { type: 'string', default: '/usr/sbin/nginx' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const rounds = Number(values.rounds)
  if (values.help || !Number.isSafeInteger(rounds) || rounds < 1) {
    console.log(HELP)
    return values.help ? 0 : 2
  }
  const nginx = existsSync(values.nginx) ? values.nginx : null
  if (nginx === null) console.error(`${values.nginx} is not here; nginx is left out`)
  console.log(renderReading(await measureReading(rounds, nginx, console.error)))
  console.log(renderAdding(await measureAdding()))
  return 0
}
