import type { Work } from '../indexing/handler-budget.ts'
import { OverBudgetError } from '../runtime/over-budget.ts'

export type Budget = 'time' | 'memory'
/** A run that is not to be tried again, and what is to be said of it. */
export type Verdict = Readonly<{ key: string; code: OverBudgetError['code']; message: string }>
export type Limits = Readonly<{ handlerSeconds: number; handlerMemoryMb: number }>

/** What was over its budget once is tried again: a clock is not as sure as a count of instructions. */
const TRIES = 2
/** Those that came through at the second try are forgotten, the oldest first. */
const MAX_KEPT = 1_000

/** Counts how often runs of handlers were over their budgets. */
export class Strikes {
  readonly #limits: Limits
  readonly #counts = new Map<string, number>()
  readonly #verdicts = new Map<string, Verdict>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** The runs that were over their budgets as often as they are tried. */
  get verdicts(): readonly Verdict[] {
    return [...this.#verdicts.values()]
  }

  /** Counts one, and says what happens now. */
  add({ key }: Work, budget: Budget): Readonly<{ isFinal: boolean; message: string }> {
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    const [oldest] = this.#counts.keys()
    if (this.#counts.size > MAX_KEPT && oldest !== undefined) this.#counts.delete(oldest)
    const message = this.#describe(budget)
    const isFinal = count >= TRIES
    const code = budget === 'time' ? 'HANDLER_TIME_LIMIT' : 'HANDLER_MEMORY_LIMIT'
    if (isFinal) this.#verdicts.set(key, { key, code, message })
    return { isFinal, message }
  }

  #describe(budget: Budget): string {
    const { handlerSeconds, handlerMemoryMb } = this.#limits
    return budget === 'time'
      ? `Time limit exceeded: the handler took more than ${handlerSeconds} s of processor time`
      : `Memory limit exceeded: the thread of the handler needed more than ${handlerMemoryMb} MB`
  }
}

/** The error that a verdict stands for. */
export function errorOf({ code, message }: Verdict): OverBudgetError {
  return new OverBudgetError(code, message)
}
