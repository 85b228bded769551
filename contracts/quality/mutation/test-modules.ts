import { registerHooks } from 'node:module'

/** What the modules of one mutant's tests see in place of files: by path from the repository's root, the text. */
export type Replaced = Readonly<Record<string, string>>

const ROOT = new URL('../../..', import.meta.url).href
const STAND_INS: Readonly<Record<string, string>> = {
  'stack/chain.ts': new URL('./shared-chain.ts', import.meta.url).href,
  'contracts/compile.ts': new URL('./compile-once.ts', import.meta.url).href,
}
const JEST_GLOBALS = new URL('./jest-globals.ts', import.meta.url).href
const MUTANT = '?mutant='

const replacedBy = new Map<string, Replaced>()

/**
 * Imports a test file, and all of this repository that it imports, anew for a mutant; packages such as ethers stay. What
 * jest's globals and chains are, and what `replaced` names, is exchanged on the way.
 */
export async function importTest(file: string, mutant: string, replaced: Replaced): Promise<unknown> {
  replacedBy.set(mutant, replaced)
  return import(`${ROOT}${file}${MUTANT}${mutant}`)
}

registerHooks({
  resolve(specifier, context, next) {
    const [, mutant] = context.parentURL?.split(MUTANT) ?? []
    if (mutant === undefined) return next(specifier, context)
    if (specifier === '@jest/globals') return { url: JEST_GLOBALS, shortCircuit: true }
    const found = next(specifier, context)
    const path = pathOf(found.url)
    if (path === null) return found
    const standIn = STAND_INS[path]
    return { ...found, url: standIn ?? `${found.url}${MUTANT}${mutant}` }
  },
  load(url, context, next) {
    const [plain = url, mutant = ''] = url.split(MUTANT)
    const text = replacedBy.get(mutant)?.[pathOf(plain) ?? '']
    return text === undefined ? next(url, context) : { format: 'json', source: text, shortCircuit: true }
  },
})

function pathOf(url: string): string | null {
  return url.startsWith(ROOT) && !url.includes('/node_modules/') ? url.slice(ROOT.length) : null
}
