import http from 'node:http'
import { startUnlimitedChain } from '../mutation/chain.ts'
import { compileSources, parseSources, readSources } from '../mutation/compiler.ts'
import { runTests } from '../mutation/run-tests.ts'
import { shareChain } from '../mutation/shared-chain.ts'
import { findContracts, findTests } from '../mutation/test-files.ts'
import { addProbes } from './probes.ts'
import { isComplete, renderCoverage } from './report.ts'

// Random tests make the same calls each time.
process.env.DIPMP_SEED ??= '1'
// Compiling holds this process up for longer than the chain's node keeps a silent connection.
http.globalAgent = new http.Agent({ keepAlive: false })

const sources = readSources()
const probed = addProbes(sources, parseSources(sources))
const compiled = compileSources(probed.sources, findContracts())
if (compiled.type === 'faulty')
  throw new Error(`the sources with probes do not compile: ${JSON.stringify(compiled.faults)}`)

const passed = new Set<number>()
const notePassed = (probes: readonly number[]): void => {
  for (const probe of probes) passed.add(probe)
}
const chain = await startUnlimitedChain(notePassed)
shareChain(chain, null, notePassed)
const verdict = await runTests('probed', compiled.bytecodes, findTests())
await chain.stop()

console.log(renderCoverage(probed.probes, passed))
if (verdict.type === 'failed') console.error(`${verdict.file}: ${verdict.test} failed: ${verdict.reason}`)
process.exitCode = verdict.type === 'passed' && isComplete(probed.probes, passed) ? 0 : 1
