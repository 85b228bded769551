import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { deployHostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { sdist, wheel } from './distributions.ts'
import { addHostileMetadata } from './hostile-metadata.ts'
import { PATIENCE_MS } from './patience.ts'
import { publishedLog, registeredLog } from './registry-logs.ts'
import { fetchPage, startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 180_000
const PAGE_TYPE = 'application/vnd.pypi.simple.v1+json'

let stack: TestStack
let folder: string
/** The sha256 of hostile core metadata files that the content store has. */
let digests: ReadonlyMap<string, string>
let registryOfEvil: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dipmp-metadata-'))
  digests = await addHostileMetadata(folder)
  stack = await startTestStack({ dataFolder: folder })
})

afterAll(async () => {
  await stack?.stop()
  await rm(folder, { recursive: true, force: true })
})

test(
  'a project is asked for what its releases need, and answers from the core metadata of its files',
  async () => {
    await stack.publishAll(
      wheel('demo', '1.0', {
        summary: 'Zażółć gęślą jaźń',
        requires: ['requests>=2', 'rich; extra == "pretty"'],
        requiresPython: '>=3.9',
        metadataExtra: [
          'Keywords: one, two,three',
          'Classifier: Programming Language :: Python :: 3',
          'Classifier: Typing :: Typed',
          'License: MIT',
          '       |with a second line',
          'Provides-Extra: pretty',
          'Project-URL: Source, https://example.org/source',
          'Author: Ana',
          'Author-email: Ana <ana@example.org>',
          'Maintainer: Max',
          'Maintainer-email: max@example.org,',
          ' team@example.org',
          'Home-page: https://example.org',
          'Description-Content-Type: text/markdown; charset=UTF-8',
        ],
        description: '# demo\n\nText: not a field\n',
      }),
    )

    const { projects } = await untilRead<{ projects: Project[] }>(
      `{ projects(where: { normalizedName: "demo" }) { releases { version files { filename coreMetadata {
         metadataVersion name version summary requiresDist classifiers keywords license licenseExpression requiresPython
         providesExtra projectUrls author authorEmail maintainer maintainerEmail homePage description
         descriptionContentType files { filename } } } } } }`,
      (answer) => answer.projects[0]?.releases[0]?.files[0]?.coreMetadata != null,
    )

    expect(projects).toEqual([
      {
        releases: [
          {
            version: '1.0',
            files: [
              {
                filename: 'demo-1.0-py3-none-any.whl',
                coreMetadata: {
                  metadataVersion: '2.2',
                  name: 'demo',
                  version: '1.0',
                  summary: 'Zażółć gęślą jaźń',
                  requiresDist: ['requests>=2', 'rich; extra == "pretty"'],
                  classifiers: ['Programming Language :: Python :: 3', 'Typing :: Typed'],
                  keywords: ['one', 'two', 'three'],
                  license: 'MIT\nwith a second line',
                  licenseExpression: null,
                  requiresPython: '>=3.9',
                  providesExtra: ['pretty'],
                  projectUrls: ['Source, https://example.org/source'],
                  author: 'Ana',
                  authorEmail: 'Ana <ana@example.org>',
                  maintainer: 'Max',
                  maintainerEmail: 'max@example.org, team@example.org',
                  homePage: 'https://example.org',
                  description: '# demo\n\nText: not a field\n',
                  descriptionContentType: 'text/markdown; charset=UTF-8',
                  files: [{ filename: 'demo-1.0-py3-none-any.whl' }],
                },
              },
            ],
          },
        ],
      },
    ])
  },
  TIMEOUT_MS,
)

