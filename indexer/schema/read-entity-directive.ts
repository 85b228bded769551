import { Kind, type ObjectTypeDefinitionNode } from 'graphql'
import { argument, directive } from './directives.ts'
import { type EntityType, SchemaError } from './schema.ts'

type EntityFlags = Pick<EntityType, 'immutable' | 'skipDuplicates' | 'timeseries'>

/** What `@entity` says of a type. @throws {SchemaError} with graph-node's texts */
export function readEntityDirective(node: ObjectTypeDefinitionNode): EntityFlags {
  const name = node.name.value
  const entity = directive(node, 'entity')
  if (entity === null) {
    throw new SchemaError(`type ${name} has no @entity directive; add \`@entity(immutable: ...)\``)
  }
  const flag = (flagName: string): boolean | null => {
    const value = argument(entity, flagName)
    if (value === null) return null
    if (value.kind === Kind.BOOLEAN) return value.value
    throw new SchemaError(`The \`${flagName}\` argument of the @entity directive must be a boolean`)
  }
  const timeseries = flag('timeseries') ?? false
  const immutable = flag('immutable') ?? timeseries
  const skipDuplicates = flag('skipDuplicates') ?? false
  if (skipDuplicates && !immutable) {
    throw new SchemaError(
      `Entity type \`${name}\` has skipDuplicates: true but is not immutable; skipDuplicates requires immutable: true`,
    )
  }
  if (timeseries && !immutable) {
    throw new SchemaError(`Timeseries ${name} is marked as mutable, it must be immutable`)
  }
  return { immutable, skipDuplicates, timeseries }
}
