import { connectRegistry, projectIdOf } from '@dipmp/contracts'
import { readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { sdist, wheel } from './distributions.ts'
import { fetchRawPage, WAYS } from './raw-page.ts'
import { startTestStack, type TestStack } from './stack.ts'

const PAGES = ['', 'demo/', 'withdrawn/', 'many/']

let stack: TestStack
let other: Awaited<ReturnType<typeof startGateway>>

beforeAll(async () => {
  stack = await startTestStack()
  await stack.publishAll(wheel('demo', '1.0', { requiresPython: '>=3.8' }), sdist('demo', '1.0'))
  const builds = Array.from({ length: 40 }, (_, place) => wheel('many', '1.0', { buildTag: String(place) }))
  await stack.publishAll(wheel('withdrawn', '1.0'), ...builds)
  const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  const file = { projectId: projectIdOf('withdrawn'), filename: 'withdrawn-1.0-py3-none-any.whl' }
  await (await registry.yankFile({ ...file, reason: 'do not <use> & "never" did' })).wait()
  await stack.indexed()
  // Every page of the first gateway is kept by now, or was changed since; the second one has none yet.
  for (const page of PAGES) for (const way of WAYS) await fetchRawPage(`${stack.indexUrl}${page}`, way)
  other = await startGateway(
    readGatewayConfig({ SUBGRAPH_URL: stack.graphqlUrl, IPFS_GATEWAYS: stack.contentUrl, PORT: '0' }),
    { logger: pino({ level: 'silent' }) },
  )
  await other.followed()
})

afterAll(async () => {
  await other?.stop()
  await stack?.stop()
})

describe.each(PAGES)('two gateways at the same block, at /simple/<registry>/%s', (page) => {
  const urls = () => [`${stack.indexUrl}${page}`, `${other.url}/simple/${stack.registry}/${page}`] as const

  test.each(WAYS)('give the same bytes and headers for %j', async (way) => {
    const [one, two] = urls()
    const first = await fetchRawPage(one, way)

    // Made for the first time, and then from memory.
    expect(await fetchRawPage(two, way)).toEqual(first)
    expect(await fetchRawPage(two, way)).toEqual(first)
    expect(first.status).toBe(200)
    expect(first.headers.etag).toMatch(/^"[0-9a-f]{64}(-gzip|-zstd)?"$/)
  })

  test.each(WAYS)('answer 304 to who has it from the other, for %j', async (way) => {
    const [one, two] = urls()
    const tag = String((await fetchRawPage(one, way)).headers.etag)
    const unchanged = await fetchRawPage(two, { ...way, 'if-none-match': tag })

    expect([unchanged.status, unchanged.body.length, unchanged.headers.etag]).toEqual([304, 0, tag])
    expect(await fetchRawPage(one, { ...way, 'if-none-match': tag })).toEqual(unchanged)
  })
})

test('a new release is on both, again the same', async () => {
  await stack.publishAll(wheel('demo', '2.0'))
  await other.followed()
  for (const page of PAGES) {
    for (const way of WAYS) {
      const here = await fetchRawPage(`${stack.indexUrl}${page}`, way)

      expect(await fetchRawPage(`${other.url}/simple/${stack.registry}/${page}`, way)).toEqual(here)
    }
  }
  expect((await stack.page('demo')).versions).toEqual(['1.0', '2.0'])
})
