import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GraphQLSchema, getIntrospectionQuery } from 'graphql'
import { DOCUMENTS } from '../../gateway/graphql/documents.ts'
import { createPassOn } from '../../gateway/graphql/pass-on.ts'
import { createApiSchema } from '../../gateway/read-api/api-schema.ts'
import { readOperation } from '../../gateway/read-api/read-document.ts'
import { readExamples, readReference } from '../graphql-reference/reference.ts'
import { COSTLY_SHAPES, largestAllowed } from './costly-shapes.ts'
import { serveFiles } from './serve-files.ts'

const FILES = 10_000
const MAX_COST = 500_000
/** How far below the limit is what people and the gateway ask. */
const FACTOR = 10
/** Alone, it takes one; many tests run on few cores. */
const SLOWEST_MS = 8000

const ADDRESS = `0x${'aa'.repeat(20)}`
const VARIABLES = {
  ...{ id: ADDRESS, registry: ADDRESS, account: ADDRESS, factory: ADDRESS, project: ADDRESS, after: '0x', last: '0x' },
  ...{ normalizedName: 'demo', cid: 'bafkrei', filename: 'demo.whl', since: 1, first: 1000, skip: 0 },
}

let served: Awaited<ReturnType<typeof serveFiles>>
let schema: GraphQLSchema

beforeAll(async () => {
  served = await serveFiles(FILES)
  schema = await createApiSchema(createPassOn({ url: served.url, timeoutMs: 20_000 }))()
})
afterAll(() => served.stop())

/** In `block` the one asks for a number, the other for a hash. */
function costOf(query: string): number {
  const block = /\$block: Int/.test(query) ? 1 : '0x'
  const asked = { query, operationName: null, variables: { ...VARIABLES, block } }
  return readOperation(schema, asked, Number.POSITIVE_INFINITY).measured.cost
}

describe('what is asked every day costs a tenth of the limit at most:', () => {
  test.each([...DOCUMENTS])("the gateway's document %s", (_name, query) => {
    expect(costOf(query) * FACTOR).toBeLessThanOrEqual(MAX_COST)
  })

  test.each(readExamples())('the example "$title"', ({ query }) => {
    expect(costOf(query) * FACTOR).toBeLessThanOrEqual(MAX_COST)
  })

  test('the standard introspection query, with all that it may ask', () => {
    const all = {
      ...{ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
      ...{ inputValueDeprecation: true, oneOf: true },
    }

    expect(costOf(getIntrospectionQuery(all))).toBeLessThan(MAX_COST / 5)
  })

  test('the costs that docs/reference/graphql.md tells', () => {
    const told = [...readReference().matchAll(/^\| `(\{.*\})`\s+\|\s+(\d+) \|$/gm)]

    expect(told).toHaveLength(5)
    for (const [, query = '', cost] of told) expect(costOf(query)).toBe(Number(cost))
  })
})

describe('what would hold the index', () => {
  const filters = Array.from({ length: 300 }, (_, at) => `{ filename_contains: "${at}" }`).join(' ')
  const aliases = Array.from({ length: 20 }, (_, at) => `a${at}: files(first: 1, where: $where) { id }`).join(' ')

  test.each([
    [
      'a thousand files, each with the thousand of its release',
      '{ files(first: 1000) { release { files(first: 1000) { id } } } }',
      {},
    ],
    [
      '300 filters under 20 aliases',
      `query($where: File_filter) { ${aliases} }`,
      { where: { or: Array.from({ length: 300 }, (_, at) => ({ filename_contains: `${at}` })) } },
    ],
    ['filters in a literal', `{ files(where: { or: [${filters}] }) { id } }`, {}],
  ])('is refused before it runs: %s', (_what, query, variables) => {
    expect(() => readOperation(schema, { query, operationName: null, variables }, MAX_COST)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(QUERY_TOO_COSTLY|INVALID_DOCUMENT)$/) }),
    )
  })

  test.each(COSTLY_SHAPES)(
    'is answered in time as far as it is allowed: $name',
    async ({ query, variables }) => {
      const asked = (size: number) => ({ query: query(size), operationName: null, variables: variables?.(size) ?? {} })
      const size = largestAllowed((each) => {
        try {
          return JSON.stringify(asked(each)).length < 16_384 && Boolean(readOperation(schema, asked(each), MAX_COST))
        } catch {
          return false
        }
      }, 1000)
      const began = performance.now()
      const { errors } = await served.query(asked(size).query, asked(size).variables)

      expect(size).toBeGreaterThan(0)
      expect(performance.now() - began).toBeLessThan(SLOWEST_MS)
      expect(errors?.[0]?.message ?? 'the result size').toContain('the result size')
    },
    60_000,
  )
})
