import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Sources } from './compiler.ts'
import type { Outcome } from './worker.ts'

/** What is known of a mutant: `by` names the test that killed it. */
export type Result = Readonly<{
  id: string
  type: 'killed' | 'survived' | 'invalid'
  by: string
  compileMs: number
  testMs: number
}>

/** Results of one state of the sources, kept as they come, so that a run goes on where another stopped. */
export type Results = Readonly<{
  all: ReadonlyMap<string, Result>
  add(result: Result): void
}>

/** Opens the results of the sources as they stand; `isKept` tells which of those on disk are still good. */
export function openResults(sources: Sources, isKept: (result: Result) => boolean): Results {
  const folder = fileURLToPath(new URL('../../cache/mutation/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const file = `${folder}${createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 16)}.jsonl`
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const known = lines.map((line): Result => JSON.parse(line))
  const all = new Map(known.filter(isKept).map((result) => [result.id, result]))
  return {
    all,
    add: (result) => {
      all.set(result.id, result)
      appendFileSync(file, `${JSON.stringify(result)}\n`)
    },
  }
}

/** Returns what an outcome says of a mutant. */
export function resultOf(id: string, { verdict, compileMs, testMs }: Outcome): Result {
  const times = { compileMs: Math.round(compileMs), testMs: Math.round(testMs) }
  switch (verdict.type) {
    case 'invalid':
      return { id, type: 'invalid', by: 'the compiler', ...times }
    case 'passed':
      return { id, type: 'survived', by: '', ...times }
    case 'failed':
      return { id, type: 'killed', by: `${verdict.file}: ${verdict.test}`, ...times }
    default:
      return verdict satisfies never
  }
}

/** Returns what is said of a mutant that has its reason in `survivors.json`, without a test: the worse of both. */
export function takenAsSurvivor(id: string): Result {
  return { id, type: 'survived', by: '', compileMs: 0, testMs: 0 }
}
