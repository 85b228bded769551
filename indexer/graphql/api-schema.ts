import {
  type DefinitionNode,
  type FieldDefinitionNode,
  GraphQLFloat,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  Kind,
  parse,
} from 'graphql'
import { directive } from '../schema/directives.ts'
import { findType, type QueriedType } from '../schema/find-type.ts'
import { isReference } from '../schema/is-reference.ts'
import { queryNames } from '../schema/query-names.ts'
import type { Aggregation, Field, Schema } from '../schema/schema.ts'
import { aggregationFilterType, filterType } from './filter-type.ts'
import { FIXED_TYPES, QUERY_META_FIELDS } from './fixed-types.ts'
import { buildIntrospectableSchema } from './introspectable-schema.ts'
import { orderByType } from './order-by-type.ts'

/** The schema by which a subgraph's entities are queried: as graph-node makes it from the same text. */
export function createApiSchema(schema: Schema): GraphQLSchema {
  const types = [...schema.entityTypes.values(), ...schema.interfaces.values()]
  const aggregations = [...schema.aggregations.values()]
  const generated = [
    ...types.flatMap((type) => [orderByType(schema, type), filterType(schema, type)]),
    ...aggregations.flatMap((type) => [orderByType(schema, type), aggregationFilterType(schema, type)]),
    FIXED_TYPES,
    `type Query {\n${[...types.map(queryFields), ...aggregations.map(aggregationField)].join('\n')}\n${QUERY_META_FIELDS}\n}`,
  ]
  const own = schema.document.definitions.flatMap((node) => publicDefinition(schema, node))
  const definitions = [...own, ...parse(generated.join('\n\n'), { noLocation: true }).definitions]
  return buildIntrospectableSchema({
    document: { kind: Kind.DOCUMENT, definitions },
    more: [GraphQLFloat],
    // graphql-js adds these by itself.
    hiddenDirectives: ['deprecated', 'specifiedBy', 'oneOf'],
  })
}

/** What of the subgraph's schema is seen by those who query it; other definitions are silently left out. */
function publicDefinition(schema: Schema, node: DefinitionNode): DefinitionNode[] {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return [node]
  const isInterface = node.kind === Kind.INTERFACE_TYPE_DEFINITION
  if (!isInterface && node.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
  const type = findType(schema, node.name.value)
  if (type === undefined) return []
  const fields = (node.fields ?? []).map((field) => publicField(schema, field, type.fields.get(field.name.value)))
  return [{ ...node, directives: [], fields }]
}

function publicField(schema: Schema, node: FieldDefinitionNode, field: Field | undefined): FieldDefinitionNode {
  const directives = [directive(node, 'deprecated')].filter((each) => each !== null)
  const isCollection = field?.list === true && isReference(field)
  return { ...node, directives, arguments: isCollection ? parseArguments(argumentsOf(schema, field.type.name)) : [] }
}

function parseArguments(text: string): readonly InputValueDefinitionNode[] {
  const [definition] = parse(`type T { f(${text}): Int }`, { noLocation: true }).definitions
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields?.[0]?.arguments ?? []) : []
}

function collectionArguments(type: string): string {
  return `skip: Int = 0, first: Int = 100, orderBy: ${type}_orderBy, orderDirection: OrderDirection, where: ${type}_filter`
}

function argumentsOf(schema: Schema, type: string): string {
  return schema.aggregations.has(type) ? aggregationArguments(type) : collectionArguments(type)
}

function aggregationArguments(type: string): string {
  return `skip: Int = 0, first: Int = 100, interval: Aggregation_interval!, orderBy: ${type}_orderBy,
    orderDirection: OrderDirection, current: Aggregation_current, where: ${type}_filter`
}

const STATE_ARGUMENTS = `
  "The block whose state is asked for: by its hash, by its number, or the newest that is at least \`number_gte\`."
  block: Block_height,
  "\`allow\` gives data also where handlers failed at or before the block."
  subgraphError: _SubgraphErrorPolicy_! = deny`

function queryFields({ name }: QueriedType): string {
  const { singular, plural } = queryNames(name)
  return `  ${singular}(id: ID!, ${STATE_ARGUMENTS}): ${name}
  ${plural}(${collectionArguments(name)}, ${STATE_ARGUMENTS}): [${name}!]!`
}

/** What sums up is asked for as a list only. */
function aggregationField({ name }: Aggregation): string {
  return `  ${queryNames(name).plural}(${aggregationArguments(name)}, ${STATE_ARGUMENTS}): [${name}!]!`
}