describe('a gateway', () => {
  test("tells it in PyPI's JSON API", async () => {
    const response = await fetch(`${stack.gatewayUrl}/pypi/${stack.registry}/demo/json`)
    const { info } = (await response.json()) as { info: object }

    expect(info).toMatchObject({
      author: 'Ana',
      classifiers: ['Programming Language :: Python :: 3', 'Typing :: Typed'],
      description: '# demo\n\nText: not a field\n',
      keywords: 'one,two,three',
      project_urls: { Source: 'https://example.org/source' },
      requires_dist: ['requests>=2', 'rich; extra == "pretty"'],
      requires_python: '>=3.9',
      summary: 'Zażółć gęślą jaźń',
      version: '1.0',
    })
  })

  test('tells the summary where people and programs search', async () => {
    const found = await fetch(`${stack.gatewayUrl}/search?registry=${stack.registry}&q=demo`, {
      headers: { accept: 'application/json' },
    })

    expect(await found.json()).toMatchObject({
      results: [{ name: 'demo', version: '1.0', summary: 'Zażółć gęślą jaźń' }],
    })
  })

  test('tells people what a project is', async () => {
    await stack.publishAll(
      wheel('linked', '1.0', {
        summary: '<b>bold</b>',
        requires: ['rich>=13; extra == "pretty"'],
        description: '# linked\n\n<script>alert(1)</script>\n',
        metadataExtra: ['Project-URL: Good, https://example.org/good'],
      }),
    )
    const query = '{ files(where: { filename: "linked-1.0-py3-none-any.whl" }) { coreMetadata { summary } } }'
    await untilRead<{ files: { coreMetadata: unknown }[] }>(query, ({ files }) => files[0]?.coreMetadata != null)
    const page = await (await fetch(`${stack.gatewayUrl}/project/${stack.registry}/linked/`)).text()

    expect(page).toContain('&lt;b&gt;bold&lt;/b&gt;')
    expect(page).toContain('<a href="https://example.org/good" rel="nofollow ugc noreferrer">Good</a>')
    expect(page).toContain('<li>rich&gt;=13; extra == &quot;pretty&quot;</li>')
    expect(page).toContain('<pre># linked\n\n&lt;script&gt;alert(1)&lt;/script&gt;</pre>')
  })

  test('tells what an sdist says, where a release has no wheel, and offers its core metadata to no installer', async () => {
    await stack.publishAll(sdist('source-only', '1.0', { summary: 'Only a source', requires: ['demo'] }))
    const query = '{ files(where: { filename: "source_only-1.0.tar.gz" }) { coreMetadata { summary } } }'
    await untilRead<{ files: { coreMetadata: unknown }[] }>(query, ({ files }) => files[0]?.coreMetadata != null)

    const response = await fetch(`${stack.gatewayUrl}/pypi/${stack.registry}/source-only/json`)
    const { info } = (await response.json()) as { info: object }
    const page = await fetchPage(stack.indexUrl, 'source-only')

    expect(info).toMatchObject({ summary: 'Only a source', requires_dist: ['demo'] })
    expect(page.files).toHaveLength(1)
    expect(page.files[0]).not.toHaveProperty('core-metadata')
    expect(page.files[0]).not.toHaveProperty('data-dist-info-metadata')
  })

  test('finds projects by a word of their summary and by a keyword, after those whose name it is', async () => {
    await stack.publishAll(wheel('two', '1.0'), wheel('two-more', '1.0'), wheel('not-two', '1.0'))
    const search = async (words: string) => {
      const url = `${stack.gatewayUrl}/search?registry=${stack.registry}&q=${words}`
      const found = await fetch(url, { headers: { accept: 'application/json' } })
      if (!found.ok) throw new Error(await found.text())
      return ((await found.json()) as { results: { name: string }[] }).results.map(({ name }) => name)
    }

    expect(await search('BOLD')).toEqual(['linked'])
    expect(await search('two')).toEqual(['two', 'two-more', 'not-two', 'demo'])
    expect(await search('tw')).toEqual(['two', 'two-more', 'not-two'])
    expect(await search('nothing')).toEqual([])
  })
})

