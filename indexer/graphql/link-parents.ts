import type { Value } from '../entity/value.ts'
import type { Field } from '../schema/schema.ts'
import type { Parents } from '../store/entity-reader.ts'
import type { Node } from './node.ts'

export type Links = Readonly<{
  /** What the store is asked for. */
  parents: Parents
  /** Which of the keys each node has; null where it refers to nothing. */
  places: readonly (readonly [Node, number | null])[]
}>

/** How a field leads from nodes to their children. Nodes that refer to the same share their keys, and so the children. */
export function linkParents(nodes: readonly Node[], definition: Field): Links {
  const keys: (readonly Value[])[] = []
  const known = new Map<string, number>()
  const places = nodes.map((node) => {
    const own = keysOf(node, definition)
    if (own.length === 0) return [node, null] as const
    const text = JSON.stringify(own.map(keyText))
    const place = known.get(text) ?? keys.push(own) - 1
    known.set(text, place)
    return [node, place] as const
  })
  return { parents: { field: definition.derivedFrom?.field ?? 'id', keys }, places }
}

/** Its own id where the children refer to it, else the ids that it refers to, each once. */
function keysOf({ entity }: Node, { name, derivedFrom }: Field): readonly Value[] {
  const value = entity.get(derivedFrom === null ? name : 'id')
  if (value === undefined) return []
  if (value.type !== 'List') return [value]
  return [...new Map(value.value.map((each) => [keyText(each), each])).values()]
}

function keyText(id: Value): string {
  if (id.type === 'Bytes') return Buffer.from(id.value).toString('hex')
  return id.type === 'Null' ? '' : String(id.value)
}
