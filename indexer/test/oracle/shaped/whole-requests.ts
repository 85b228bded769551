import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isListType, isNonNullType } from 'graphql'
import { createApiSchema } from '../../../graphql/api-schema.ts'
import { readSchema } from '../../../schema/read-schema.ts'
import { post, type TrialRequest } from '../trial.ts'

/** Asks for every entity of a subgraph with all of its fields, now and at some blocks, and whether handlers failed. */
export async function wholeRequests(manifestPath: string, blocks: readonly number[]): Promise<TrialRequest[]> {
  const text = await readFile(join(dirname(manifestPath), 'schema.graphql'), 'utf8')
  const query = createApiSchema(readSchema(text)).getQueryType()
  const lists = Object.values(query?.getFields() ?? {}).filter(isEntityList)
  const requests = lists.flatMap((list) => {
    const fields = Object.values((getNamedType(list.type) as GraphQLObjectType).getFields()).map(selectionOf)
    const ask = (block: string) => post(`{ ${list.name}(first: 1000${block}) { ${fields.join(' ')} } }`)
    return [ask(''), ...blocks.map((number) => ask(`, block: { number: ${number} }`))]
  })
  return [...requests, post('{ _meta { hasIndexingErrors block { number hash } } }')]
}

function isEntityList({ name, type }: GraphQLField<unknown, unknown>): boolean {
  return !name.startsWith('_') && isList(type)
}

function isList(type: GraphQLField<unknown, unknown>['type']): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  if (isLeafType(getNamedType(type))) return name
  return isList(type) ? `${name}(first: 1000) { id }` : `${name} { id }`
}
