import type { ASTNode } from 'graphql'

export type Location = Readonly<{ line: number; column: number }>

/** What arguments, whose definitions no one wrote, have for a location. */
export const NOWHERE: Location = { line: 0, column: 0 }

/** A query that cannot be answered; the messages are graph-node's. */
export class QueryError extends Error {
  readonly code = 'QUERY_FAILED'
  override readonly name = 'QueryError'
  readonly location: Location | null
  /** Whether any graph-node would give the same answer; false for what depends on the server. */
  readonly attestable: boolean

  constructor(message: string, options: Readonly<{ location?: Location; attestable?: boolean; cause?: unknown }> = {}) {
    super(message, { cause: options.cause })
    this.location = options.location ?? null
    this.attestable = options.attestable ?? true
  }
}

/** Several of them at once. */
export class QueryErrors extends Error {
  readonly code = 'QUERY_FAILED'
  override readonly name = 'QueryErrors'
  readonly errors: readonly QueryError[]

  constructor(errors: readonly QueryError[]) {
    super(errors.map((error) => error.message).join('; '))
    this.errors = errors
  }
}

/** As its first token has it: to find the place in the text is to read the text, for each of its fields. */
export function locationOf(node: ASTNode): Location {
  if (node.loc === undefined) return NOWHERE
  const { line, column } = node.loc.startToken
  return { line, column }
}

/** Runs the action for each item, and throws all their query errors together at the end. */
export function mapAll<T, R>(items: Iterable<T>, action: (item: T) => R): R[] {
  const results: R[] = []
  const errors: QueryError[] = []
  for (const item of items) {
    try {
      results.push(action(item))
    } catch (error) {
      errors.push(...queryErrorsIn(error))
    }
  }
  if (errors.length > 0) throw new QueryErrors(errors)
  return results
}

/** The query errors in what was thrown; anything else is thrown on. */
export function queryErrorsIn(error: unknown): readonly QueryError[] {
  if (error instanceof QueryErrors) return error.errors
  if (error instanceof QueryError) return [error]
  throw error
}
