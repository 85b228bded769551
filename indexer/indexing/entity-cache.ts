import type { Entity, EntityKey } from '../entity/value.ts'
import { unknownError } from '../runtime/handler-error.ts'
import type { Schema } from '../schema/schema.ts'
import type { EntityChange, EntityStore, Related } from '../store/entity-store.ts'
import { areEntitiesEqual, areValuesEqual, compareIds, renderId, renderKey } from './entity-key.ts'
import { accumulate, applyOperation, type EntityOperation, withoutNulls } from './entity-operation.ts'

type Operations = Map<string, Readonly<{ key: EntityKey; operation: EntityOperation }>>

/**
 * The entities as the handlers of one block see them: what is stored, then what earlier handlers of the block did, then
 * what the running one did. A handler's part is kept or discarded as a whole.
 */
export class EntityCache {
  readonly #store: Pick<EntityStore, 'load' | 'loadRelated'>
  readonly #schema: Schema
  readonly #stored = new Map<string, Entity | null>()
  readonly #block: Operations = new Map()
  readonly #handler: Operations = new Map()
  readonly #sequence: { next: number }
  #keptSequence = 0

  constructor(store: Pick<EntityStore, 'load' | 'loadRelated'>, schema: Schema, sequence = { next: 0 }) {
    this.#store = store
    this.#schema = schema
    this.#sequence = sequence
  }

  /** A cache of the same block that begins with what is stored alone. */
  apart(): EntityCache {
    return new EntityCache(this.#store, this.#schema, this.#sequence)
  }

  /** Takes what the running handler of another cache did for what this one's did. */
  absorb(other: EntityCache): void {
    for (const [text, { key, operation }] of other.#handler) record(this.#handler, text, key, operation)
  }

  keepHandler(): void {
    for (const [text, { key, operation }] of this.#handler) record(this.#block, text, key, operation)
    this.#handler.clear()
    this.#keptSequence = this.#sequence.next
  }

  discardHandler(): void {
    this.#handler.clear()
    this.#sequence.next = this.#keptSequence
  }

  /** Numbers the ids that the block generates, over all entity types. */
  nextSequence(): number {
    return this.#sequence.next++
  }

  load(key: EntityKey): Entity | null {
    const text = renderKey(key)
    return this.#withOperations(text, this.#loadStored(text, key))
  }

  loadInBlock(key: EntityKey): Entity | null {
    return this.#withOperations(renderKey(key), null)
  }

  /** The entities that match when all is applied, in order of id. */
  loadRelated(related: Related): Entity[] {
    const candidates = new Map<string, EntityKey>()
    for (const entity of this.#store.loadRelated(related)) {
      const key = keyOf(related.entityType, entity)
      candidates.set(renderKey(key), key)
      this.#stored.set(renderKey(key), entity)
    }
    for (const [text, { key }] of [...this.#block, ...this.#handler]) {
      if (key.entityType === related.entityType) candidates.set(text, key)
    }
    const keys = [...candidates.values()].sort((a, b) => compareIds(a.id, b.id))
    return keys.map((key) => this.load(key)).filter((entity) => entity !== null && matches(entity, related)) as Entity[]
  }

  set(key: EntityKey, fields: Entity): void {
    record(this.#handler, renderKey(key), key, { type: 'update', fields })
  }

  remove(key: EntityKey): void {
    record(this.#handler, renderKey(key), key, { type: 'remove' })
  }

  /** What the block's kept handlers change; what ends as it was is left out. @throws {HandlerError} */
  changes(): EntityChange[] {
    return [...this.#block].flatMap(([text, { key, operation }]) => this.#change(text, key, operation) ?? [])
  }

  #change(text: string, key: EntityKey, operation: EntityOperation): EntityChange | null {
    const { immutable: isImmutable = false, skipDuplicates = false } =
      this.#schema.entityTypes.get(key.entityType) ?? {}
    // An immutable entity is taken to be new, which spares a look-up: the store refuses it where it is not.
    const before = isImmutable ? (this.#stored.get(text) ?? null) : this.#loadStored(text, key)
    const after = applyOperation(before, operation)
    if (before && skipDuplicates) return null
    if (!after) return before ? refuseIfImmutable(isImmutable, { type: 'remove', key }) : null
    const entity = withoutNulls(after)
    if (!before) return { type: 'set', key, entity }
    return areEntitiesEqual(before, entity) ? null : refuseIfImmutable(isImmutable, { type: 'set', key, entity })
  }

  #withOperations(text: string, stored: Entity | null): Entity | null {
    const afterBlock = applyOperation(stored, this.#block.get(text)?.operation)
    return applyOperation(afterBlock, this.#handler.get(text)?.operation)
  }

  #loadStored(text: string, key: EntityKey): Entity | null {
    const known = this.#stored.get(text)
    if (known !== undefined) return known
    const entity = this.#store.load(key)
    this.#stored.set(text, entity)
    return entity
  }
}

function record(operations: Operations, text: string, key: EntityKey, next: EntityOperation): void {
  operations.set(text, { key, operation: accumulate(operations.get(text)?.operation, next) })
}

function keyOf(entityType: string, entity: Entity): EntityKey {
  const id = entity.get('id')
  if (!id) throw new TypeError(`a stored ${entityType} has no id`)
  return { entityType, id }
}

function matches(entity: Entity, related: Related): boolean {
  const value = entity.get(related.field)
  if (value?.type === 'List') return value.value.some((item) => areValuesEqual(item, related.value))
  return areValuesEqual(value, related.value)
}

function refuseIfImmutable(isImmutable: boolean, change: EntityChange): EntityChange {
  if (!isImmutable) return change
  const action = change.type === 'set' ? 'Overwrite' : 'Remove'
  const { entityType, id } = change.key
  throw unknownError(`immutable entity type ${entityType} only allows inserts, not ${action} of ${renderId(id)}`)
}
