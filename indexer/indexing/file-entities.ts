import type { FileTemplate } from '../manifest/file-template.ts'
import { deterministicError, unknownError } from '../runtime/handler-error.ts'
import type { EntityAccess } from '../runtime/host.ts'

// When a file arrives differs from indexer to indexer. So that the entities made from events do not, handlers of events
// and handlers of files work on different entities.

/** The entities without those that files' handlers make, for a handler of events. */
export function withoutFileEntities(entities: EntityAccess, fileTypes: ReadonlySet<string>): EntityAccess {
  const refuse = (name: string) => {
    if (fileTypes.has(name)) throw unknownError(`entity type \`${name}\` is made from files, not from events`)
  }
  return {
    load: (name, id) => (fileTypes.has(name) ? null : entities.load(name, id)),
    loadInBlock: (name, id) => (fileTypes.has(name) ? null : entities.loadInBlock(name, id)),
    loadRelated: (name, id, field) => entities.loadRelated(name, id, field),
    set(name, id, fields) {
      refuse(name)
      entities.set(name, id, fields)
    },
    remove(name, id) {
      refuse(name)
      entities.remove(name, id)
    },
  }
}

/** The entities of the types that a file's template lists. */
export function onlyEntitiesOf(
  entities: EntityAccess,
  { name: template, entities: types }: FileTemplate,
): EntityAccess {
  const check = (name: string) => {
    if (types.includes(name)) return
    throw deterministicError(
      `entity type \`${name}\` is not on the 'entities' list for data source \`${template}\`. ` +
        `Hint: Add \`${name}\` to the 'entities' list, which currently is: \`${types.join(', ')}\`.`,
    )
  }
  const checked =
    <Arguments extends unknown[], Result>(call: (name: string, ...rest: Arguments) => Result) =>
    (name: string, ...rest: Arguments) => {
      check(name)
      return call(name, ...rest)
    }
  return {
    load: checked(entities.load),
    loadInBlock: checked(entities.loadInBlock),
    loadRelated: checked(entities.loadRelated),
    set: checked(entities.set),
    remove: checked(entities.remove),
  }
}
