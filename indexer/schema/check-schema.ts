import { findType } from './find-type.ts'
import { type EntityType, type Field, type Schema, SchemaError } from './schema.ts'
import { snakeCase } from './snake-case.ts'

const RESERVED = ['Query', 'Subscription', 'Mutation', 'OrderDirection', 'Block_height', 'BlockChangedFilter']

/** Holds the rules that need the whole schema: derived fields lead back, interfaces agree, names can be stored. */
export function checkSchema(schema: Schema): void {
  checkUnique('types', [
    ...schema.entityTypes.keys(),
    ...[...schema.aggregations.values()].flatMap(({ name, intervals }) => intervals.map((each) => `${name}_${each}`)),
  ])
  for (const type of schema.entityTypes.values()) {
    if (RESERVED.includes(type.name)) throw new SchemaError(`the type name ${type.name} is reserved`)
    checkUnique(
      `fields of ${type.name}`,
      [...type.fields.values()].filter((field) => field.derivedFrom === null).map((field) => field.name),
    )
    for (const field of type.fields.values()) checkDerivedField(schema, type, field)
    for (const name of type.interfaces) checkImplements(schema, type, name)
  }
}

/** SQLite compares names without regard to case; so do we, after the change to snake_case. */
function checkUnique(what: string, names: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const name of names) {
    const other = seen.get(snakeCase(name))
    if (other !== undefined) {
      throw new SchemaError(`the ${what} ${other} and ${name} have the same name once written in lower case`)
    }
    seen.set(snakeCase(name), name)
  }
}

function checkDerivedField(schema: Schema, owner: EntityType, field: Field): void {
  if (field.derivedFrom === null) return
  const { type, field: backName } = field.derivedFrom
  const fault = (reason: string) => invalidDerivedFrom(owner.name, field.name, reason)
  const target = findType(schema, type)
  if (target === undefined) throw fault('type must be an existing entity or interface')
  const back = target.fields.get(backName)
  if (back === undefined) throw fault(`field \`${backName}\` does not exist on type \`${type}\``)
  if (back.derivedFrom !== null) throw fault(`field \`${backName}\` on type \`${type}\` is derived itself`)
  // An interface may be led back to where it has the derived field too; an id may be anything's.
  const interfaces = owner.interfaces.filter((name) => schema.interfaces.get(name)?.fields.has(field.name))
  const names = [owner.name, ...interfaces]
  if (backName === 'id' || names.includes(back.type.name)) return
  const signatures = names.flatMap((name) => [name, `${name}!`, `[${name}!]`, `[${name}!]!`])
  throw fault(
    `field \`${backName}\` on type \`${type}\` must have one of the following types: ${signatures.join(', ')}`,
  )
}

/** A fault of a derived field, in graph-node's words. */
export function invalidDerivedFrom(type: string, field: string, reason: string): SchemaError {
  return new SchemaError(`Field \`${field}\` in type \`${type}\` has invalid @derivedFrom: ${reason}`)
}

function checkImplements(schema: Schema, type: EntityType, interfaceName: string): void {
  const contract = schema.interfaces.get(interfaceName)
  if (contract === undefined) throw new SchemaError(`type ${type.name} implements ${interfaceName}, which is not there`)
  if (contract.idType !== type.idType) {
    throw new SchemaError(`the types that implement ${interfaceName} have ids of different types`)
  }
  for (const field of contract.fields.values()) {
    if (!type.fields.has(field.name)) {
      throw new SchemaError(`type ${type.name} implements ${interfaceName} but lacks its field ${field.name}`)
    }
  }
}
