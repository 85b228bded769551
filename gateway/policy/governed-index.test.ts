import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { normalizeName } from '@dipmp/packaging'
import { afterEach, describe, expect, test } from '@jest/globals'
import { FakeSearch } from '../test/fake-search.ts'
import { DEMO, EMPTY_REGISTRY, REGISTRY, WHEEL } from '../test/sample.ts'
import { demoIndex, type Served, serveGateway } from '../test/serve.ts'
import { governIndex, governSearch } from './governed-index.ts'
import { OPEN_POLICY, type Policy, readPolicy } from './policy.ts'

const DEMO_X = normalizeName('demo-x')

function governed(policy: Partial<Policy>) {
  return governIndex(demoIndex(), { ...OPEN_POLICY, ...policy })
}

describe('an index under a policy', () => {
  test('is the whole index where the policy is open', async () => {
    expect(await governed({}).project(REGISTRY, DEMO_X)).toEqual(DEMO)
  })

  test('has the registries that are served', async () => {
    const index = governed({ registries: new Set([EMPTY_REGISTRY]) })

    await expect(index.projects(REGISTRY)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    await expect(index.project(REGISTRY, DEMO_X)).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
    expect((await index.projects(EMPTY_REGISTRY)).projects).toEqual([])
  })

  test('denies a project, its page, its files and its place in the list', async () => {
    const index = governed({ deniedProjects: new Set([`${REGISTRY}/demo-x`]) })

    await expect(index.project(REGISTRY, DEMO_X)).rejects.toMatchObject({ code: 'DENIED' })
    await expect(index.file(REGISTRY, WHEEL.cid, WHEEL.filename)).rejects.toMatchObject({ code: 'DENIED' })
    const { projects } = await index.projects(REGISTRY)
    expect(projects.map(({ normalizedName }) => normalizedName)).toEqual(['zeta', 'alpha'])
  })

  test('leaves a denied file out of the page', async () => {
    const index = governed({ deniedCids: new Set([WHEEL.cid]) })

    await expect(index.file(REGISTRY, WHEEL.cid, WHEEL.filename)).rejects.toMatchObject({ code: 'DENIED' })
    const { files } = await index.project(REGISTRY, DEMO_X)
    expect(files.map(({ filename }) => filename)).not.toContain(WHEEL.filename)
  })

  test('shows the files of the publishers on the list, and keeps the name', async () => {
    const index = governed({ publishers: new Map([[REGISTRY, new Set([`0x${'11'.repeat(20)}`])]]) })

    expect((await index.project(REGISTRY, DEMO_X)).files).toEqual([])
    await expect(index.file(REGISTRY, WHEEL.cid, WHEEL.filename)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })
})

describe('an index that waits for confirmations', () => {
  // The demo project is read at block 120; its files came in blocks 100 and 110.
  test.each([
    [1, 6],
    [11, 6],
    [12, 4],
    [21, 4],
    [22, 0],
  ])('of %i shows %i files', async (minConfirmations, count) => {
    expect((await governed({ minConfirmations }).project(REGISTRY, DEMO_X)).files).toHaveLength(count)
  })

  test('tells at which blocks that changes', async () => {
    const { turns } = await governed({ minConfirmations: 12 }).project(REGISTRY, DEMO_X)

    expect(new Set(turns.map(({ at, isPast }) => `${at} ${isPast}`))).toEqual(new Set(['111 true', '121 false']))
  })
})

describe('what was published last', () => {
  // The files of the search came in block 110, and it looks at block 120.
  test.each([
    [11, 2],
    [12, 0],
  ])('with %i confirmations needed is %i files', async (minConfirmations, count) => {
    const search = governSearch(new FakeSearch(), { ...OPEN_POLICY, minConfirmations })

    expect((await search.recent(REGISTRY)).files).toHaveLength(count)
  })

  test('is without denied files', async () => {
    const search = governSearch(new FakeSearch(), { ...OPEN_POLICY, deniedCids: new Set([WHEEL.cid]) })

    expect((await search.recent(REGISTRY)).files.map(({ filename }) => filename)).toEqual(['demo_x-1.10.tar.gz'])
  })
})

describe('a denied project', () => {
  let gateway: Served | undefined
  afterEach(() => gateway?.stop())

  test('is a 451, and is not looked up elsewhere', async () => {
    gateway = await serveGateway({ index: governed({ deniedProjects: new Set([`${REGISTRY}/demo-x`]) }) })

    for (const index of [REGISTRY, `${REGISTRY}+pypi`]) {
      expect((await fetch(`${gateway.url}/simple/${index}/demo-x/`, { redirect: 'manual' })).status).toBe(451)
    }
  })
})

describe('readPolicy', () => {
  async function readText(text: string): Promise<Policy> {
    const folder = await mkdtemp(join(tmpdir(), 'dipmp-policy-'))
    try {
      await writeFile(join(folder, 'policy.json'), text)
      return await readPolicy(join(folder, 'policy.json'))
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test('reads addresses in any letter case', async () => {
    const policy = await readText(
      JSON.stringify({
        registries: [REGISTRY.replace('aa', 'AA')],
        deniedProjects: [`${REGISTRY.replace('aa', 'AA')}/demo`],
        publishers: { [REGISTRY.replace('aa', 'AA')]: [`0x${'CD'.repeat(20)}`] },
      }),
    )

    expect(policy.registries).toEqual(new Set([REGISTRY]))
    expect(policy.deniedProjects).toEqual(new Set([`${REGISTRY}/demo`]))
    expect(policy.publishers).toEqual(new Map([[REGISTRY, new Set([`0x${'cd'.repeat(20)}`])]]))
  })

  test.each([
    ['no JSON', '{', 'cannot be read'],
    ['a word that it does not know', '{"denied": []}', 'denied'],
    ['a project without a registry', '{"deniedProjects": ["demo"]}', 'is not <registry>/<project>'],
  ])('refuses %s', async (_what, text, message) => {
    await expect(readText(text)).rejects.toThrow(message)
  })
})
