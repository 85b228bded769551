import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Bytecodes } from './compiler.ts'
import { runSuite } from './run-suite.ts'
import { collectSuite } from './suite.ts'
import { importTest } from './test-modules.ts'

/** What the tests said of a mutant. `seconds` is by test file. */
export type Verdict =
  | Readonly<{ type: 'passed'; seconds: Readonly<Record<string, number>> }>
  | Readonly<{ type: 'failed'; file: string; test: string; reason: string; isTimeout: boolean }>

const ABI = fileURLToPath(new URL('../../abi/', import.meta.url))

/** Runs test files over bytecodes, in place of those in `abi/`, until a test fails. `mutant` is another name each time. */
export async function runTests(mutant: string, bytecodes: Bytecodes, files: readonly string[]): Promise<Verdict> {
  const replaced: Record<string, string> = {}
  for (const [name, bytecode] of Object.entries(bytecodes)) {
    const generated = JSON.parse(await readFile(`${ABI}${name}.json`, 'utf8'))
    replaced[`contracts/abi/${name}.json`] = JSON.stringify({ ...generated, bytecode: `0x${bytecode}` })
  }
  const seconds: Record<string, number> = {}
  for (const file of files) {
    const started = performance.now()
    const suite = await collectSuite(() => importTest(file, mutant, replaced))
    const failure = await runSuite(suite)
    if (failure) return { type: 'failed', file, ...failure }
    seconds[file] = (performance.now() - started) / 1000
  }
  return { type: 'passed', seconds }
}
