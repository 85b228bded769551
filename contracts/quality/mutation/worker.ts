import http from 'node:http'
import { createBatch } from './batch.ts'
import { askNode, setBeneficiary, startUnlimitedChain } from './chain.ts'
import { type Bytecodes, compileSources, parseSources, readSources } from './compiler.ts'
import { applyMutant, type Mutant } from './mutants.ts'
import { runTests, type Verdict } from './run-tests.ts'
import { shareChain } from './shared-chain.ts'

/**
 * A mutant to test by some test files; without one, the sources as they stand. `batch` are the mutants to compile it with,
 * by itself where there are none; those of one batch come one after another.
 */
export type Task = Readonly<{
  mutant: Mutant | null
  batch: readonly Mutant[]
  contracts: readonly string[]
  files: readonly string[]
}>

/** What became of it; `invalid` where it does not compile. */
export type Outcome = Readonly<{ verdict: Verdict | Readonly<{ type: 'invalid' }>; compileMs: number; testMs: number }>

type Build = Readonly<{ bytecodes: Bytecodes; beneficiaries: ReadonlyMap<string, string> }>

// Forked by `pool.ts`: tests one mutant after another on a chain of its own, until it is let go.
const sources = readSources()
const asts = parseSources(sources)
let chain = await startUnlimitedChain()
let newest: Readonly<{ batch: string; build: Build | null }> = { batch: '', build: null }
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

async function run(task: Task): Promise<Outcome> {
  const started = performance.now()
  const { mutant } = task
  const shared = task.batch.length > 0 ? await buildBatch(task) : null
  const beneficiary = mutant ? shared?.beneficiaries.get(mutant.id) : undefined
  const bytecodes = shared && beneficiary ? shared.bytecodes : compileAlone(task)
  const compiled = performance.now()
  if (!bytecodes) return { verdict: { type: 'invalid' }, compileMs: compiled - started, testMs: 0 }

  const verdict = await testMutant(mutant?.id ?? 'none', bytecodes, task.files, beneficiary ?? null)
  return { verdict, compileMs: compiled - started, testMs: performance.now() - compiled }
}

function compileAlone({ mutant, contracts }: Task): Bytecodes | null {
  const mutated = mutant ? { ...sources, [mutant.file]: applyMutant(sources[mutant.file] ?? '', mutant) } : sources
  const compiled = compileSources(mutated, contracts)
  return compiled.type === 'compiled' ? compiled.bytecodes : null
}

/** Compiles the mutants of a batch; null where they must be compiled one by one. */
async function buildBatch(task: Task): Promise<Build | null> {
  const batch = task.batch.map(({ id }) => id).join()
  if (newest.batch === batch) return newest.build
  const build = compileBatch(task)
  newest = { batch, build }
  if (!build) return null

  // With no mutant chosen it must be what the sources are.
  const verdict = await testMutant(`batch-${task.batch[0]?.id}`, build.bytecodes, task.files, null)
  if (verdict.type === 'passed') return build
  console.error(`a batch fails without a mutant and is compiled one by one: ${JSON.stringify(verdict)}`)
  newest = { batch, build: null }
  return null
}

function compileBatch({ batch, contracts }: Task): Build | null {
  let left = batch
  while (left.length > 0) {
    const { sources: text, beneficiaries, mutantAt } = createBatch(sources, asts, left)
    const compiled = compileSources(text, contracts)
    if (compiled.type === 'compiled') return { bytecodes: compiled.bytecodes, beneficiaries }
    const faulty = new Set(compiled.faults.map(mutantAt))
    const sound = left.filter((mutant) => !faulty.has(mutant))
    if (sound.length === left.length) return null
    left = sound
  }
  return null
}

/** Tests once more where a test was late, as one may be without a fault on a busy machine; what never ends is late twice. */
async function testMutant(...[name, ...rest]: Parameters<typeof testOnce>): Promise<Verdict> {
  const verdict = await testOnce(name, ...rest)
  return verdict.type === 'failed' && verdict.isTimeout ? testOnce(`${name}-again`, ...rest) : verdict
}

async function testOnce(
  name: string,
  bytecodes: Bytecodes,
  files: readonly string[],
  beneficiary: string | null,
): Promise<Verdict> {
  const start = await askNode(chain.rpcUrl, 'evm_snapshot')
  if (beneficiary !== null) await setBeneficiary(chain, beneficiary)
  shareChain(chain, beneficiary)
  const verdict = await runTests(name, bytecodes, files)
  if (verdict.type === 'failed' && verdict.isTimeout) await restartChain()
  else await askNode(chain.rpcUrl, 'evm_revert', [start])
  return verdict
}

async function restartChain(): Promise<void> {
  await chain.stop()
  chain = await startUnlimitedChain()
}
