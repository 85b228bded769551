import type { Aggregation, EntityType, InterfaceType, Schema } from './schema.ts'

/** What has fields that can be asked for. */
export type QueriedType = EntityType | InterfaceType | Aggregation

/** The type of that name that can be queried; undefined where there is none. */
export function findType(schema: Schema, name: string): QueriedType | undefined {
  return schema.entityTypes.get(name) ?? schema.interfaces.get(name) ?? schema.aggregations.get(name)
}
