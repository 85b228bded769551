import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql'
import { isBefore } from '../manifest/version.ts'
import { checkDirectives, checkQuoted } from './check-directives.ts'
import { checkSchema, invalidDerivedFrom } from './check-schema.ts'
import { argument, directive, textOf } from './directives.ts'
import { readAggregation } from './read-aggregation.ts'
import { readEntityDirective } from './read-entity-directive.ts'
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
 * Reads a subgraph's `schema.graphql`; the manifest's specVersion says what it may have.
 * @throws SchemaError (`INVALID_SCHEMA`) where the text does not parse, names an unknown type, or breaks a rule of
 * subgraph schemas; the message names the type and the field.
 */
export function readSchema(text: string, specVersion = NEWEST_SPEC_VERSION): Schema {
  const document = parseText(text)
  checkDirectives(document)
  const named = definitions(document, Kind.OBJECT_TYPE_DEFINITION).filter((node) => node.name.value !== '_Schema_')
  checkSpecVersion(named, specVersion)
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
  checkQuoted(document)
  return schema
}

/** What came later is refused in graph-node's words. */
function checkSpecVersion(objects: readonly ObjectTypeDefinitionNode[], specVersion: string): void {
  if (!isBefore(specVersion, '1.1.0')) return
  const since = `not supported with spec version ${specVersion}; please migrate the subgraph to the latest version`
  if (objects.some((node) => directive(node, 'aggregation'))) throw new SchemaError(`Aggregations are ${since}`)
  const ids = objects.flatMap((node) => node.fields?.find(({ name }) => name.value === 'id') ?? [])
  if (ids.some(({ type }) => /^Int8!?$/.test(print(type)))) {
    throw new SchemaError(`Using Int8 as the type for the \`id\` field is ${since}`)
  }
}

const NEWEST_SPEC_VERSION = '1.3.0'

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
  const flags = readEntityDirective(node)
  const fields = byName((node.fields ?? []).map((field) => readField(field, name, kinds)))
  if (flags.timeseries) checkTimeseries(name, fields)
  return {
    name,
    description: node.description?.value ?? null,
    ...flags,
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

function checkTimeseries(name: string, fields: ReadonlyMap<string, Field>): void {
  const id = fields.get('id')?.type
  if (id && id.name !== 'Int8') {
    throw new SchemaError(`Timeseries \`${name}\` must have an \`id\` field of type \`Int8\``)
  }
  checkTimestamp(name, fields)
}

function checkTimestamp(name: string, fields: ReadonlyMap<string, Field>): void {
  const type = fields.get('timestamp')?.type
  if (type === undefined) throw new SchemaError(`Timeseries ${name} is missing a \`timestamp\` field`)
  if (type.name === 'Timestamp') return
  throw new SchemaError(`Type ${name} has a \`timestamp\` field of type ${type.name}, but it must be of type Timestamp`)
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
    derivedFrom: readDerivedFrom(node, type, owner),
  }
}

function readType(node: TypeNode, where: string): { typeName: string; list: boolean; nonNull: boolean } {
  if (node.kind === Kind.NON_NULL_TYPE) return { ...readType(node.type, where), nonNull: true }
  if (node.kind === Kind.NAMED_TYPE) return { typeName: node.name.value, list: false, nonNull: false }
  const element = readType(node.type, where)
  if (element.list) throw new SchemaError(`field ${where} is a list of lists, which cannot be stored`)
  return { typeName: element.typeName, list: true, nonNull: false }
}

function readDerivedFrom(node: FieldDefinitionNode, type: FieldType, owner: string): DerivedFrom | null {
  const derivedFrom = directive(node, 'derivedFrom')
  if (derivedFrom === null) return null
  const field = argument(derivedFrom, 'field')
  if (field === null)
    throw invalidDerivedFrom(owner, node.name.value, 'the @derivedFrom directive must have a `field` argument')
  const text = textOf(field)
  if (text === null)
    throw invalidDerivedFrom(owner, node.name.value, 'the @derivedFrom `field` argument must be a string')
  return { type: type.name, field: text }
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
