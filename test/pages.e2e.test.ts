import { connectRegistry, projectIdOf } from '@dipmp/contracts'
import { readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { sdist, wheel } from './distributions.ts'
import { callXmlRpc, MIRROR_CALLS, otherPages } from './other-pages.ts'
import { PATIENCE_MS } from './patience.ts'
import { fetchRawPage } from './raw-page.ts'
import { startTestStack, type TestStack } from './stack.ts'

// Every page but those of the Simple API, over the real index.

const PUBLIC_URL = 'https://index.example/path'

let stack: TestStack
let gateway: Awaited<ReturnType<typeof startGateway>>

beforeAll(async () => {
  stack = await startTestStack()
  const builds = Array.from({ length: 30 }, (_, place) => wheel('demo', '1.0', { buildTag: String(place) }))
  await stack.publishAll(wheel('demo', '1.0'), sdist('demo', '1.0'), ...builds)
  const env = { SUBGRAPH_URL: stack.graphqlUrl, IPFS_GATEWAYS: stack.contentUrl, RPC_URLS: stack.rpcUrl, PORT: '0' }
  gateway = await startGateway(readGatewayConfig({ ...env, PUBLIC_URL }), { logger: pino({ level: 'silent' }) })
  await gateway.followed()
}, PATIENCE_MS)

afterAll(async () => {
  await gateway?.stop()
  await stack?.stop()
}, PATIENCE_MS)

async function read(path: string): Promise<string> {
  const { status, body } = await fetchRawPage(gateway.url + path, {})
  expect([path, status]).toEqual([path, 200])
  return body.toString()
}

/** Asks until core metadata was read from IPFS, which no record tells. */
async function readJson(path: string) {
  for (;;) {
    const { info, urls, releases } = JSON.parse(await read(path))
    if (info.summary !== null) return { info, urls, releases }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

describe('every other page', () => {
  test(
    'is a 304 to who has it, in every encoding',
    async () => {
      for (const path of otherPages(stack, 'demo')) {
        for (const encoding of ['identity', 'gzip', 'zstd']) {
          const ways = { 'accept-encoding': encoding }
          const { status, headers } = await fetchRawPage(gateway.url + path, ways)
          const again = await fetchRawPage(gateway.url + path, { ...ways, 'if-none-match': String(headers.etag) })

          expect([path, status, again.status, again.headers.etag]).toEqual([path, 200, 304, headers.etag])
          expect(headers['cache-control']).toMatch(/^public, /)
          expect(headers['content-encoding'] ?? 'identity').toBe(encoding)
        }
      }
    },
    PATIENCE_MS,
  )

  test(
    'changes with the records of its project, and tells them',
    async () => {
      const before = await readJson(`/pypi/${stack.registry}/demo/json`)
      await stack.publishAll(wheel('demo', '1.1', { summary: 'second' }), wheel('another', '1.0'))
      const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
      const file = { projectId: projectIdOf('demo'), filename: 'demo-1.0.tar.gz' }
      await (await registry.yankFile({ ...file, reason: 'broken' })).wait()
      await stack.indexed()
      await gateway.followed()
      const after = await readJson(`/pypi/${stack.registry}/demo/json`)
      const ofRelease = await readJson(`/pypi/${stack.registry}/demo/1.0/json`)

      expect([before.info.version, after.info.version, after.info.summary]).toEqual(['1.0', '1.1', 'second'])
      expect(Object.keys(after.releases)).toEqual(['1.0', '1.1'])
      expect(ofRelease.urls).toHaveLength(32)
      expect(ofRelease.info).toMatchObject({ version: '1.0', yanked: false, yanked_reason: null })
      expect(ofRelease.urls.filter(({ yanked }: { yanked: boolean }) => yanked)).toMatchObject([
        { filename: file.filename, yanked_reason: 'broken' },
      ])
      expect(after.info.release_url).toBe(`${PUBLIC_URL}/project/${stack.registry}/demo/1.1/`)
      const [newProjects, newReleases] = await Promise.all(
        ['packages', 'updates'].map((name) => read(`/rss/${stack.registry}/${name}.xml`)),
      )
      expect(newProjects).toContain('<title>another</title>')
      expect(newReleases).toContain('<title>demo 1.1</title>')
      expect(await read(`/rss/${stack.registry}/project/demo/releases.xml`)).toContain('<title>demo 1.1</title>')
      expect(await read(`/project/${stack.registry}/demo/`)).toContain('Files of 1.1')
      expect(await read(`/project/${stack.registry}/demo/1.0/`)).toContain('demo-1.0.tar.gz</a> (withdrawn: broken)')
      expect(await read(`/registry/${stack.registry}/`)).toContain('Projects: 2;')
    },
    PATIENCE_MS,
  )
})

test(
  'mirrors are told every record and every project',
  async () => {
    const [last, list, changes] = await Promise.all(MIRROR_CALLS.map((call) => callXmlRpc(gateway.url, stack, call)))
    const serial = Number(/<int>(\d+)<\/int>/.exec(last ?? '')?.[1])

    expect(serial).toBeGreaterThan(30)
    expect(list?.match(/<member>/g)).toHaveLength(2)
    expect(list).toContain(`<name>demo</name><value><int>${serial}</int></value>`)
    // From the second record on, of which all are about projects here.
    expect(changes?.match(/<int>\d+<\/int><\/value><value><string>/g)).toHaveLength(serial - 1)
    expect(changes).toContain(`<string>file yanked</string></value><value><int>${serial}</int>`)
  },
  PATIENCE_MS,
)

test(
  'a proof is found by the name of its file, and not of one that is not there',
  async () => {
    const filename = 'demo-1.0-7-py3-none-any.whl'
    const { record } = JSON.parse(await read(`/proof/${stack.registry}/${filename}`))

    expect(Buffer.from(record.data.slice(2), 'hex').toString('latin1')).toContain(filename)
    expect((await fetchRawPage(`${gateway.url}/proof/${stack.registry}/demo-3.0.tar.gz`, {})).status).toBe(404)
  },
  PATIENCE_MS,
)
