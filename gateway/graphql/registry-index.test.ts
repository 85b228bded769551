import { filenameHashOf, projectIdOf, versionHashOf } from '@dipmp/contracts'
import { normalizeName } from '@dipmp/packaging'
import { afterEach, describe, expect, test } from '@jest/globals'
import { parseRegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { ACTIVE, fileRow, META, pagesOf, projectAnswer, REGISTRY_FOUND, rowsOf } from '../test/graph-rows.ts'
import { type GraphAnswer, type GraphRequest, type GraphServer, startGraphServer } from '../test/graph-server.ts'
import { graphqlRegistryIndex } from './registry-index.ts'

const REGISTRY = parseRegistryAddress('0x00000000000000000000000000000000000000aa')
const DEMO = normalizeName('demo')

/** The keccak256 of `demo`, of `1`, and of `demo-1.0.tar.gz`. */
const DEMO_HASH = projectIdOf('demo').slice(2)
const VERSION_HASH = versionHashOf('1').slice(2)
const FILE_HASH = filenameHashOf('demo-1.0.tar.gz').slice(2)

let server: GraphServer | undefined
const logged: unknown[] = []

async function indexOver(
  answer: (request: GraphRequest) => GraphAnswer | null,
  timeoutMs = 5000,
): Promise<RegistryIndex> {
  server = await startGraphServer(answer)
  logged.length = 0
  return graphqlRegistryIndex({ url: server.url, timeoutMs, logger: { warn: (event: unknown) => logged.push(event) } })
}

afterEach(async () => {
  await server?.stop()
  server = undefined
})

describe('reading a project', () => {
  test('gives its files with what the page shows of them', async () => {
    const index = await indexOver(() =>
      projectAnswer([
        fileRow('demo-1.0-py3-none-any.whl', '1.0', {
          requiresPython: '>=3.8',
          metadataDigest: `0x${'00'.repeat(32)}`,
          metadataCid: 'bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
        }),
      ]),
    )

    expect(await index.project(REGISTRY, DEMO)).toMatchObject({
      registry: REGISTRY,
      normalizedName: 'demo',
      serial: 17,
      status: { type: 'active', reason: null },
      block: { number: 120n, hash: `0x${'12'.repeat(32)}` },
      files: [
        {
          filename: 'demo-1.0-py3-none-any.whl',
          version: { canonical: '1', normalized: '1.0' },
          releaseVersion: '1.0',
          size: 1000,
          coreMetadata: {
            digest: '00'.repeat(32),
            cid: 'bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
          },
          requiresPython: '>=3.8',
          publishedAt: 1_795_331_045,
          yank: null,
          blockNumber: 100n,
          transactionHash: `0x${'ab'.repeat(32)}`,
          publisher: `0x${'cd'.repeat(20)}`,
        },
      ],
    })
  })

  test('reads all of 2500 files, each further page at the block of the first one', async () => {
    const index = await indexOver(pagesOf(2500))

    const { files } = await index.project(REGISTRY, DEMO)

    expect(new Set(files.map(({ filename }) => filename)).size).toBe(2500)
    expect(server?.asked.map(({ variables }) => variables.block)).toEqual([undefined, META.block.hash, META.block.hash])
  })

  test('asks once more after a page that was just full', async () => {
    const index = await indexOver(pagesOf(1000))

    expect((await index.project(REGISTRY, DEMO)).files).toHaveLength(1000)
    expect(server?.asked).toHaveLength(2)
  })

  test.each([
    ['one release', { canonicalVersion: '1' }, { release: `${REGISTRY}${DEMO_HASH}${VERSION_HASH}` }],
    ['one file', { filename: 'demo-1.0.tar.gz' }, { id: `${REGISTRY}${DEMO_HASH}${FILE_HASH}` }],
  ])('asks for no other files where %s is wanted', async (_what, only, where) => {
    const index = await indexOver(() => projectAnswer([fileRow('demo-1.0.tar.gz', '1.0')]))
    const { files } = await index.project(REGISTRY, DEMO, { only })

    expect(files).toHaveLength(1)
    expect(server?.asked.map(({ variables }) => variables.where)).toEqual([where])
    expect(server?.asked[0]?.query).toContain('where: $where')
  })

  test('reads all files of a release of 2500', async () => {
    const rows = rowsOf(2500)
    const index = await indexOver(({ variables }) => {
      const after = (variables.where as unknown as { id_gt?: string }).id_gt
      if (after === undefined) return projectAnswer(rows.slice(0, 1000))
      return { data: { files: rows.filter(({ id }) => id > after).slice(0, 1000) } }
    })

    expect((await index.project(REGISTRY, DEMO, { only: { canonicalVersion: '1' } })).files).toHaveLength(2500)
  })

  test('refuses pages that overlap', async () => {
    const rows = rowsOf(1000)
    const index = await indexOver(({ variables }) =>
      variables.after === undefined ? projectAnswer(rows) : { data: { files: rows } },
    )

    await expect(index.project(REGISTRY, DEMO)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('does not find a project that a known registry does not have', async () => {
    const index = await indexOver(() => ({ data: { _meta: META, registry: REGISTRY_FOUND, projects: [] } }))

    await expect(index.project(REGISTRY, DEMO)).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' })
  })

  test('leaves out an unsound file, and logs it', async () => {
    const unsound = fileRow('demo-1.0.tar.gz', '1.0', { filename: '../demo-1.0.tar.gz' })
    const index = await indexOver(() => projectAnswer([unsound, fileRow('demo-1.0-py3-none-any.whl', '1.0')]))

    const { files } = await index.project(REGISTRY, DEMO)

    expect(files.map(({ filename }) => filename)).toEqual(['demo-1.0-py3-none-any.whl'])
    expect(logged).toHaveLength(1)
  })
})

describe('reading the project list', () => {
  test('gives the names, the serial and the block', async () => {
    const rows = [
      { id: '0x01', normalizedName: 'demo', serial: 5 },
      { id: '0x02', normalizedName: 'Not_Normal', serial: 6 },
    ]
    const index = await indexOver(() => ({ data: { _meta: META, registry: REGISTRY_FOUND, projects: rows } }))

    expect(await index.projects(REGISTRY)).toEqual({
      registry: REGISTRY,
      serial: 21,
      projects: [{ normalizedName: 'demo', serial: 5 }],
      block: { number: 120n, hash: META.block.hash },
    })
  })

  test('is empty for a registry without projects', async () => {
    const index = await indexOver(() => ({ data: { _meta: META, registry: { recordCount: 0 }, projects: [] } }))

    expect((await index.projects(REGISTRY)).projects).toEqual([])
  })

  test('does not find a registry that is not indexed', async () => {
    const index = await indexOver(() => ({ data: { _meta: META, registry: null, projects: [] } }))

    await expect(index.projects(REGISTRY)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })
})

describe('finding a file', () => {
  const sound = { ...fileRow('demo-1.0.tar.gz', '1.0'), project: { normalizedName: 'demo', ...ACTIVE } }
  const answered = (files: readonly unknown[]) => () => ({ data: { _meta: META, registry: REGISTRY_FOUND, files } })

  test('gives the file of that cid and filename', async () => {
    const index = await indexOver(answered([sound]))

    expect(await index.file(REGISTRY, sound.cid, 'demo-1.0.tar.gz')).toMatchObject({ filename: 'demo-1.0.tar.gz' })
    expect(server?.asked[0]?.variables).toMatchObject({
      registry: REGISTRY,
      cid: sound.cid,
      filename: 'demo-1.0.tar.gz',
    })
  })

  test.each([
    ['none', []],
    ['another', [{ ...fileRow('demo-2.0.tar.gz', '2.0'), project: { normalizedName: 'demo', ...ACTIVE } }]],
    ['an unsound one', [{ ...sound, project: { normalizedName: 'other', ...ACTIVE } }]],
  ])('finds nothing where the index answers %s', async (_what, files) => {
    const index = await indexOver(answered(files))

    await expect(index.file(REGISTRY, sound.cid, 'demo-1.0.tar.gz')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })

  test('refuses the file while its project is in quarantine', async () => {
    const project = { normalizedName: 'demo', ...ACTIVE, quarantinedUntil: '1795331058', quarantineReason: 'malware' }
    const index = await indexOver(answered([{ ...sound, project }]))

    await expect(index.file(REGISTRY, sound.cid, 'demo-1.0.tar.gz')).rejects.toMatchObject({
      code: 'QUARANTINED',
      message: 'project demo is in quarantine until 2026-11-22T07:04:18.000Z: malware',
    })
  })
})

describe('the status of a project', () => {
  test.each([
    ['is what its owner marked', { status: 'ARCHIVED', statusReason: 'moved' }, { type: 'archived', reason: 'moved' }],
    ['has no reason where none was given', { status: 'DEPRECATED' }, { type: 'deprecated', reason: null }],
    [
      'is quarantined up to the last second',
      { status: 'ARCHIVED', quarantinedUntil: '1795331058', quarantineReason: 'steals\u0007 keys' },
      { type: 'quarantined', reason: 'steals  keys', until: 1_795_331_058 },
    ],
    [
      "is the owner's again once the quarantine has lapsed",
      { status: 'ARCHIVED', statusReason: '', quarantinedUntil: '1795331057', quarantineReason: 'malware' },
      { type: 'archived', reason: null },
    ],
  ])('%s', async (_how, more, status) => {
    const index = await indexOver(() => projectAnswer([], more))

    expect((await index.project(REGISTRY, DEMO)).status).toEqual(status)
  })
})

describe('an index that gives no sound answer', () => {
  test.each<[string, GraphAnswer]>([
    ['errors with HTTP 200', { errors: [{ message: 'Query timed out' }] }],
    ['errors beside data', { ...projectAnswer([]), errors: [{ message: 'indexing_error' }] }],
    ['a failed subgraph', { data: { _meta: { ...META, hasIndexingErrors: true }, registry: null, projects: [] } }],
    ['another shape', { data: { hello: 'world' } }],
    ['no data', {}],
    [
      'another project',
      {
        data: {
          ...Object(projectAnswer([]).data),
          projects: [{ id: '0x01', normalizedName: 'x', serial: 1, files: [] }],
        },
      },
    ],
  ])('is unavailable where it answers %s', async (_what, answer) => {
    const index = await indexOver(() => answer)

    await expect(index.project(REGISTRY, DEMO)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('is unavailable where it fails at a further page, as after a reorg', async () => {
    const page = pagesOf(1500)
    const index = await indexOver((request) =>
      request.variables.after === undefined
        ? page(request)
        : { errors: [{ message: 'no block with that hash found' }] },
    )

    await expect(index.project(REGISTRY, DEMO)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('is unavailable where it does not answer in time', async () => {
    const index = await indexOver(() => null, 100)

    await expect(index.project(REGISTRY, DEMO)).rejects.toThrow('it did not answer in time')
  })

  test('is unavailable where it answers without an end', async () => {
    const index = await indexOver(() => ({ data: 'x'.repeat(17 * 1024 * 1024) }))

    await expect(index.project(REGISTRY, DEMO)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('is unavailable where nothing listens', async () => {
    const index = await indexOver(() => null)
    await server?.stop()

    await expect(index.project(REGISTRY, DEMO)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('stops asking when the caller has gone', async () => {
    const index = await indexOver(() => null)

    await expect(index.project(REGISTRY, DEMO, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'INDEX_UNAVAILABLE',
    })
    expect(server?.asked).toEqual([])
  })
})
