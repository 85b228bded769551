import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, print } from 'graphql'
import { argument, directive, textOf } from './directives.ts'
import { type Expression, fieldsOf } from './expression.ts'
import { ExpressionError, parseExpression } from './parse-expression.ts'
import {
  AGGREGATE_FUNCTIONS,
  type Aggregate,
  type AggregateFunction,
  type Aggregation,
  type EntityType,
  type Field,
  type IdType,
  INTERVALS,
  type Interval,
  SchemaError,
} from './schema.ts'

/** From the narrowest to the widest. */
const NUMERIC = ['Int', 'Int8', 'BigInt', 'BigDecimal']
const ANY_VALUE = ['first', 'last']

/** What an `@aggregation` says, besides the fields as such. @throws {SchemaError} with graph-node's texts */
export function readAggregation(
  node: ObjectTypeDefinitionNode,
  fields: ReadonlyMap<string, Field>,
  idType: IdType,
  sources: ReadonlyMap<string, EntityType>,
): Aggregation {
  const name = node.name.value
  const aggregation = directive(node, 'aggregation')
  if (aggregation === null) throw new SchemaError(`type ${name} is no aggregation`)
  const source = readSource(name, aggregation, sources)
  const nodes = node.fields ?? []
  checkId(name, idType, source)
  const aggregates = nodes.flatMap((field) => readAggregate(name, field, fields, source) ?? [])
  if (aggregates.length === 0) throw new SchemaError(`Aggregation ${name} has no @aggregate fields`)
  const isAggregate = (field: string) => aggregates.some((each) => each.field === field)
  const dimensions = [...fields.keys()].filter(
    (field) => field !== 'id' && field !== 'timestamp' && !isAggregate(field),
  )
  for (const dimension of dimensions) checkDimension(name, dimension, fields, source)
  // As in graph-node, what is aggregated comes after what is not.
  const ordered = [...fields].sort(([a], [b]) => Number(isAggregate(a)) - Number(isAggregate(b)))
  return {
    name,
    description: node.description?.value ?? null,
    idType,
    fields: new Map(ordered),
    interfaces: [],
    source: source.name,
    intervals: readIntervals(name, aggregation),
    dimensions,
    aggregates,
  }
}

function readSource(
  name: string,
  aggregation: ConstDirectiveNode,
  sources: ReadonlyMap<string, EntityType>,
): EntityType {
  const given = argument(aggregation, 'source')
  if (given === null) throw new SchemaError(`Aggregation ${name} is missing the \`source\` argument`)
  const source = textOf(given)
  if (source === null) {
    throw new SchemaError(
      `Aggregation ${name} has an invalid argument for \`source\`: it must be the name of a timeseries`,
    )
  }
  const type = sources.get(source)
  if (type === undefined) {
    throw new SchemaError(`Aggregaton ${name} uses ${source} as the source, but there is no timeseries of that name`)
  }
  if (type.timeseries) return type
  throw new SchemaError(`Aggregation ${name} uses ${source} as the source, but that type is not a timeseries`)
}

function checkId(name: string, idType: IdType, source: EntityType): void {
  if (idType === source.idType) return
  throw new SchemaError(
    `The type of the \`id\` field for aggregation ${name} must be ${source.idType}, the same as in the source, but is ${idType}`,
  )
}

/** From the shortest to the longest. */
function readIntervals(name: string, aggregation: ConstDirectiveNode): Interval[] {
  const value = argument(aggregation, 'intervals')
  if (value === null) {
    throw new SchemaError(`Aggregation ${name} is missing an \`intervals\` argument for the timeseries directive`)
  }
  const texts = value.kind === Kind.LIST ? value.values.map(textOf) : []
  if (texts.length === 0 || texts.includes(null)) {
    throw new SchemaError(
      `Aggregation ${name} has an invalid argument for \`intervals\`: it must be a non-empty list of strings`,
    )
  }
  const unknown = texts.find((text) => !INTERVALS.some((interval) => interval === text))
  if (unknown !== undefined) throw new SchemaError(`Aggregation ${name}: the interval ${unknown} is not supported`)
  return INTERVALS.filter((interval) => texts.includes(interval))
}

