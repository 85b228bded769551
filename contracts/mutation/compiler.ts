import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isNode, type Node } from './ast.ts'

/** The sources under `src/`, by path from the folder contracts. */
export type Sources = Readonly<Record<string, string>>

/** Creation bytecode without 0x, by contract. */
export type Bytecodes = Readonly<Record<string, string>>

/** A place in a source, as the compiler's errors name it. */
export type Place = Readonly<{ file: string; start: number }>

/** What a compiler makes of sources: bytecodes, or where their errors are. */
export type Compiled =
  | Readonly<{ type: 'compiled'; bytecodes: Bytecodes }>
  | Readonly<{ type: 'faulty'; faults: readonly Place[] }>

type Output = Readonly<{
  errors?: readonly Readonly<{ severity: string; formattedMessage: string; sourceLocation?: Place }>[]
  sources?: Readonly<Record<string, Readonly<{ ast: unknown }>>>
  contracts?: Readonly<Record<string, Readonly<Record<string, { evm: { bytecode: { object: string } } }>>>>
}>

// The package has no types that fit its entry.
const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }

// What a mutant does not need is speed. The few steps named here drop what is not used, so that there is less to assemble;
// with all of them a mutant takes several times as long to compile, to the same behaviour.
const SETTINGS = {
  evmVersion: 'osaka',
  viaIR: true,
  optimizer: {
    enabled: true,
    runs: 1,
    details: {
      peephole: false,
      inliner: false,
      jumpdestRemover: false,
      orderLiterals: false,
      deduplicate: false,
      cse: false,
      constantOptimizer: false,
      yul: true,
      yulDetails: { stackAllocation: true, optimizerSteps: 'dhfoulju:' },
    },
  },
}

/** Reads the sources of the contracts. */
export function readSources(): Sources {
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const paths = globSync('src/**/*.sol', { cwd }).sort()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${cwd}/${path}`, 'utf8')]))
}

/** Returns the AST of each source; throws where one has an error. */
export function parseSources(sources: Sources): Readonly<Record<string, Node>> {
  const output = compile(sources, { outputSelection: { '*': { '': ['ast'] } } })
  const error = output.errors?.find(({ severity }) => severity === 'error')
  if (error) throw new Error(`the sources do not compile; mend them first:\n${error.formattedMessage}`)
  const asts = Object.entries(output.sources ?? {}).map(([path, { ast }]) => [path, ast] as const)
  return Object.fromEntries(asts.filter((entry): entry is readonly [string, Node] => isNode(entry[1])))
}

/** Compiles the contracts of the given names; sources of mutants may have errors. */
export function compileSources(sources: Sources, names: readonly string[]): Compiled {
  const wanted = Object.fromEntries(names.map((name) => [name, ['evm.bytecode.object']]))
  const output = compile(sources, { ...SETTINGS, outputSelection: { '*': wanted } })
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { type: 'faulty', faults: errors.flatMap(({ sourceLocation }) => sourceLocation ?? []) }
  const found = Object.values(output.contracts ?? {}).flatMap((contracts) => Object.entries(contracts))
  const bytecodes = Object.fromEntries(found.map(([name, { evm }]) => [name, evm.bytecode.object]))
  return { type: 'compiled', bytecodes }
}

function compile(sources: Sources, settings: object): Output {
  const files = Object.entries(sources).map(([path, content]) => [path, { content }])
  const input = { language: 'Solidity', sources: Object.fromEntries(files), settings }
  return JSON.parse(solc.compile(JSON.stringify(input)))
}
