import { runGas } from './gas/run.ts'
import { runGateway } from './gateway/run.ts'
import { runIndexer } from './indexer/run.ts'
import { runIpfs } from './ipfs/run.ts'
import { runList } from './list/run.ts'
import { runLoop } from './loop/run.ts'
import { runPages } from './pages/run.ts'
import { runReadApi } from './read-api/run.ts'

/** What there is to measure: each takes the arguments behind its name and answers the exit code. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  gas: runGas,
  gateway: runGateway,
  indexer: runIndexer,
  ipfs: runIpfs,
  list: runList,
  loop: runLoop,
  pages: runPages,
  'read-api': runReadApi,
}

const [name = '', ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) process.exitCode = await bench(args)
else {
  console.error(`npm run bench -- NAME [options], where NAME is one of: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
}
