import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql'

/**
 * Checks that fields with one name in the answer are the same field with the same arguments (GraphQL, 5.3.2). Each is compared
 * with the first of its name; graphql-js compares each with each, so that a kilobyte takes a tenth of a second. Stricter than
 * the specification only where interfaces let two types give one name to two fields, which no schema of this gateway does.
 */
export function findMergeFault(document: DocumentNode, set: SelectionSetNode): GraphQLError | null {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  return faultIn(fragments, [set])
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

function faultIn(fragments: Fragments, sets: readonly SelectionSetNode[]): GraphQLError | null {
  for (const [key, nodes] of fieldsByKey(fragments, sets)) {
    const [first] = nodes
    const wanted = first && asked(first)
    const other = nodes.find((node) => asked(node) !== wanted)
    if (other !== undefined) {
      const message = `Fields "${key}" conflict: they are another field, or have other arguments. Use different aliases on the fields to fetch both if this was intentional.`
      return new GraphQLError(message, { nodes: [...nodes.slice(0, 1), other] })
    }
    const inner = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]))
    const fault = inner.length === 0 ? null : faultIn(fragments, inner)
    if (fault !== null) return fault
  }
  return null
}

/** The fields of one object, by their names in the answer; a fragment counts once. */
function fieldsByKey(
  fragments: Fragments,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const known = fields.get(key)
        if (known === undefined) fields.set(key, [selection])
        else known.push(selection)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet)
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        const fragment = fragments.get(selection.name.value)
        if (fragment !== undefined) collect(fragment.selectionSet)
      }
    }
  }
  for (const set of sets) collect(set)
  return fields
}

/** The field and its arguments, in any order. */
function asked({ name, arguments: given = [] }: FieldNode): string {
  const values = given.map((argument) => print(argument)).sort()
  return `${name.value}(${values.join(', ')})`
}
