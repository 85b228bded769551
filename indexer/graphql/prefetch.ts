import { findType } from '../schema/find-type.ts'
import type { Field } from '../schema/schema.ts'
import type { EntityRow, Parents } from '../store/entity-reader.ts'
import { buildEntityQuery } from './entity-query.ts'
import { linkParents } from './link-parents.ts'
import type { Node } from './node.ts'
import type { QueryContext } from './query-context.ts'
import { mapAll, QueryError } from './query-error.ts'
import type { SelectedField, Selection } from './selection.ts'

/**
 * Fetches all entities of a query, one query to the store per field, however many entities it is a field of.
 * @throws QueryErrors where arguments cannot be used, or a limit is passed.
 */
export function prefetch(context: QueryContext, block: bigint, fields: readonly SelectedField[]): Node {
  const root: Node = { entityType: 'Query', entity: new Map(), children: new Map() }
  const loader = new Loader(context, block)
  mapAll(fields.filter(hasSelection), (field) => {
    const nodes = loader.fetch(field, null).map(toNode)
    root.children.set(field.key, nodes)
    loader.descend(field.selection, nodes)
  })
  return root
}

/** Fetches level by level, and counts what it has fetched. */
class Loader {
  readonly #context: QueryContext
  readonly #block: bigint
  #entities = 0

  constructor(context: QueryContext, block: bigint) {
    this.#context = context
    this.#block = block
  }

  /** Fetches what is selected of the nodes, and of what that brings. */
  descend(selection: Selection, nodes: readonly Node[]): void {
    mapAll(selection, ([typeName, selected]) => {
      const parents = nodes.filter((node) => node.entityType === typeName)
      const type = findType(this.#context.schema, typeName)
      if (parents.length === 0 || type === undefined) return
      mapAll(selected.filter(hasSelection), (field) => {
        const definition = type.fields.get(field.name)
        if (definition !== undefined) this.descend(field.selection, this.#fetchChildren(field, parents, definition))
      })
    })
  }

  fetch(field: SelectedField, parents: Parents | null): EntityRow[] {
    const { limits, isLate } = this.#context
    if (isLate()) throw timedOut()
    const query = buildEntityQuery(this.#context, this.#block, field, parents)
    if (parents?.keys.length === 0) return []
    const rows = fromStore(() => this.#context.reader.find(query))
    this.#entities += rows.length
    if (this.#entities > limits.maxEntities) throw tooBig(this.#entities, limits.maxEntities)
    return rows
  }

  #fetchChildren(field: SelectedField, nodes: readonly Node[], definition: Field): Node[] {
    const { parents, places } = linkParents(nodes, definition)
    const rows = this.fetch(field, parents)
    const children = rows.map((row) => ({ place: row.parent, node: toNode(row) }))
    const byPlace = Map.groupBy(children, ({ place }) => place)
    for (const [node, place] of places) {
      const own = place === null ? [] : (byPlace.get(place) ?? [])
      node.children.set(
        field.key,
        own.map((child) => child.node),
      )
    }
    return children.map(({ node }) => node)
  }
}

function fromStore<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if ((error as { code?: unknown }).code === 'QUERY_LATE') throw timedOut()
    if (error instanceof QueryError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new QueryError(`Store error: ${reason}`, { attestable: false, cause: error })
  }
}

function toNode({ entityType, entity }: EntityRow): Node {
  return { entityType, entity, children: new Map() }
}

type WithSelection = SelectedField & Readonly<{ selection: Selection }>

/** A field whose objects nothing is selected of is not fetched, and answered with an error. */
function hasSelection(field: SelectedField): field is WithSelection {
  return field.selection !== null && [...field.selection.values()].some((fields) => fields.length > 0)
}

function timedOut(): QueryError {
  return new QueryError('Query timed out', { attestable: false })
}

function tooBig(entities: number, limit: number): QueryError {
  const message = `the result size of ${entities} is larger than the allowed limit of ${limit}`
  return new QueryError(message, { attestable: false })
}
