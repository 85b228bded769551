import { readEntity, writeEntities, writeEntity } from '../entities.ts'
import type { HostFunction } from '../host.ts'
import { readString } from '../strings.ts'

export const storeFunctions: Readonly<Record<string, HostFunction>> = {
  'store.get': ({ heap, entities }, entityType = 0, id = 0) => {
    const entity = entities.load(readString(heap, entityType), readString(heap, id))
    return entity ? writeEntity(heap, entity) : 0
  },
  'store.get_in_block': ({ heap, entities }, entityType = 0, id = 0) => {
    const entity = entities.loadInBlock(readString(heap, entityType), readString(heap, id))
    return entity ? writeEntity(heap, entity) : 0
  },
  'store.loadRelated': ({ heap, entities }, entityType = 0, id = 0, field = 0) => {
    const owner = readString(heap, entityType)
    return writeEntities(heap, entities.loadRelated(owner, readString(heap, id), readString(heap, field)))
  },
  'store.set': ({ heap, entities }, entityType = 0, id = 0, entity = 0) => {
    entities.set(readString(heap, entityType), readString(heap, id), readEntity(heap, entity))
    return undefined
  },
  'store.remove': ({ heap, entities }, entityType = 0, id = 0) => {
    entities.remove(readString(heap, entityType), readString(heap, id))
    return undefined
  },
}
