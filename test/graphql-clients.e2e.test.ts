import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { installCodegen } from './codegen/install.ts'
import { wheel } from './distributions.ts'
import { describeWithPypi, run, withClient } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 300_000

let stack: TestStack
let url: string

beforeAll(async () => {
  stack = await startTestStack()
  await stack.publishAll(wheel('demo', '1.0'), wheel('other', '1.0'))
  url = `${stack.gatewayUrl}/graphql`
}, TIMEOUT_MS)

afterAll(() => stack?.stop())

/** What there is, as clients write it: a fragment, a variable, an operation by its name. */
const QUERIES = `
  query Projects($first: Int!) { projects(first: $first, orderBy: normalizedName) { ...Named } }
  query Files { files(first: 1) { filename project { ...Named } } }
  fragment Named on Project { normalizedName }
`

describe('GraphQL over HTTP', () => {
  // All of them: what a server MUST, SHOULD and MAY do.
  test.each(serverAudits({ url: () => url }))('$id: $name', async ({ fn }) => {
    const result = await fn()

    expect({ ...result, response: undefined }).toMatchObject({ status: 'ok' })
  })

  test('has as many audits as docs/reference/http.md says', async () => {
    const page = await readFile(new URL('../docs/reference/http.md', import.meta.url), 'utf8')

    expect(page).toContain(`all ${serverAudits({ url }).length} audits of \`graphql-http\``)
  })
})

const isNpmReachable = await fetch('https://registry.npmjs.org/graphql', { signal: AbortSignal.timeout(10_000) }).then(
  ({ ok }) => ok,
  () => false,
)
const testWithNpm = isNpmReachable ? test : test.skip

describe('clients', () => {
  testWithNpm(
    '@graphql-codegen/cli reads the schema and makes types of queries (needs npm)',
    async () => {
      const packages = join(installCodegen(), '@graphql-codegen')
      const folder = await mkdtemp(join(tmpdir(), 'dipmp-codegen-'))
      const plugins = ['typescript', 'typescript-operations'].map((name) => join(packages, name, 'esm', 'index.js'))
      await writeFile(join(folder, 'queries.graphql'), QUERIES)
      const config = {
        schema: url,
        documents: join(folder, 'queries.graphql'),
        generates: { [join(folder, 'types.ts')]: { plugins } },
      }
      await writeFile(join(folder, 'codegen.json'), JSON.stringify(config))
      await run(process.execPath, [join(packages, 'cli', 'esm', 'bin.js'), '--config', join(folder, 'codegen.json')], {
        cwd: folder,
      })
      const types = await readFile(join(folder, 'types.ts'), 'utf8')
      await rm(folder, { recursive: true })

      expect(types).toContain('export type NamedFragment = ')
      expect(types).toMatch(/export type ProjectsQueryVariables = Exact<\{\s+first: number/)
    },
    TIMEOUT_MS,
  )
})

describeWithPypi('clients that are installed from PyPI (needs PyPI)', () => {
  test(
    'gql fetches the schema, checks its queries by it, and asks',
    async () => {
      const program = `
import json, sys
from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.exceptions import TransportQueryError
queries = gql(sys.argv[2])
answers = []
for transport in (RequestsHTTPTransport(url=sys.argv[1]), AIOHTTPTransport(url=sys.argv[1])):
    client = Client(transport=transport, fetch_schema_from_transport=True)
    queries.variable_values, queries.operation_name = {"first": 2}, "Projects"
    answers.append(client.execute(queries))
costly = gql("{ files(first: 1000) { release { files(first: 1000) { id } } } }")
try:
    client.execute(costly)
except TransportQueryError as error:
    answers.append(error.errors[0]["extensions"]["code"])
print(json.dumps(answers))
`
      await withClient(['gql[aiohttp,requests]'], async (bin) => {
        const { stdout } = await run(bin('python'), ['-c', program, url, QUERIES])

        const projects = { projects: [{ normalizedName: 'demo' }, { normalizedName: 'other' }] }
        expect(JSON.parse(stdout)).toEqual([projects, projects, 'QUERY_TOO_COSTLY'])
      })
    },
    TIMEOUT_MS,
  )
})
