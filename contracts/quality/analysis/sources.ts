import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder contracts. */
export const CONTRACTS: string = fileURLToPath(new URL('../..', import.meta.url))

/** Returns the compiler's input for all sources under some folders of contracts, with the settings given. */
export function compilerInput(folders: readonly string[], settings: object): object {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.sol`, { cwd: CONTRACTS })).sort()
  const sources = paths.map((path) => [path, { content: readFileSync(`${CONTRACTS}/${path}`, 'utf8') }] as const)
  return { language: 'Solidity', sources: Object.fromEntries(sources), settings }
}
