import { getNamedType, isNonNullType } from 'graphql'
import { normalizeDecimal } from '../entity/decimal.ts'
import type { Value } from '../entity/value.ts'
import type { AnswerBudget } from './answer-budget.ts'
import { isListField } from './check-query.ts'
import type { Json } from './json.ts'
import type { Node } from './node.ts'
import type { QueryContext } from './query-context.ts'
import { mapAll, QueryError } from './query-error.ts'
import type { SelectedField } from './selection.ts'

export type CompletionContext = QueryContext & Readonly<{ budget: AnswerBudget }>

/** The answer for a node's selected fields; all of its errors are thrown together. */
export function completeNode(
  context: CompletionContext,
  node: Node,
  fields: readonly SelectedField[],
): Record<string, Json> {
  const answer: Record<string, Json> = Object.create(null)
  mapAll(fields, (field) => {
    const value = completeField(context, node, field)
    context.budget.spend(field.key, value)
    answer[field.key] = value
  })
  return answer
}

function completeField(context: CompletionContext, node: Node, field: SelectedField): Json {
  if (field.name === '__typename') return node.entityType
  const value = field.selection === null ? leaf(node, field) : completeObjects(context, node, field)
  if (value === null && isNonNullType(field.type)) {
    throw new QueryError(`Null value resolved for non-null field \`${field.name}\``, { location: field.location })
  }
  return value
}

function leaf(node: Node, field: SelectedField): Json {
  const value = node.entity.get(field.name)
  return value === undefined ? null : valueJson(value)
}

function completeObjects(context: CompletionContext, node: Node, field: SelectedField): Json {
  const typeName = getNamedType(field.type).name
  const children = node.children.get(field.key)
  if (children === undefined) {
    throw new QueryError(
      `Failed to get entities from store: internal error resolving ${typeName}.${field.name}: ` +
        'expected prefetched result, but found nothing',
      { attestable: false },
    )
  }
  const complete = (child: Node) => completeNode(context, child, field.selection?.get(child.entityType) ?? [])
  if (isListField(field.type)) return mapAll(children, complete)
  const [child, second] = children
  if (second !== undefined) throw ambiguous(context, node, field, typeName)
  return child === undefined ? null : complete(child)
}

function ambiguous({ schema }: QueryContext, node: Node, field: SelectedField, typeName: string): QueryError {
  const back = schema.entityTypes.get(node.entityType)?.fields.get(field.name)?.derivedFrom?.field ?? 'id'
  return new QueryError(
    `Ambiguous result for derived field \`${field.name}\`: Multiple \`${typeName}\` entities refer back via \`${back}\``,
    { location: field.location, attestable: false },
  )
}

/** A decimal of fewer characters has no more digits than graph-node tells. */
const MAX_SHORT = 34

/** Numbers that JavaScript's do not hold go out as strings. */
export function valueJson(value: Value): Json {
  switch (value.type) {
    case 'Null':
      return null
    case 'BigDecimal':
      // Sums are kept with all their digits.
      return value.value.length > MAX_SHORT ? normalizeDecimal(value.value) : value.value
    case 'String':
    case 'Int':
    case 'Boolean':
      return value.value
    case 'Int8':
    case 'BigInt':
    case 'Timestamp':
      return value.value.toString()
    case 'Bytes':
      return `0x${Buffer.from(value.value.buffer, value.value.byteOffset, value.value.byteLength).toString('hex')}`
    case 'List':
      return value.value.map(valueJson)
    default:
      return value satisfies never
  }
}
