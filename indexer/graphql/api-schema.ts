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
import { queryNames } from '../schema/query-names.ts'
import type { EntityType, Field, InterfaceType, Schema } from '../schema/schema.ts'
import { filterType } from './filter-type.ts'
import { FIXED_TYPES, QUERY_META_FIELDS } from './fixed-types.ts'
import { buildIntrospectableSchema } from './introspectable-schema.ts'
import { orderByType } from './order-by-type.ts'

/** The schema by which a subgraph's entities are queried: as graph-node makes it from the same text. */
export function createApiSchema(schema: Schema): GraphQLSchema {
  const types = [...schema.entityTypes.values(), ...schema.interfaces.values()]
  const generated = [
    ...types.flatMap((type) => [orderByType(schema, type), filterType(schema, type)]),
    FIXED_TYPES,
    `type Query {\n${types.map((type) => queryFields(type)).join('\n')}\n${QUERY_META_FIELDS}\n}`,
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
  const type: EntityType | InterfaceType | undefined = isInterface
    ? schema.interfaces.get(node.name.value)
    : schema.entityTypes.get(node.name.value)
  if (type === undefined) return []
  const fields = (node.fields ?? []).map((field) => publicField(field, type.fields.get(field.name.value)))
  return [{ ...node, directives: [], fields }]
}

function publicField(node: FieldDefinitionNode, field: Field | undefined): FieldDefinitionNode {
  const directives = [directive(node, 'deprecated')].filter((each) => each !== null)
  const isCollection = field?.list === true && (field.type.kind === 'entity' || field.type.kind === 'interface')
  return { ...node, directives, arguments: isCollection ? parseArguments(collectionArguments(field.type.name)) : [] }
}

function parseArguments(text: string): readonly InputValueDefinitionNode[] {
  const [definition] = parse(`type T { f(${text}): Int }`, { noLocation: true }).definitions
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields?.[0]?.arguments ?? []) : []
}

function collectionArguments(type: string): string {
  return `skip: Int = 0, first: Int = 100, orderBy: ${type}_orderBy, orderDirection: OrderDirection, where: ${type}_filter`
}

const STATE_ARGUMENTS = `
  "The block whose state is asked for: by its hash, by its number, or the newest that is at least \`number_gte\`."
  block: Block_height,
  "\`allow\` gives data also where handlers failed at or before the block."
  subgraphError: _SubgraphErrorPolicy_! = deny`

function queryFields({ name }: EntityType | InterfaceType): string {
  const { singular, plural } = queryNames(name)
  return `  ${singular}(id: ID!, ${STATE_ARGUMENTS}): ${name}
  ${plural}(${collectionArguments(name)}, ${STATE_ARGUMENTS}): [${name}!]!`
}
