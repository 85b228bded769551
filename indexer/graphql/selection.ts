import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isLeafType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { compositeType, type Fragments } from './check-query.ts'
import { coerceArgument } from './coerce.ts'
import { fieldDefinition } from './field-definition.ts'
import { type Location, locationOf, mapAll, QueryError } from './query-error.ts'
import { fromNode, type QueryValue, type Variables } from './query-value.ts'

/** A field to answer, with its fragments spread out, its variables filled in and its arguments made to fit. */
export type SelectedField = Readonly<{
  /** Its name in the answer. */
  key: string
  name: string
  type: GraphQLOutputType
  arguments: ReadonlyMap<string, QueryValue>
  /** What is selected of its objects; null where its type is a scalar or an enum. */
  selection: Selection | null
  location: Location
}>

/** The fields that are selected of each object type that may come up. */
export type Selection = ReadonlyMap<string, readonly SelectedField[]>

/** Fragments within fragments could make a short query select without end. */
const MAX_FIELDS = 10_000

type Composite = GraphQLObjectType | GraphQLInterfaceType

/** Spreads out a query that was checked. What graph-node ignores is ignored: directives on spreads, unknown arguments. */
export function expandSelection(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  fragments: Fragments,
  variables: Variables,
  type: Composite,
): Selection {
  return new Expansion(schema, fragments, variables).expand(set, type, objectTypes(schema, type))
}

class Expansion {
  readonly #schema: GraphQLSchema
  readonly #fragments: Fragments
  readonly #variables: Variables
  #fields = 0

  constructor(schema: GraphQLSchema, fragments: Fragments, variables: Variables) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  /** The names in a fragment are those of its own type; its fields are selected of the object types that may come up. */
  expand(set: SelectionSetNode, type: Composite, mayComeUp: readonly string[]): Selection {
    const names = objectTypes(this.#schema, type).filter((name) => mayComeUp.includes(name))
    const selection = new Map<string, SelectedField[]>(names.map((name) => [name, []]))
    const spread = new Set<string>()
    for (const item of set.selections) {
      if (item.kind === Kind.FIELD) {
        const field = this.#expandField(item, type)
        if (field !== null) for (const fields of selection.values()) mergeField(fields, field)
      } else {
        mergeSelection(selection, this.#expandFragment(item, type, mayComeUp, spread))
      }
    }
    return selection
  }

  #expandFragment(
    item: FragmentSpreadNode | InlineFragmentNode,
    outer: Composite,
    mayComeUp: readonly string[],
    spread: Set<string>,
  ): Selection {
    if (item.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(item.name.value)) return new Map()
      spread.add(item.name.value)
    }
    const fragment = item.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(item.name.value) : item
    if (fragment === undefined || isSkipped(fragment.directives, this.#variables)) return new Map()
    const name = fragment.typeCondition?.name.value
    const type = name === undefined ? outer : (compositeType(this.#schema, name) ?? outer)
    return this.expand(fragment.selectionSet, type, mayComeUp)
  }

  #expandField(node: FieldNode, parent: Composite): SelectedField | null {
    this.#fields += 1
    if (this.#fields > MAX_FIELDS)
      throw new QueryError(`query selects more than \`${MAX_FIELDS}\` fields`, { attestable: false })
    const name = node.name.value
    const location = locationOf(node)
    const definition = fieldDefinition(this.#schema, parent, name)
    if (definition === null) throw new QueryError(`Type \`${parent.name}\` has no field \`${name}\``, { location })
    if (name !== '__typename' && isSkipped(node.directives, this.#variables)) return null

    const given = readArguments(node.arguments, this.#variables)
    const coerced = mapAll(definition.args, (each) => [each.name, coerceArgument(each, given.get(each.name))] as const)
    const values = coerced.filter((entry): entry is [string, QueryValue] => entry[1] !== null)
    const field = { key: node.alias?.value ?? name, name, type: definition.type, arguments: new Map(values), location }
    const fieldType = getNamedType(definition.type)
    if (isLeafType(fieldType)) return { ...field, selection: null }
    const inner = compositeType(this.#schema, fieldType.name)
    if (node.selectionSet === undefined || inner === null) return null
    return { ...field, selection: this.expand(node.selectionSet, inner, objectTypes(this.#schema, inner)) }
  }
}

function objectTypes(schema: GraphQLSchema, type: Composite): string[] {
  return isInterfaceType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [type.name]
}

/** The first field of a name in the answer wins; the selections of the others are added to its own. */
function mergeField(fields: SelectedField[], added: SelectedField): void {
  const at = fields.findIndex((field) => field.key === added.key)
  const field = fields[at]
  if (field === undefined) {
    fields.push(added)
  } else if (added.selection !== null) {
    const merged = new Map([...(field.selection ?? [])].map(([name, each]) => [name, [...each]]))
    mergeSelection(merged, added.selection)
    fields[at] = { ...field, selection: merged }
  }
}

function mergeSelection(selection: Map<string, SelectedField[]>, added: Selection): void {
  for (const [name, fields] of added) {
    const own = selection.get(name)
    if (own === undefined) {
      const message = `invalid query: can not merge fields because type \`${name}\` showed up unexpectedly`
      throw new QueryError(message, { attestable: false })
    }
    for (const field of fields) mergeField(own, field)
  }
}

function readArguments(nodes: readonly ArgumentNode[] | undefined, variables: Variables): Variables {
  const values = new Map<string, QueryValue>()
  for (const node of nodes ?? []) {
    if (!values.has(node.name.value)) values.set(node.name.value, fromNode(node.value, variables))
  }
  return values
}

function isSkipped(directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean {
  return (directives ?? []).some(({ name, arguments: nodes }) => {
    const condition = readArguments(nodes, variables).get('if')
    const holds = condition === undefined || (condition.type === 'Boolean' && condition.value)
    return name.value === 'skip' ? holds : name.value === 'include' && !holds
  })
}
