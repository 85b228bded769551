import http from 'node:http'
import { askNode, startUnlimitedChain } from './chain.ts'
import { compileSources, readSources } from './compiler.ts'
import { applyMutant, type Mutant } from './mutants.ts'
import { runTests, type Verdict } from './run-tests.ts'
import { shareChain } from './shared-chain.ts'

/** A mutant to test by some test files; without one, the sources as they stand. */
export type Task = Readonly<{ mutant: Mutant | null; contracts: readonly string[]; files: readonly string[] }>

/** What became of it; `invalid` where it does not compile. */
export type Outcome = Readonly<{ verdict: Verdict | Readonly<{ type: 'invalid' }>; compileMs: number; testMs: number }>

// Forked by `pool.ts`: tests one mutant after another on a chain of its own, until it is let go.
const sources = readSources()
let chain = await startUnlimitedChain()
shareChain(chain)
// The compiler holds this process up for longer than the chain's node keeps a silent connection, and a request over a lost
// one would look like a test that failed.
http.globalAgent = new http.Agent({ keepAlive: false })
// What a failed test left running may fail later, and is of no interest any more.
process.on('unhandledRejection', () => {})
process.once('disconnect', () => void chain.stop().then(() => process.exit()))
process.on('message', (task: Task) => {
  run(task).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.('ready')

async function run({ mutant, contracts, files }: Task): Promise<Outcome> {
  const started = performance.now()
  const mutated = mutant ? { ...sources, [mutant.file]: applyMutant(sources[mutant.file] ?? '', mutant) } : sources
  const bytecodes = compileSources(mutated, contracts)
  const compiled = performance.now()
  if (!bytecodes) return { verdict: { type: 'invalid' }, compileMs: compiled - started, testMs: 0 }

  const start = await askNode(chain.rpcUrl, 'evm_snapshot')
  const verdict = await runTests(mutant?.id ?? 'none', bytecodes, files)
  if (verdict.type === 'failed' && verdict.isTimeout) await restartChain()
  else await askNode(chain.rpcUrl, 'evm_revert', [start])
  shareChain(chain)
  return { verdict, compileMs: compiled - started, testMs: performance.now() - compiled }
}

async function restartChain(): Promise<void> {
  await chain.stop()
  chain = await startUnlimitedChain()
}
