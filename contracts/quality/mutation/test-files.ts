import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Tests that look at no bytecode, or only at its size, gas or source, that compile the libraries themselves, or that make thousands
// of calls to show what others show by one.
const OTHER_TESTS =
  /\/(abi-file|accepted-is-listed|build-file|block-header|deploy|deployment|main|hostile-emitter|text-rules|gas|invariants|trie\.property)\.test\.ts$|^contracts\/quality\/|\/attacks\//

/** Returns the tests of what the contracts do, by path from the repository's root. */
export function findTests(): string[] {
  const cwd = fileURLToPath(new URL('../../..', import.meta.url))
  const files = globSync('contracts/**/*.test.ts', { cwd, exclude: (path) => path.endsWith('node_modules') })
  return files.filter((file) => !OTHER_TESTS.test(file)).sort()
}

/** Returns the names of the contracts whose bytecode tests deploy. */
export function findContracts(): string[] {
  const cwd = fileURLToPath(new URL('../../abi/', import.meta.url))
  return globSync('*.json', { cwd }).map((file) => file.replace('.json', ''))
}
