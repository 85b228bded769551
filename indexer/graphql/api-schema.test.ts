import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
} from 'graphql'
import { readSchema } from '../schema/read-schema.ts'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { createApiSchema } from './api-schema.ts'
import { ZOO_SCHEMA } from './zoo.ts'

const REPOSITORY_SCHEMA = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')

describe("the repository's API schema", () => {
  const api = createApiSchema(readSchema(REPOSITORY_SCHEMA))
  const query = api.getQueryType()?.getFields() ?? {}

  test('has two query fields for each type, then those about the subgraph', () => {
    expect(Object.keys(query)).toEqual([
      'registry',
      'registries',
      'moderator',
      'moderators',
      'registrant',
      'registrants',
      'creation',
      'creations',
      'project',
      'projects',
      'maintainer',
      'maintainers',
      'release',
      'releases',
      'file',
      'files',
      'annotation',
      'annotations',
      'coreMetadata',
      'coreMetadata_collection',
      'account',
      'accounts',
      'logEntry',
      'logEntries',
      '_meta',
      '_logs',
    ])
  })

  test('gives list fields the arguments of graph-node, in its order', () => {
    const text = (args: readonly { name: string; type: unknown }[]) => args.map((each) => `${each.name}: ${each.type}`)

    expect(text(query.files?.args ?? [])).toEqual([
      'skip: Int',
      'first: Int',
      'orderBy: File_orderBy',
      'orderDirection: OrderDirection',
      'where: File_filter',
      'block: Block_height',
      'subgraphError: _SubgraphErrorPolicy_!',
    ])
    expect(text(query.file?.args ?? [])).toEqual([
      'id: ID!',
      'block: Block_height',
      'subgraphError: _SubgraphErrorPolicy_!',
    ])
  })

  test('carries the descriptions of the text', () => {
    expect(api.getType('File')?.description).toBe(
      'The published record of one distribution. Nothing of it changes but the yank.',
    )
  })

  test('is understood by clients through introspection over HTTP', async () => {
    const subgraph = await serveSubgraph(REPOSITORY_SCHEMA, [[]])

    const { data } = await subgraph.query(getIntrospectionQuery())

    await subgraph.stop()
    const client = buildClientSchema(data as unknown as IntrospectionQuery)
    expect(Object.keys(client.getQueryType()?.getFields() ?? {})).toEqual(Object.keys(query))
    expect(String(client.getQueryType()?.getFields().files?.type)).toBe('[File!]!')
  })
})

describe('the types made for queries', () => {
  const api = createApiSchema(readSchema(ZOO_SCHEMA))
  const filterFields = (name: string) => {
    const type = api.getType(name)
    return isInputObjectType(type) ? Object.values(type.getFields()).map((field) => `${field.name}: ${field.type}`) : []
  }

  test('filter a text by 20 operators, in order', () => {
    expect(filterFields('Animal_filter').filter((field) => /^name(_|:)/.test(field))).toEqual([
      'name: String',
      'name_not: String',
      'name_gt: String',
      'name_lt: String',
      'name_gte: String',
      'name_lte: String',
      'name_in: [String!]',
      'name_not_in: [String!]',
      'name_contains: String',
      'name_contains_nocase: String',
      'name_not_contains: String',
      'name_not_contains_nocase: String',
      'name_starts_with: String',
      'name_starts_with_nocase: String',
      'name_not_starts_with: String',
      'name_not_starts_with_nocase: String',
      'name_ends_with: String',
      'name_ends_with_nocase: String',
      'name_not_ends_with: String',
      'name_not_ends_with_nocase: String',
    ])
  })

  test.each([
    ['tame', ['tame: Boolean', 'tame_not: Boolean', 'tame_in: [Boolean!]', 'tame_not_in: [Boolean!]']],
    ['kind', ['kind: Kind', 'kind_not: Kind', 'kind_in: [Kind!]', 'kind_not_in: [Kind!]']],
    ['codes', ['codes: [Bytes!]', 'codes_not: [Bytes!]', 'codes_contains: [Bytes!]', 'codes_not_contains: [Bytes!]']],
    [
      'friends',
      [
        'friends: [String!]',
        'friends_not: [String!]',
        'friends_contains: [String!]',
        'friends_contains_nocase: [String!]',
        'friends_not_contains: [String!]',
        'friends_not_contains_nocase: [String!]',
        'friends_: Animal_filter',
      ],
    ],
  ])('filter %s by its own', (field, expected) => {
    expect(filterFields('Animal_filter').filter((each) => each.startsWith(field))).toEqual(expected)
  })

  test('filter derived fields by their entities alone, and end with the same three', () => {
    expect(filterFields('Keeper_filter').slice(-5)).toEqual([
      'animals_: Animal_filter',
      'badge_: Badge_filter',
      '_change_block: BlockChangedFilter',
      'and: [Keeper_filter]',
      'or: [Keeper_filter]',
    ])
  })

  test('order by every field, and by those of single references', () => {
    const type = api.getType('Badge_orderBy')

    expect(isEnumType(type) ? type.getValues().map(({ name }) => name) : []).toEqual([
      'id',
      'keeper',
      'keeper__id',
      'keeper__name',
      'keeper__age',
    ])
  })
})

describe('introspection', () => {
  test('answers aliases, arguments and __typename', async () => {
    const subgraph = await serveSubgraph(ZOO_SCHEMA, [[]])

    const { data } = await subgraph.query(`{
      k: __type(name: "Kind") { __typename kind values: enumValues(includeDeprecated: true) { name } }
      __type(name: "Nope") { name }
      __schema { queryType { name } mutationType { name } directives { name } }
    }`)

    await subgraph.stop()
    expect(data).toEqual({
      k: { __typename: '__Type', kind: 'ENUM', values: [{ name: 'DOG' }, { name: 'CAT' }] },
      __type: null,
      __schema: {
        queryType: { name: 'Query' },
        mutationType: null,
        directives: ['skip', 'include', 'entity', 'subgraphId', 'derivedFrom'].map((name) => ({ name })),
      },
    })
  })

  test('lists types by name, without its own', async () => {
    const subgraph = await serveSubgraph(ZOO_SCHEMA, [[]])

    const { data } = await subgraph.query('{ __schema { types { name } } }')

    await subgraph.stop()
    const { types } = (data?.__schema ?? { types: [] }) as { types: readonly { name: string }[] }
    const names = types.map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['Aggregation_current', 'Aggregation_interval', 'Animal'])
    expect(names).toEqual(names.toSorted())
    expect(names.filter((name) => name.startsWith('__'))).toEqual([])
  })
})
