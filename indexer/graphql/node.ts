import type { Entity } from '../entity/value.ts'

/** An entity with those that its selected fields refer to, by the fields' names in the answer. */
export type Node = Readonly<{ entityType: string; entity: Entity; children: Map<string, readonly Node[]> }>