function readAggregate(
  name: string,
  node: FieldDefinitionNode,
  fields: ReadonlyMap<string, Field>,
  source: EntityType,
): Aggregate | null {
  const aggregate = directive(node, 'aggregate')
  if (aggregate === null) return null
  const field = node.name.value
  const where = `Field ${field} in aggregation ${name}`
  const fn = readFunction(where, aggregate)
  const type = fields.get(field)?.type.name ?? ''
  const isAnyValue = ANY_VALUE.includes(fn)
  if (!isAnyValue && !NUMERIC.includes(type)) throw notNumeric(name, field)
  const text = readArgumentText(where, aggregate, fn)
  const cumulative = readCumulative(where, aggregate)
  const arg = text === null ? null : readArgument(where, text)
  for (const used of arg === null ? [] : fieldsOf(arg)) {
    checkUsed({ name, field, text: String(text), type, isAnyValue }, source.fields.get(used), source)
  }
  return { field, fn, arg, cumulative }
}

/** One that is named without quotes is refused later, after all that graph-node tells; see `checkQuoted`. */
function readFunction(where: string, aggregate: ConstDirectiveNode): AggregateFunction {
  const given = argument(aggregate, 'fn')
  if (given === null) throw new SchemaError(`${where} is missing the \`fn\` argument`)
  const name = given.kind === Kind.ENUM ? given.value : (textOf(given) ?? print(given))
  const fn = AGGREGATE_FUNCTIONS.find((each) => each === name)
  if (fn === undefined) throw new SchemaError(`${where} uses the unknown aggregation function \`${name}\``)
  return fn
}

function readArgumentText(where: string, aggregate: ConstDirectiveNode, fn: AggregateFunction): string | null {
  const given = argument(aggregate, 'arg')
  const text = textOf(given)
  if (given !== null && text === null) {
    throw new SchemaError(`${where} has an invalid argument for \`arg\`: it must be a string`)
  }
  if (text === null && fn !== 'count') {
    throw new SchemaError(`${where} is missing the \`arg\` argument since the function ${fn} requires it`)
  }
  return text
}

function readCumulative(where: string, aggregate: ConstDirectiveNode): boolean {
  const given = argument(aggregate, 'cumulative')
  if (given === null) return false
  if (given.kind === Kind.BOOLEAN) return given.value
  throw new SchemaError(`${where} has an invalid value for \`cumulative\`. It needs to be a boolean`)
}

function readArgument(where: string, text: string): Expression {
  try {
    return parseExpression(text)
  } catch (error) {
    throw error instanceof ExpressionError ? new SchemaError(`${where}: ${error.message}`, { cause: error }) : error
  }
}

type Made = Readonly<{ name: string; field: string; text: string; type: string; isAnyValue: boolean }>

/** An expression reads numbers no wider than what it makes; the first or last value may be of other types too. */
function checkUsed({ name, field, text, type, isAnyValue }: Made, used: Field | undefined, source: EntityType): void {
  const where = `Field ${field} in aggregation ${name}`
  if (used === undefined || used.derivedFrom !== null) {
    throw new SchemaError(`${where} has \`arg\` ${text} but the source type does not have such a field`)
  }
  const read = used.type.name
  if (isAnyValue && (read === type || read === 'Bytes' || read === 'String')) return
  if (!NUMERIC.includes(read) || used.list) {
    throw new SchemaError(`${where} has arg \`${text}\` but that is not a numeric field in ${source.name}`)
  }
  if (!NUMERIC.includes(type)) throw notNumeric(name, field)
  if (NUMERIC.indexOf(read) <= NUMERIC.indexOf(type)) return
  throw new SchemaError(
    `${where} has \`arg\` ${text} of type ${read} but it is of the wider type ${type} in the source`,
  )
}

function notNumeric(name: string, field: string): SchemaError {
  return new SchemaError(
    `Aggregation ${name}, field${field}: aggregates must use a numeric type, one of Int, Int8, BigInt, and BigDecimal`,
  )
}

function checkDimension(name: string, dimension: string, fields: ReadonlyMap<string, Field>, source: EntityType): void {
  const [own, theirs] = [fields.get(dimension), source.fields.get(dimension)]
  if (own?.derivedFrom) {
    throw new SchemaError(
      `Aggregation ${name} has a derived field ${dimension} but fields in aggregations can not be derived`,
    )
  }
  if (theirs === undefined) {
    throw new SchemaError(
      `Aggregation ${name} uses ${source.name} as the source, but that does not have a field ${dimension}`,
    )
  }
  if (own?.type.name === theirs.type.name && own.list === theirs.list) return
  throw new SchemaError(
    `Field ${dimension} in aggregation ${name} has type ${own?.type.name} but its type in the source is ${theirs.type.name}`,
  )
}
