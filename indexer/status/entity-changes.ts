import { valueJson } from '../graphql/complete.ts'
import type { Json } from '../graphql/json.ts'
import type { EntityChange } from '../store/entity-store.ts'

/** What a block did to the entities, as `EntityChanges`: by type, and in the order of ids. */
export function entityChanges(changes: readonly EntityChange[]): Json {
  const updates = new Map<string, Json[]>()
  const deletions = new Map<string, Json[]>()
  for (const change of changes) {
    const { entityType, id } = change.key
    const [byType, item] =
      change.type === 'set' ? [updates, fieldsOf(change)] : ([deletions, String(valueJson(id))] as const)
    byType.set(entityType, [...(byType.get(entityType) ?? []), item])
  }
  return { updates: listOf(updates), deletions: listOf(deletions) }
}

function fieldsOf({ entity }: Extract<EntityChange, { type: 'set' }>): Json {
  const fields = [...entity].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([name, value]) => [name, valueJson(value)]))
}

function listOf(byType: ReadonlyMap<string, readonly Json[]>): Json {
  return [...byType].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, entities]) => ({ type, entities }))
}
