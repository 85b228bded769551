import { format } from 'node:util'

// Jest's words for tests, as far as the tests of the contracts use them. Starting jest for each of many hundred mutants
// would take most of the time; this runs the same test files in a process that stays.

type Action = () => unknown
type Test = Readonly<{ type: 'test'; name: string; run: Action; timeoutMs: number | undefined }>

/** A `describe`, or a whole test file. */
export type Suite = Readonly<{
  type: 'suite'
  name: string
  items: (Test | Suite)[]
  hooks: Readonly<Record<'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll', Action[]>>
}>

let current = createSuite('')

/** Returns what a test file says, which `load` imports. */
export async function collectSuite(load: () => Promise<unknown>): Promise<Suite> {
  current = createSuite('')
  const suite = current
  await load()
  return suite
}

export const describe = withTables((name, body) => {
  const outer = current
  const suite = createSuite(name)
  outer.items.push(suite)
  current = suite
  body()
  current = outer
})

export const test = withTables((name, run, timeoutMs) => {
  current.items.push({ type: 'test', name, run, timeoutMs })
})

export const it = test

export const beforeAll = hook('beforeAll')
export const beforeEach = hook('beforeEach')
export const afterEach = hook('afterEach')
export const afterAll = hook('afterAll')

type Define = (name: string, body: Action, timeoutMs?: number) => void
type Row = (...values: never[]) => unknown

function withTables(define: Define) {
  const each =
    (rows: readonly unknown[]) =>
    (name: string, body: Row, timeoutMs?: number): void => {
      for (const [index, row] of rows.entries()) {
        const values = Array.isArray(row) ? row : [row]
        define(nameOf(name, values, index), () => body(...(values as never[])), timeoutMs)
      }
    }
  return Object.assign(define, { each, skip: Object.assign(() => {}, { each: () => () => {} }) })
}

function nameOf(name: string, values: readonly unknown[], index: number): string {
  const [row] = values as readonly Readonly<Record<string, unknown>>[]
  const named = name.replaceAll(/\$(\w+)/g, (text, key) => String(row?.[key] ?? text))
  const wanted = named.replaceAll('%#', String(index)).replaceAll('%p', '%j')
  const used = wanted.match(/%[sdifjo]/g)?.length ?? 0
  const shown = values.slice(0, used).map((value) => (typeof value === 'bigint' ? `${value}` : value))
  return format(wanted, ...shown)
}

function hook(kind: keyof Suite['hooks']) {
  return (run: Action): void => {
    current.hooks[kind].push(run)
  }
}

function createSuite(name: string): Suite {
  return { type: 'suite', name, items: [], hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] } }
}