describe('hostile core metadata', () => {
  beforeAll(async () => {
    const signer = await stack.provider.getSigner(1)
    const account = await signer.getAddress()
    const emitter = await deployHostileEmitter(signer)
    registryOfEvil = emitter.address.toLowerCase()
    const emit = async ({ topics, data }: ReturnType<typeof registeredLog>) =>
      (await emitter.emitRaw(topics, data)).wait()
    await emit(registeredLog('evil', account))
    for (const [index, metadataDigest] of [...digests.values()].entries()) {
      await emit(publishedLog({ filename: `evil-1.0-${index}-py3-none-any.whl`, metadataDigest }, account))
    }
    await stack.indexed()
  })

  test.each([
    ['no fields', { summary: null, classifiers: [], keywords: [], requiresDist: [], description: '\nonly a body' }],
    ['bytes that are not UTF-8', { summary: '<\ufffd\ufffd(\ufffd\ufffd\ufffd>' }],
    ['NUL characters', { summary: 'ab', classifiers: ['c'] }],
    ['lines that are no fields', { summary: 'plain and folded' }],
    ['repeated fields', { summary: 'first', keywords: ['a', 'b', 'c'], requiresDist: [] }],
    ['many values', { classifiers: Array.from({ length: 2_000 }, () => 'x') }],
    ['many lines', { summary: null, description: null }],
    ['one long line', { summary: 'ü🐍'.repeat(341) }],
    ['CR alone', { tooLarge: false, summary: null }],
  ])('with %s is read as far as it can be', async (fault, expected) => {
    const query = `{ coreMetadata(id: "${digests.get(fault)}") { tooLarge summary classifiers keywords requiresDist description } }`

    const { coreMetadata } = await untilRead<{ coreMetadata: unknown }>(query, (answer) => answer.coreMetadata !== null)

    expect(coreMetadata).toMatchObject(expected)
  })

  test.each(['more values than are read', '10^5 Requires-Dist', 'many fields', 'one huge value'])(
    'with %s is told as too large, and its file stays listed',
    async (fault) => {
      const query = `{ coreMetadata(id: "${digests.get(fault)}") { tooLarge summary classifiers requiresDist files { filename } } }`

      const { coreMetadata } = await untilRead<{ coreMetadata: object }>(
        query,
        (answer) => answer.coreMetadata !== null,
      )

      expect(coreMetadata).toEqual({
        tooLarge: true,
        summary: null,
        classifiers: [],
        requiresDist: [],
        files: [{ filename: expect.stringMatching(/^evil-1\.0-/) }],
      })
    },
  )

  test('keeps no page and no search from being answered', async () => {
    const evil = `${stack.gatewayUrl}/simple/${registryOfEvil}/evil/`
    const page = (await (await fetch(evil, { headers: { accept: PAGE_TYPE } })).json()) as { files: object[] }
    const search = `${stack.gatewayUrl}/search?registry=${registryOfEvil}&q=evil`

    expect(page.files).toHaveLength(digests.size)
    expect((await fetch(search, { headers: { accept: 'application/json' } })).status).toBe(200)
    for (const path of ['pypi/REGISTRY/evil/json', 'project/REGISTRY/evil/']) {
      expect((await fetch(`${stack.gatewayUrl}/${path.replace('REGISTRY', registryOfEvil)}`)).status).toBe(200)
    }
  })

  test('does not keep what comes after from being indexed', async () => {
    await stack.publishAll(wheel('demo', '1.1'))

    expect((await stack.page('demo')).versions).toContain('1.1')
    expect(stack.indexer.health()).toEqual({ status: 'healthy' })
  })
})

type Project = Readonly<{ releases: readonly { files: readonly { coreMetadata: unknown }[] }[] }>

async function untilRead<Answer>(query: string, isRead: (answer: Answer) => boolean): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = (await ask(query)) as Answer
    if (isRead(answer)) return answer
    if (performance.now() > deadline) throw new Error(`not read within 20 s: ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function ask(query: string): Promise<unknown> {
  const response = await fetch(stack.graphqlUrl, { method: 'POST', body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
  if (data === undefined) throw new Error(JSON.stringify(errors))
  return data
}
