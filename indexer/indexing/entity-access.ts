import type { Entity, EntityKey, Value } from '../entity/value.ts'
import { isBefore } from '../manifest/version.ts'
import { deterministicError, unknownError } from '../runtime/handler-error.ts'
import type { EntityAccess } from '../runtime/host.ts'
import type { EntityType, Schema } from '../schema/schema.ts'
import type { EntityCache } from './entity-cache.ts'
import { areValuesEqual, findEntityType, parseKey, renderId } from './entity-key.ts'
import { validateEntity } from './validate-entity.ts'

/** Creates what the handlers of a data source see of a block's entities; its checks and texts are graph-node's. */
export function createEntityAccess(
  options: Readonly<{
    cache: EntityCache
    schema: Schema
    apiVersion: string
    blockNumber: bigint
    /** In seconds; the points of timeseries are given it. */
    blockTime: bigint
  }>,
): EntityAccess {
  const { cache, schema, apiVersion, blockNumber, blockTime } = options
  const key = (name: string, id: string) => parseKey(findEntityType(schema, name), id)
  return {
    load: (name, id) => cache.load(key(name, id)),
    loadInBlock: (name, id) => cache.loadInBlock(key(name, id)),
    loadRelated: (name, id, field) => {
      const { id: value } = key(name, id)
      return cache.loadRelated({ ...derivedFrom(findEntityType(schema, name), field), value })
    },
    remove: (name, id) => cache.remove(key(name, id)),
    set: (name, id, fields) => {
      const entityType = findEntityType(schema, name)
      const isAuto = id === 'auto' || entityType.timeseries
      const target = isAuto ? createKey(entityType, blockNumber, cache.nextSequence()) : parseKey(entityType, id)
      const given = isAuto ? withGiven(entityType, target, fields, blockTime) : fields
      setEntity(cache, schema, entityType, target, withId(target, given), apiVersion)
    },
  }
}

/** What the indexer gives of itself: the id, and the time of a timeseries' point. */
function withGiven({ timeseries }: EntityType, { id }: EntityKey, fields: Entity, blockTime: bigint): Entity {
  const given = new Map([...fields, ['id', id]])
  return timeseries ? given.set('timestamp', { type: 'Timestamp', value: blockTime * 1_000_000n }) : given
}

function derivedFrom(entityType: EntityType, field: string): { entityType: string; field: string } {
  const source = entityType.fields.get(field)?.derivedFrom
  if (!source) throw unknownError(`entity type \`${entityType.name}\` has no derived field \`${field}\``)
  return { entityType: source.type, field: source.field }
}

/** An id that the mapping left to the indexer: the block's number, then a number within it. */
function createKey(entityType: EntityType, blockNumber: bigint, sequence: number): EntityKey {
  const number = (blockNumber << 32n) + BigInt(sequence)
  if (entityType.idType === 'Int8') return { entityType: entityType.name, id: { type: 'Int8', value: number } }
  if (entityType.idType === 'String') throw unknownError('String does not support generating ids')
  const value = Uint8Array.from(Buffer.from(number.toString(16).padStart(16, '0'), 'hex'))
  return { entityType: entityType.name, id: { type: 'Bytes', value } }
}

function withId(key: EntityKey, fields: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const id = fields.get('id')
  if (!id) return new Map([...fields, ['id', key.id]])
  if (areValuesEqual(id, key.id)) return fields
  if (id.type !== key.id.type) {
    throw unknownError(`Attribute \`${key.entityType}.id\` has wrong type: expected ${key.id.type} but got ${id.type}`)
  }
  throw unknownError(
    `Value of ${key.entityType} attribute 'id' conflicts with ID passed to \`store.set()\`: ` +
      `${renderId(id)} != ${renderId(key.id)}`,
  )
}

function setEntity(
  cache: EntityCache,
  schema: Schema,
  entityType: EntityType,
  key: EntityKey,
  fields: Entity,
  apiVersion: string,
): void {
  const undefinedFields: string[] = []
  for (const name of fields.keys()) if (!entityType.fields.has(name)) undefinedFields.push(name)
  if (undefinedFields.length > 0 && !isBefore(apiVersion, '0.0.8')) {
    throw deterministicError(
      `Attempted to set undefined fields [${undefinedFields.sort().join(', ')}] for the entity type \`${entityType.name}\`. ` +
        'Make sure those fields are defined in the schema.',
    )
  }
  const known =
    undefinedFields.length === 0 ? fields : new Map([...fields].filter(([name]) => entityType.fields.has(name)))
  cache.set(key, known)
  // The fields given may be some of many: what counts is the entity that they make with the stored ones.
  if (!validateEntity(schema, entityType, key, known)) return
  const fault = validateEntity(schema, entityType, key, cache.load(key) ?? known)
  if (fault) throw fault
}
