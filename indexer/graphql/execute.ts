import type { DocumentNode } from 'graphql'
import { BudgetSpentError, createAnswerBudget } from './answer-budget.ts'
import { type BlockConstraint, locateBlock, readBlockArgument, type StateBlock } from './block-argument.ts'
import { type CompletionContext, completeNode } from './complete.ts'
import { completeIntrospection } from './introspection.ts'
import type { Json } from './json.ts'
import { completeMeta } from './meta.ts'
import { prefetch } from './prefetch.ts'
import type { QueryContext } from './query-context.ts'
import { QueryError, queryErrorsIn } from './query-error.ts'
import { selectFields } from './select-fields.ts'
import type { SelectedField } from './selection.ts'

export type QueryAnswer = Readonly<{
  data: Readonly<Record<string, Json>> | null
  errors: readonly QueryError[]
  /** Whether the query was in order, so that it was answered from the store's state. */
  executed: boolean
}>

type GroupAnswer = Omit<QueryAnswer, 'executed'>

/**
 * Answers a query from one state of the store: it runs without giving way, so that no block is stored in between.
 * Whatever is wrong with the query is in the answer.
 */
export function executeQuery(
  context: QueryContext,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): QueryAnswer {
  try {
    const cursor = context.reader.cursor()
    if (cursor === null) throw notStarted(context)
    const fields = selectFields(context.api, context.limits, document, variables)
    const groups = groupByBlock(fields).map((group) => ({
      ...group,
      at: locateBlock(context, cursor, group.constraint),
    }))
    const completion = { ...context, budget: createAnswerBudget(context) }
    return joinAnswers(groups.map((group) => answerGroup(completion, group)))
  } catch (error) {
    return { data: null, errors: queryErrorsIn(error), executed: false }
  }
}

type Group = Readonly<{ constraint: BlockConstraint; allowErrors: boolean; fields: readonly SelectedField[] }>

/** Fields that stand together and ask for the same block are answered together. */
function groupByBlock(fields: readonly SelectedField[]): Group[] {
  const groups: Group[] = []
  for (const field of fields) {
    const constraint = readBlockArgument(field.arguments.get('block'))
    const policy = field.arguments.get('subgraphError')
    const allowErrors = policy?.type === 'Enum' && policy.value === 'allow'
    const last = groups.at(-1)
    if (last !== undefined && sameBlock(last.constraint, constraint)) {
      groups[groups.length - 1] = {
        constraint,
        allowErrors: last.allowErrors && allowErrors,
        fields: [...last.fields, field],
      }
    } else {
      groups.push({ constraint, allowErrors, fields: [field] })
    }
  }
  return groups
}

function sameBlock(a: BlockConstraint, b: BlockConstraint): boolean {
  return a.type === b.type && JSON.stringify(a, bigintText) === JSON.stringify(b, bigintText)
}

function bigintText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function answerGroup(context: CompletionContext, group: Group & Readonly<{ at: StateBlock }>): GroupAnswer {
  try {
    const data = completeGroup(context, group.fields, group.at)
    return withIndexingErrors(context, group, data)
  } catch (error) {
    const cause = error instanceof BudgetSpentError ? new QueryError(error.message, { attestable: false }) : error
    return { data: null, errors: queryErrorsIn(cause) }
  }
}

/** Entities come first in the answer, then `_meta` and `__typename`, then introspection, as in graph-node's. */
function completeGroup(
  context: CompletionContext,
  fields: readonly SelectedField[],
  at: StateBlock,
): Record<string, Json> {
  const isIntrospection = ({ name }: SelectedField) => name === '__schema' || name === '__type'
  const isMeta = ({ name }: SelectedField) => name === '_meta' || name === '__typename'
  const isEntity = (field: SelectedField) => !isMeta(field) && !isIntrospection(field)
  const entityFields = fields.filter(isEntity)
  if (fields.some(({ name }) => name === '_logs')) throw logsRefused(entityFields)

  const data = completeNode(context, prefetch(context, at.number, entityFields), entityFields)
  for (const field of fields.filter(isMeta)) {
    data[field.key] = field.name === '_meta' ? completeMeta(context, at, field) : 'Query'
  }
  for (const field of fields.filter(isIntrospection)) data[field.key] = completeIntrospection(context, field)
  return data
}

const KEPT_ON_ERRORS = ['_meta', '_logs', '__schema', '__type']

/** Where handlers failed, only what helps to find out about it is answered, unless the query allows errors. */
function withIndexingErrors(
  context: QueryContext,
  group: Group & Readonly<{ at: StateBlock }>,
  data: Record<string, Json>,
) {
  const keys = Object.keys(data)
  const isDebugging = keys.every((key) => key === '_meta' || key === '_logs')
  if (isDebugging || !context.hasIndexingErrors(group.at.number)) return { data, errors: [] }
  const errors = [new QueryError('indexing_error', { attestable: false })]
  if (group.allowErrors) return { data, errors }
  const kept = KEPT_ON_ERRORS.filter((key) => key in data).map((key) => [key, data[key] ?? null])
  return { data: kept.length === 0 ? null : Object.fromEntries(kept), errors }
}

function joinAnswers(answers: readonly GroupAnswer[]): QueryAnswer {
  const withData = answers.filter((answer) => answer.data !== null)
  return {
    data: withData.length === 0 ? null : Object.assign(Object.create(null), ...withData.map((answer) => answer.data)),
    errors: answers.flatMap((answer) => answer.errors),
    executed: true,
  }
}

function notStarted({ deployment }: QueryContext): QueryError {
  const message = `Subgraph \`${deployment}\` has not started syncing yet. Wait for it to ingest a few blocks before querying it`
  return new QueryError(message, { attestable: false })
}

function logsRefused(fields: readonly SelectedField[]): QueryError {
  if (fields.some(({ name }) => name !== '_logs')) {
    const message = 'The _logs query cannot be combined with other entity queries in the same request'
    return new QueryError(message, { attestable: false })
  }
  return new QueryError('Not supported: the `_logs` query is not enabled on this indexer')
}
