import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repository } from '../tools.ts'

/** For each file, by its path, those that it names in imports and exports, of types too. */
export type Imports = ReadonlyMap<string, readonly string[]>

/**
 * Reads the imports of all sources below these folders, their tests and what is AssemblyScript included. A door is its
 * folder's index. Whatever a comment or a text says after `from` counts as well: too much is read rather than too little.
 */
export function readImports(folders: readonly string[]): Imports {
  const found = globSync(`{${folders.join(',')}}/**/*.{ts,mjs}`, {
    cwd: repository,
    exclude: (path) => /(^|\/)(node_modules|build|generated|artifacts|cache)$/.test(path),
  })
  const files = new Set(found.filter((file) => !file.endsWith('.d.ts')).sort())
  const entries = [...files].map((file) => {
    const named = specifiersIn(readFileSync(join(repository, file), 'utf8')).flatMap((specifier) => {
      const path = specifier.startsWith('.') ? join(dirname(file), specifier) : specifier.replace('@dipmp/', '')
      // AssemblyScript names files without their ending.
      return [path, `${path}.ts`, `${path}/index.ts`].find((each) => files.has(each)) ?? []
    })
    return [file, named] as const
  })
  return new Map(entries)
}

/** The paths and doors that a source's text names. */
function specifiersIn(text: string): string[] {
  const named = text.matchAll(/\b(?:from|import)\s*\(?\s*['"]((?:\.|@dipmp\/)[^'"]+)['"]/g)
  return [...named].flatMap(([, specifier]) => specifier ?? [])
}

/** The groups of files that all reach each other by imports, sorted; none where there is no circle. Tarjan's algorithm. */
export function circlesOf(imports: Imports): string[][] {
  const circles: string[][] = []
  const order = new Map<string, number>()
  const path: string[] = []
  // Returns the earliest file, by its place in the order, that is still on the path and reached from this one.
  const visit = (file: string): number => {
    const place = order.size
    order.set(file, place)
    path.push(file)
    const named = imports.get(file) ?? []
    let earliest = place
    for (const next of named) {
      const known = order.get(next)
      if (known === undefined) earliest = Math.min(earliest, visit(next))
      else if (path.includes(next)) earliest = Math.min(earliest, known)
    }
    if (earliest < place) return earliest
    const group = path.splice(path.indexOf(file))
    if (group.length > 1 || named.includes(file)) circles.push(group.sort())
    return Number.POSITIVE_INFINITY
  }
  for (const file of imports.keys()) if (!order.has(file)) visit(file)
  return circles.sort()
}
