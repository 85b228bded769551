import { afterEach, describe, expect, test } from '@jest/globals'
import { parseRegistryAddress } from '../registry-address.ts'
import { META } from '../test/graph-rows.ts'
import { type GraphAnswer, type GraphRequest, type GraphServer, startGraphServer } from '../test/graph-server.ts'
import { graphqlChangelog } from './changelog.ts'

const REGISTRY = parseRegistryAddress('0x00000000000000000000000000000000000000aa')
const DEMO_ID = `0x${'dd'.repeat(32)}`

let server: GraphServer | undefined
afterEach(() => server?.stop())

/** A registry with so many records, every third about itself and the others about a project. */
async function changelogOf(count: number) {
  const rows = Array.from({ length: count }, (_, index) => ({
    index,
    kind: index % 3 === 2 ? 'MODERATOR_SET' : 'PACKAGE_PUBLISHED',
    projectId: index % 3 === 2 ? null : DEMO_ID,
    timestamp: String(1_795_331_045 + index),
  }))
  const answer = ({ query, variables }: GraphRequest): GraphAnswer => {
    if (query.includes('LastSerial')) return { data: { _meta: META, registry: { recordCount: count } } }
    if (query.includes('Changes')) {
      const from = Number(variables.index)
      return { data: { logEntries: rows.filter(({ index }) => index >= from).slice(0, 1000) } }
    }
    return { data: { projects: [{ id: REGISTRY + DEMO_ID.slice(2), normalizedName: 'demo' }] } }
  }
  server = await startGraphServer(answer)
  return graphqlChangelog({ url: server.url, timeoutMs: 5000 })
}

describe('the changelog', () => {
  test('tells every record of a project after a serial, and none of the registry itself', async () => {
    const changelog = await changelogOf(7)

    expect(await changelog.lastSerial(REGISTRY)).toBe(7)
    expect(await changelog.since(REGISTRY, 3)).toEqual([
      { normalizedName: 'demo', timestamp: 1_795_331_048, kind: 'PACKAGE_PUBLISHED', serial: 4 },
      { normalizedName: 'demo', timestamp: 1_795_331_049, kind: 'PACKAGE_PUBLISHED', serial: 5 },
      { normalizedName: 'demo', timestamp: 1_795_331_051, kind: 'PACKAGE_PUBLISHED', serial: 7 },
    ])
  })

  test('is read at one block, page after page, up to a limit from which a mirror asks on', async () => {
    const changelog = await changelogOf(12_000)
    const first = await changelog.since(REGISTRY, 0)
    const blocks = server?.asked
      .filter(({ query }) => !query.includes('LastSerial'))
      .map(({ variables }) => variables.block)
    const rest = await changelog.since(REGISTRY, 10_000)

    expect(first.at(-1)?.serial).toBe(10_000)
    expect(new Set(blocks)).toEqual(new Set([META.block.hash]))
    expect(rest.map(({ serial }) => serial).slice(0, 2)).toEqual([10_001, 10_003])
    expect(rest.at(-1)?.serial).toBe(11_999)
  })

  test('asks for no records where there are none', async () => {
    const changelog = await changelogOf(5)

    expect(await changelog.since(REGISTRY, 5)).toEqual([])
    expect(server?.asked).toHaveLength(1)
  })
})
