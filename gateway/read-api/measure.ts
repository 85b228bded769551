import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql'
import { COSTS } from './costs.ts'
import { filterCost } from './filter-cost.ts'
import { type Among, type IntrospectionRows, rowsOf } from './introspection-rows.ts'

export type Measure = Readonly<{
  /** Selections within selections, fragments counted. */
  depth: number
  /** Fields, each as often as fragments spread it. */
  fields: number
  cost: number
}>

/** What one selection brings: `once` for its statements, `each` for what is answered of it for each of its parents. */
type Part = Readonly<{ depth: number; fields: number; once: number; each: number }>

const NOTHING: Part = { depth: 0, fields: 0, once: 0, each: 0 }

/**
 * Reckons what an operation may cost the index, before it runs. Nothing is expanded: a fragment is measured once for each type
 * it is spread on, so this takes time in proportion to the document, however large the result. Names that are not in the
 * schema count as one field; validation refuses them.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  const { depth, fields, once, each } = new Measuring(schema, document, variables).ofSet(
    operation.selectionSet,
    schema.getQueryType() ?? null,
    'one',
  )
  return { depth, fields, cost: once + each }
}

type Parent = GraphQLNamedType | null

class Measuring {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #rows: IntrospectionRows
  readonly #known = new Map<string, Part>()
  readonly #filters = new Map<unknown, number>()

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema
    this.#variables = variables
    this.#rows = rowsOf(schema)
    this.#fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    )
  }

  ofSet({ selections }: SelectionSetNode, parent: Parent, among: Among): Part {
    const parts = selections.map((selection) => this.#ofOne(selection, parent, among))
    return {
      depth: 1 + parts.reduce((most, { depth }) => Math.max(most, depth), 0),
      fields: sum(parts, ({ fields }) => fields),
      once: sum(parts, ({ once }) => once),
      each: sum(parts, ({ each }) => each),
    }
  }

  #ofOne(selection: SelectionNode, parent: Parent, among: Among): Part {
    if (selection.kind === Kind.FIELD) return this.#ofField(selection, parent, among)
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      return this.ofSet(selection.selectionSet, condition === undefined ? parent : this.#type(condition), among)
    }
    return this.#ofFragment(selection.name.value, among)
  }

  #ofFragment(name: string, among: Among): Part {
    const fragment = this.#fragments.get(name)
    const key = `${name} ${among}`
    const known = this.#known.get(key)
    // A fragment within itself is found while it is measured, and counts as nothing: validation refuses it.
    if (known !== undefined || fragment === undefined) return known ?? NOTHING
    this.#known.set(key, NOTHING)
    const part = this.ofSet(fragment.selectionSet, this.#type(fragment.typeCondition.name.value), among)
    this.#known.set(key, part)
    return part
  }

  #ofField(node: FieldNode, parent: Parent, among: Among): Part {
    const field = this.#field(node.name.value, parent)
    if (field === null || node.selectionSet === undefined) return { ...NOTHING, fields: 1, each: COSTS.value }
    if (getNamedType(field.type).name.startsWith('__')) return this.#ofIntrospection(field, node, parent, among)
    const inner = this.#ofSelected(node, field, 'one')
    const fields = 1 + inner.fields
    if (isListType(getNullableType(field.type))) {
      const { first, skip, statement } = this.#list(node)
      const each = COSTS.value + skip * COSTS.value + first * (COSTS.object + inner.each)
      return { ...inner, fields, once: inner.once + statement, each }
    }
    const statement = parent === this.#schema.getQueryType() ? COSTS.statement : 0
    return { ...inner, fields, once: inner.once + statement, each: COSTS.object + inner.each }
  }

  #ofSelected({ selectionSet }: FieldNode, field: GraphQLField<unknown, unknown>, among: Among): Part {
    return selectionSet === undefined ? NOTHING : this.ofSet(selectionSet, getNamedType(field.type), among)
  }

  #field(name: string, parent: Parent): GraphQLField<unknown, unknown> | null {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
    return isObjectType(parent) || isInterfaceType(parent) ? (parent.getFields()[name] ?? null) : null
  }

  #ofIntrospection(field: GraphQLField<unknown, unknown>, node: FieldNode, parent: Parent, among: Among): Part {
    const inner = this.#ofSelected(node, field, this.#rows.within(field.name, among))
    const rows = this.#rows.count(parent?.name ?? '', field.name, among)
    return { ...inner, fields: 1 + inner.fields, each: rows * (COSTS.value + inner.each) }
  }

  /** What a list's arguments ask for. */
  #list(node: FieldNode): Readonly<{ first: number; skip: number; statement: number }> {
    const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]))
    const argument = (name: string): unknown => {
      const value = given.get(name)
      return value === undefined ? undefined : valueFromASTUntyped(value, this.#variables)
    }
    const where = argument('where')
    const filter = this.#filters.get(where) ?? filterCost(where)
    this.#filters.set(where, filter)
    const order = String(argument('orderBy') ?? '')
    // An order by a field of what is referred to has it looked up for each row.
    const sorting = order.includes('__') ? COSTS.reference : 0
    return {
      first: count(argument('first'), COSTS.firstByDefault),
      skip: count(argument('skip'), 0),
      statement: COSTS.statement + filter + sorting,
    }
  }

  #type(name: string): Parent {
    return this.#schema.getType(name) ?? null
  }
}

function count(value: unknown, byDefault: number): number {
  return typeof value === 'number' && value >= 0 ? value : byDefault
}

function sum(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0)
}
