import { readEntity, writeEntities, writeEntity } from '../entities.ts'
import type { HostFunction } from '../host.ts'
import { readName, readString } from '../strings.ts'

export const storeFunctions: Readonly<Record<string, HostFunction>> = {
  'store.get': ({ heap, entities }, entityType = 0, id = 0) => {
    const entity = entities.load(readName(heap, entityType), readString(heap, id))
    return entity ? writeEntity(heap, entity) : 0
  },
  'store.get_in_block': ({ heap, entities }, entityType = 0, id = 0) => {
    const entity = entities.loadInBlock(readName(heap, entityType), readString(heap, id))
    return entity ? writeEntity(heap, entity) : 0
  },
  'store.loadRelated': ({ heap, entities }, entityType = 0, id = 0, field = 0) => {
    const owner = readName(heap, entityType)
    return writeEntities(heap, entities.loadRelated(owner, readString(heap, id), readName(heap, field)))
  },
  'store.set': ({ heap, entities }, entityType = 0, id = 0, entity = 0) => {
    entities.set(readName(heap, entityType), readString(heap, id), readEntity(heap, entity))
    return undefined
  },
  'store.remove': ({ heap, entities }, entityType = 0, id = 0) => {
    entities.remove(readName(heap, entityType), readString(heap, id))
    return undefined
  },
}
