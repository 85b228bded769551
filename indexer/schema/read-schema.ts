import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql'
import { checkSchema } from './check-schema.ts'
import { argument, directive } from './directives.ts'
import { readAggregation } from './read-aggregation.ts'
import {
  type Aggregation,
  type DerivedFrom,
  type EntityType,
  type Field,
  type FieldType,
  type IdType,
  type InterfaceType,
  SCALARS,
  type Schema,
  SchemaError,
} from './schema.ts'

/**
 * Reads a subgraph's `schema.graphql`.
 * @throws SchemaError (`INVALID_SCHEMA`) where the text does not parse, names an unknown type, or breaks a rule of
 * subgraph schemas; the message names the type and the field.
 */
export function readSchema(text: string): Schema {
  const document = parseText(text)
  const named = definitions(document, Kind.OBJECT_TYPE_DEFINITION).filter((node) => node.name.value !== '_Schema_')
  const isAggregation = (node: ObjectTypeDefinitionNode) => directive(node, 'aggregation') !== null
  const objects = named.filter((node) => !isAggregation(node))
  const interfaces = definitions(document, Kind.INTERFACE_TYPE_DEFINITION)
  const enums = definitions(document, Kind.ENUM_TYPE_DEFINITION)
  const kinds: TypeKinds = new Map<string, FieldType>([
    ...SCALARS.map((name) => [name, { kind: 'scalar', name }] as const),
    ...enums.map((node) => [node.name.value, { kind: 'enum', name: node.name.value }] as const),
    ...interfaces.map((node) => [node.name.value, { kind: 'interface', name: node.name.value }] as const),
    ...named.map((node) => [node.name.value, { kind: 'entity', name: node.name.value }] as const),
  ])

  const entityTypes = objects.map((node) => readEntityType(node, kinds))
  const schema: Schema = {
    document,
    entityTypes: byName(entityTypes),
    interfaces: byName(interfaces.map((node) => readInterface(node, kinds, entityTypes))),
    aggregations: byName(
      named.filter(isAggregation).map((node) => readAggregationType(node, kinds, byName(entityTypes))),
    ),
    enums: new Map(enums.map((node) => [node.name.value, (node.values ?? []).map((value) => value.name.value)])),
  }
  checkSchema(schema)
  return schema
}

type TypeKinds = ReadonlyMap<string, FieldType>

function parseText(text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true })
  } catch (error) {
    throw new SchemaError(`the schema does not parse: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

function definitions<K extends DocumentNode['definitions'][number]['kind']>(document: DocumentNode, kind: K) {
  return document.definitions.filter(
    (node): node is Extract<DocumentNode['definitions'][number], { kind: K }> => node.kind === kind,
  )
}

function readEntityType(node: ObjectTypeDefinitionNode, kinds: TypeKinds): EntityType {
  const name = node.name.value
  const entity = directive(node, 'entity')
  if (entity === null) {
    throw new SchemaError(`type ${name} has no @entity directive; add \`@entity(immutable: ...)\``)
  }
  const fields = byName((node.fields ?? []).map((field) => readField(field, name, kinds)))
  const timeseries = argument(entity, 'timeseries') === true
  const immutable = argument(entity, 'immutable')
  if (timeseries && immutable === false) {
    throw new SchemaError(`Timeseries ${name} is marked as mutable, it must be immutable`)
  }
  if (timeseries) checkTimestamp(name, fields)
  return {
    name,
    description: node.description?.value ?? null,
    immutable: immutable === true || timeseries,
    timeseries,
    idType: readIdType(name, fields),
    fields,
    interfaces: (node.interfaces ?? []).map((type) => type.name.value),
  }
}

function readAggregationType(
  node: ObjectTypeDefinitionNode,
  kinds: TypeKinds,
  entityTypes: ReadonlyMap<string, EntityType>,
): Aggregation {
  const name = node.name.value
  const fields = byName((node.fields ?? []).map((field) => readField(field, name, kinds)))
  checkTimestamp(name, fields)
  return readAggregation(node, fields, readIdType(name, fields), entityTypes)
}

function checkTimestamp(name: string, fields: ReadonlyMap<string, Field>): void {
  const type = fields.get('timestamp')?.type
  if (type?.kind === 'scalar' && type.name === 'Timestamp') return
  throw new SchemaError(`Timeseries ${name} is missing a \`timestamp\` field`)
}

function readInterface(
  node: InterfaceTypeDefinitionNode,
  kinds: TypeKinds,
  entityTypes: readonly EntityType[],
): InterfaceType {
  const name = node.name.value
  const implementers = entityTypes.filter((type) => type.interfaces.includes(name))
  return {
    name,
    description: node.description?.value ?? null,
    idType: implementers[0]?.idType ?? 'String',
    fields: byName((node.fields ?? []).map((field) => readField(field, name, kinds))),
    implementers: implementers.map((type) => type.name),
  }
}

function readField(node: FieldDefinitionNode, owner: string, kinds: TypeKinds): Field {
  const where = `${owner}.${node.name.value}`
  const { typeName, list, nonNull } = readType(node.type, where)
  const type = kinds.get(typeName)
  if (type === undefined) throw new SchemaError(`field ${where} has the unknown type ${typeName}`)
  return {
    name: node.name.value,
    description: node.description?.value ?? null,
    type,
    list,
    nonNull,
    derivedFrom: readDerivedFrom(node, type, where),
  }
}

function readType(node: TypeNode, where: string): { typeName: string; list: boolean; nonNull: boolean } {
  if (node.kind === Kind.NON_NULL_TYPE) return { ...readType(node.type, where), nonNull: true }
  if (node.kind === Kind.NAMED_TYPE) return { typeName: node.name.value, list: false, nonNull: false }
  const element = readType(node.type, where)
  if (element.list) throw new SchemaError(`field ${where} is a list of lists, which cannot be stored`)
  return { typeName: element.typeName, list: true, nonNull: false }
}

function readDerivedFrom(node: FieldDefinitionNode, type: FieldType, where: string): DerivedFrom | null {
  const derivedFrom = directive(node, 'derivedFrom')
  if (derivedFrom === null) return null
  const field = argument(derivedFrom, 'field')
  if (typeof field !== 'string') throw new SchemaError(`@derivedFrom of ${where} needs a field name`)
  return { type: type.name, field }
}

function readIdType(owner: string, fields: ReadonlyMap<string, Field>): IdType {
  const id = fields.get('id')
  if (id === undefined) throw new SchemaError(`type ${owner} has no id; add \`id: Bytes!\` or \`id: ID!\``)
  const name = id.type.kind === 'scalar' && !id.list ? id.type.name : null
  if (name === 'ID' || name === 'String') return 'String'
  if (name === 'Bytes' || name === 'Int8') return name
  throw new SchemaError(`the id of type ${owner} must be an ID, a String, a Bytes or an Int8`)
}

function byName<T extends Readonly<{ name: string }>>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]))
}
