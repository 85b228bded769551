import type { Suite } from './suite.ts'

const TIMEOUT_MS = 30_000

/** Why a suite failed: its first test that did, or a hook. */
export type Failure = Readonly<{ test: string; reason: string; isTimeout: boolean }>

type Around = Readonly<{
  names: readonly string[]
  before: readonly (() => unknown)[]
  after: readonly (() => unknown)[]
}>

class TimeoutError extends Error {
  readonly code = 'TEST_TIMEOUT'
}

/** Runs a suite until a test fails; null where none does. */
export async function runSuite(
  suite: Suite,
  around: Around = { names: [], before: [], after: [] },
): Promise<Failure | null> {
  const { hooks } = suite
  const names = suite.name === '' ? around.names : [...around.names, suite.name]
  const here: Around = {
    names,
    before: [...around.before, ...hooks.beforeEach],
    after: [...hooks.afterEach, ...around.after],
  }
  const failure = (await attempt(names, hooks.beforeAll)) ?? (await runItems(suite, here))
  return failure ?? (await attempt(names, hooks.afterAll)) ?? null
}

async function runItems(suite: Suite, around: Around): Promise<Failure | null> {
  for (const item of suite.items) {
    const names = [...around.names, item.name]
    const failure =
      item.type === 'suite'
        ? await runSuite(item, around)
        : await attempt(names, [...around.before, item.run, ...around.after], item.timeoutMs)
    if (!failure) continue
    // A failed test leaves its chain and its connections behind; the hooks that stop them may fail too.
    await attempt(names, suite.hooks.afterAll)
    return failure
  }
  return null
}

async function attempt(
  names: readonly string[],
  actions: readonly (() => unknown)[],
  timeoutMs = TIMEOUT_MS,
): Promise<Failure | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`took longer than ${timeoutMs} ms`)), timeoutMs)
  })
  try {
    for (const action of actions) await Promise.race([action(), late])
    return null
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
    return { test: names.join(' '), reason, isTimeout: error instanceof TimeoutError }
  } finally {
    clearTimeout(timer)
    late.catch(() => {})
  }
}
