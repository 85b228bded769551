import { buildASTSchema, type DocumentNode, type GraphQLNamedType, GraphQLSchema } from 'graphql'

export type IntrospectableOptions = Readonly<{
  document: DocumentNode
  /** Types that nothing in the document names. */
  more?: readonly GraphQLNamedType[]
  /** Directives that graph-node does not tell of. */
  hiddenDirectives: readonly string[]
}>

/** Builds a schema that is introspected as graph-node's are. */
export function buildIntrospectableSchema({ document, more = [], hiddenDirectives }: IntrospectableOptions) {
  const config = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }).toConfig()
  const directives = config.directives.filter((each) => !hiddenDirectives.includes(each.name))
  return new IntrospectableSchema({ ...config, types: [...config.types, ...more], directives, assumeValid: true })
}

/** Introspection lists types in the order of their names, without those of introspection itself, as graph-node does. */
class IntrospectableSchema extends GraphQLSchema {
  override getType(name: string): ReturnType<GraphQLSchema['getType']> {
    return super.getTypeMap()[name]
  }

  override getTypeMap(): ReturnType<GraphQLSchema['getTypeMap']> {
    const types = Object.entries(super.getTypeMap()).filter(([name]) => !name.startsWith('__'))
    return Object.fromEntries(types.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
