import type { Json } from './json.ts'
import type { QueryContext } from './query-context.ts'

/** What an answer may take, counted while it is put together: one row may stand in it a million times. */
export type AnswerBudget = Readonly<{
  /** @throws BudgetSpentError where the answer is too large or too late, which ends it at once. */
  spend: (key: string, value: Json) => void
}>

/** Not gathered with what else is wrong with an answer: there would be one for each value that is left. */
export class BudgetSpentError extends Error {
  readonly code = 'BUDGET_SPENT'
  override readonly name = 'BudgetSpentError'
}

/** The clock is looked at once in so many values. */
const VALUES_PER_LOOK = 1024

/** A budget of so many bytes and so much time, for the groups of one query together. */
export function createAnswerBudget({ limits, isLate }: Pick<QueryContext, 'limits' | 'isLate'>): AnswerBudget {
  let bytes = 0
  let values = 0
  return {
    spend(key, value) {
      bytes += key.length + sizeOf(value)
      values += 1
      if (bytes > limits.maxAnswerBytes) throw tooLarge(bytes, limits.maxAnswerBytes)
      if (values % VALUES_PER_LOOK === 0 && isLate()) throw new BudgetSpentError('Query timed out')
    },
  }
}

/** About what it takes as JSON. What is in objects, and in lists of them, was counted before. */
function sizeOf(value: Json): number {
  if (typeof value === 'string') return value.length + PUNCTUATION
  if (!Array.isArray(value)) return PUNCTUATION
  return value.reduce(
    (size: number, each: Json) => size + (typeof each === 'string' ? each.length : 0) + 1,
    PUNCTUATION,
  )
}

const PUNCTUATION = 6

function tooLarge(size: number, limit: number): BudgetSpentError {
  return new BudgetSpentError(`the result size of ${size} is larger than the allowed limit of ${limit}`)
}
