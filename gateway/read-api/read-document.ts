import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  separateOperations,
  specifiedRules,
  validate,
  visit,
} from 'graphql'
import { SHAPE } from './costs.ts'
import { InvalidDocumentError, QueryTooCostlyError } from './errors.ts'
import { type Measure, measure } from './measure.ts'
import { findMergeFault } from './merge-fields.ts'

export type AskedOperation = Readonly<{
  query: string
  operationName: string | null
  variables: Readonly<Record<string, unknown>>
}>

/** An operation that may be passed on: its text, alone, and those of the variables that it names. */
export type CheckedOperation = Readonly<{
  query: string
  variables: Readonly<Record<string, unknown>>
  type: OperationDefinitionNode['operation']
  measured: Measure
}>

/** One of graphql-js's compares all with all. */
const RULES = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule)

/** Errors told at once; the rest are of the same kind. */
const MAX_ERRORS = 10

/**
 * Finds the operation that is asked for and checks it: that it costs no more than the limit, and then that it is valid, as the
 * GraphQL specification has it. Takes time in proportion to the document.
 * @throws InvalidDocumentError (INVALID_DOCUMENT) and QueryTooCostlyError (QUERY_TOO_COSTLY)
 */
export function readOperation(schema: GraphQLSchema, asked: AskedOperation, maxCost: number): CheckedOperation {
  const document = parseBounded(asked.query)
  const operation = getOperationAST(document, asked.operationName)
  if (!operation) throw unknownOperation(asked.operationName)
  const { variables, errors } = readVariables(schema, operation, asked.variables)
  const measured = measure(schema, document, operation, variables)
  checkMeasure(measured, maxCost)
  const alone = separateOperations(document)[operation.name?.value ?? ''] ?? document
  checkValid(schema, document, alone, errors)
  const isAlone = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1
  return {
    query: isAlone ? asked.query : print(alone),
    variables: named(operation, asked.variables),
    type: operation.operation,
    measured,
  }
}

/** The cost of an operation, without a limit. */
export function measureOperation(
  schema: GraphQLSchema,
  query: string,
  given: Readonly<Record<string, unknown>>,
): Measure {
  return readOperation(schema, { query, operationName: null, variables: given }, Number.POSITIVE_INFINITY).measured
}

function checkValid(
  schema: GraphQLSchema,
  document: DocumentNode,
  alone: DocumentNode,
  errors: readonly GraphQLError[],
): void {
  const faults = [...validate(schema, document, RULES, { maxErrors: MAX_ERRORS }), ...errors]
  if (faults.length > 0) throw new InvalidDocumentError(faults[0]?.message ?? '', faults)
  for (const node of alone.definitions) {
    const fault = node.kind === Kind.OPERATION_DEFINITION ? findMergeFault(alone, node.selectionSet) : null
    if (fault !== null) throw new InvalidDocumentError(fault.message, [fault])
  }
}

function parseBounded(text: string): DocumentNode {
  let document: DocumentNode
  try {
    document = parse(text, { maxTokens: SHAPE.tokens })
  } catch (cause) {
    if (cause instanceof GraphQLError) throw new InvalidDocumentError(cause.message, [cause])
    throw cause
  }
  checkNesting(document)
  return document
}

/** Literals within literals. Selections are measured. */
function checkNesting(document: DocumentNode): void {
  let depth = 0
  const enter = () => {
    depth += 1
    if (depth > SHAPE.nesting)
      throw new InvalidDocumentError(`a value is nested more than ${SHAPE.nesting} levels deep`)
  }
  const leave = () => {
    depth -= 1
  }
  visit(document, { ListValue: { enter, leave }, ObjectValue: { enter, leave } })
}

function checkMeasure({ depth, fields, cost }: Measure, maxCost: number): void {
  if (depth > SHAPE.depth) throw new QueryTooCostlyError(`it is ${depth} levels deep, and ${SHAPE.depth} are the limit`)
  if (fields > SHAPE.fields) throw new QueryTooCostlyError(`it has ${fields} fields, and ${SHAPE.fields} are the limit`)
  if (!(cost > maxCost)) return
  throw new QueryTooCostlyError(
    `it may cost ${Math.round(cost)}, and ${maxCost} is the limit; say \`first\` at every list (100 where it is not said), ask ` +
      'for fewer levels or filter by less',
  )
}

function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<{ variables: Readonly<Record<string, unknown>>; errors: readonly GraphQLError[] }> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: MAX_ERRORS })
  return { variables: coerced ?? given, errors: errors ?? [] }
}

function named(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  return Object.fromEntries(names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]))
}

function unknownOperation(name: string | null): InvalidDocumentError {
  if (name !== null)
    return new InvalidDocumentError(`the document has no operation ${JSON.stringify(name.slice(0, 80))}`)
  return new InvalidDocumentError('a document has one operation, or operationName says which of them is asked for')
}
