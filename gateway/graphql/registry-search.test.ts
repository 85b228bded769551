import { afterEach, expect, test } from '@jest/globals'
import { parseRegistryAddress } from '../registry-address.ts'
import { ACTIVE, META } from '../test/graph-rows.ts'
import { type GraphAnswer, type GraphRequest, type GraphServer, startGraphServer } from '../test/graph-server.ts'
import { graphqlRegistrySearch } from './registry-search.ts'

const REGISTRY = parseRegistryAddress('0x00000000000000000000000000000000000000aa')

let server: GraphServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

test('finds projects whose core metadata has not come yet, and tells the summaries of the others', async () => {
  const projects = ['one', 'two'].map((normalizedName, at) => ({
    normalizedName,
    ...ACTIVE,
    releases: [{ id: `0x0${at}`, version: '1.0' }],
  }))
  const files = [
    { release: { id: '0x00' }, coreMetadata: null },
    { release: { id: '0x00' }, coreMetadata: { summary: null } },
    { release: { id: '0x01' }, coreMetadata: { summary: 'The second' } },
    { release: { id: '0x01' }, coreMetadata: null },
  ]
  server = await startGraphServer(({ query }: GraphRequest): GraphAnswer => {
    if (query.includes('query Search(')) return { data: { _meta: META, registry: { id: REGISTRY }, projects } }
    return { data: query.includes('query Summaries') ? { files } : { summary0: [], keyword0: [] } }
  })
  const search = graphqlRegistrySearch({ url: server.url, timeoutMs: 5000 })

  const { hits } = await search.search(REGISTRY, ['o'])

  expect(hits.map(({ normalizedName, summary }) => [normalizedName, summary])).toEqual([
    ['one', null],
    ['two', 'The second'],
  ])
})

test('what was published last is without projects in quarantine', async () => {
  const file = (normalizedName: string, status: object) => ({
    ...{ filename: `${normalizedName}-1.0.tar.gz`, cid: 'bafkreicid', blockNumber: '42', publishedAt: '1795331045' },
    ...{ publisher: { id: `0x${'cd'.repeat(20)}` }, release: { version: '1.0' }, late: false },
    project: { normalizedName, ...ACTIVE, ...status },
  })
  const quarantine = { quarantinedUntil: String(META.block.timestamp + 1), quarantineReason: 'malware' }
  const files = [file('one', {}), file('two', quarantine), file('three', { quarantinedUntil: '1' })]
  server = await startGraphServer(() => ({ data: { _meta: META, registry: { id: REGISTRY }, files } }))

  const recent = await graphqlRegistrySearch({ url: server.url, timeoutMs: 5000 }).recent(REGISTRY)

  expect(recent.files.map(({ normalizedName }) => normalizedName)).toEqual(['one', 'three'])
})
