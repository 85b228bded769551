import {
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { fieldDefinition } from './field-definition.ts'
import { locationOf, QueryError, QueryErrors } from './query-error.ts'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export type QueryLimits = Readonly<{
  /** How deep selections and fragments may be nested. */
  maxDepth: number
  /** How many entities a query may ask for by its `first` arguments, multiplied through its levels; null for no limit. */
  maxComplexity: number | null
}>

type Composite = GraphQLObjectType | GraphQLInterfaceType

/** Checks that a query is bounded and names only fields, types and fragments that are there. */
export function checkQuery(
  schema: GraphQLSchema,
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  limits: QueryLimits,
): void {
  const complexity = measureQuery(schema, selectionSet, fragments, limits.maxDepth)
  if (limits.maxComplexity !== null && complexity > limits.maxComplexity)
    throw tooComplex(complexity, limits.maxComplexity)
  const errors = unknownNames(schema, queryType(schema), selectionSet, fragments, new Set())
  if (errors.length > 0) throw new QueryErrors(errors)
}

export function queryType(schema: GraphQLSchema): GraphQLObjectType {
  const type = schema.getQueryType()
  if (!type) throw new Error('the API schema has no Query type')
  return type
}

/** The object or interface of that name; null where there is none. */
export function compositeType(schema: GraphQLSchema, name: string): Composite | null {
  const type = schema.getType(name)
  return isObjectType(type) || isInterfaceType(type) ? type : null
}

export function isListField(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

type Measure = Readonly<{ complexity: bigint; height: number; many?: boolean }>

/** How many entities the query may bring at most. A fragment is measured once, however often it is spread. */
function measureQuery(schema: GraphQLSchema, root: SelectionSetNode, fragments: Fragments, maxDepth: number): bigint {
  const measured = new Map<string, Measure>()
  const open = new Set<string>()

  const measureFragment = (name: string, depth: number): Measure => {
    if (open.has(name)) throw new QueryError(`query has fragment cycle including \`${name}\``)
    const known = measured.get(name)
    if (known !== undefined && depth + known.height > maxDepth) throw tooDeep(maxDepth)
    const fragment = fragments.get(name)
    // Names that are not there are the next check's concern.
    if (known !== undefined || fragment === undefined) return known ?? { complexity: 0n, height: 0 }
    open.add(name)
    const type = compositeType(schema, fragment.typeCondition.name.value)
    const result = measure(type, fragment.selectionSet, depth)
    open.delete(name)
    measured.set(name, result)
    return result
  }

  const measureOne = (type: Composite | null, selection: SelectionNode, depth: number): Measure => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value, depth)
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      return measure(condition === undefined ? type : compositeType(schema, condition), selection.selectionSet, depth)
    }
    if (selection.selectionSet === undefined) return { complexity: 0n, height: 0 }
    const field = type === null ? null : fieldDefinition(schema, type, selection.name.value)
    // What follows is not measured, since the next check refuses the query.
    if (field === null) throw UNKNOWN_FIELD
    const inner = measure(compositeType(schema, getNamedType(field.type).name), selection.selectionSet, depth)
    if (!isListField(field.type)) return inner
    return { ...inner, complexity: checkUint64(firstOf(selection) * (1n + inner.complexity)), many: true }
  }

  const measure = (type: Composite | null, set: SelectionSetNode, depth: number): Measure => {
    if (depth >= maxDepth) throw tooDeep(maxDepth)
    let [complexity, height] = [0n, 0]
    for (const selection of set.selections) {
      const one = measureOne(type, selection, depth + 1)
      complexity += one.complexity
      // As in graph-node, only what a list adds is seen to pass 64 bits.
      complexity = one.many ? checkUint64(complexity) : BigInt.asUintN(64, complexity)
      height = Math.max(height, one.height)
    }
    return { complexity, height: height + 1 }
  }

  try {
    return measure(queryType(schema), root, 0).complexity
  } catch (error) {
    if (error === UNKNOWN_FIELD) return 0n
    throw error
  }
}

const UNKNOWN_FIELD = Symbol('unknown field')

/** As in graph-node, a number below 0 counts as what its 64 bits are without a sign. */
function firstOf(selection: Extract<SelectionNode, { kind: Kind.FIELD }>): bigint {
  const value = selection.arguments?.find((argument) => argument.name.value === 'first')?.value
  return value?.kind === Kind.INT ? BigInt.asUintN(64, BigInt(value.value)) : 100n
}

const MAX_UINT64 = 2n ** 64n - 1n

/** graph-node counts in 64 bits, and says so by a limit of 0 where they do not suffice. */
function checkUint64(complexity: bigint): bigint {
  if (complexity > MAX_UINT64) throw tooComplex(MAX_UINT64, 0)
  return complexity
}

function unknownNames(
  schema: GraphQLSchema,
  type: Composite,
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  visited: Set<string>,
): QueryError[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      const field = fieldDefinition(schema, type, selection.name.value)
      if (field === null) {
        const message = `Type \`${type.name}\` has no field \`${selection.name.value}\``
        return [new QueryError(message, { location: locationOf(selection) })]
      }
      const fieldType = compositeType(schema, getNamedType(field.type).name)
      const inner = selection.selectionSet
      return fieldType === null || inner === undefined ? [] : unknownNames(schema, fieldType, inner, fragments, visited)
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value
      if (visited.has(name)) return []
      visited.add(name)
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
    if (fragment === undefined) {
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : ''
      return [new QueryError(`fragment \`${name}\` is not defined`)]
    }
    const condition = fragment.typeCondition?.name.value ?? type.name
    const fragmentType = compositeType(schema, condition)
    if (fragmentType === null) return [new QueryError(`Failed to resolve named type \`${condition}\``)]
    return unknownNames(schema, fragmentType, fragment.selectionSet, fragments, visited)
  })
}

function tooDeep(limit: number): QueryError {
  return new QueryError(`query has a depth that exceeds the limit of \`${limit}\``, { attestable: false })
}

function tooComplex(complexity: bigint, limit: number): QueryError {
  return new QueryError(
    `query potentially returns \`${complexity}\` entities or more and thereby exceeds the limit of \`${limit}\` entities. ` +
      'Possible solutions are reducing the depth of the query, querying fewer relationships or using `first` to return ' +
      'smaller collections',
    { attestable: false },
  )
}
