import type { Entity, Value } from '../entity/value.ts'
import { readPointers, writePointers } from './arrays.ts'
import type { Heap } from './heap.ts'
import { readStoreValue, writeStoreValue } from './store-value.ts'
import { readName, writeString } from './strings.ts'
import { TypeId } from './type-id.ts'

/** Reads an Entity, a TypedMap<string, Value>; of fields given twice the last counts. */
export function readEntity(heap: Heap, pointer: number): Map<string, Value> {
  heap.sizeOf(pointer)
  const entity = new Map<string, Value>()
  for (const entry of readPointers(heap, heap.readU32(pointer))) {
    heap.sizeOf(entry)
    const key = readName(heap, heap.readU32(entry))
    entity.set(key, readStoreValue(heap, heap.readU32(entry + 4)))
  }
  return entity
}

/** Writes an entity with its fields in order of name, as graph-node does. */
export function writeEntity(heap: Heap, entity: Entity): number {
  const fields = [...entity].sort(([a], [b]) => (a < b ? -1 : 1))
  const entries = fields.map(([name, value]) => {
    const key = writeString(heap, name)
    return heap.writeWords(TypeId.TypedMapEntryStringStoreValue, [key, writeStoreValue(heap, value)])
  })
  const list = writePointers(heap, TypeId.ArrayTypedMapEntryStringStoreValue, entries)
  return heap.writeWords(TypeId.TypedMapStringStoreValue, [list])
}

export function writeEntities(heap: Heap, entities: readonly Entity[]): number {
  const pointers = entities.map((entity) => writeEntity(heap, entity))
  return writePointers(heap, TypeId.ArrayTypedMapStringStoreValue, pointers)
}
