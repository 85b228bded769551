import { afterEach, describe, expect, test } from '@jest/globals'
import { FakeSearch } from '../test/fake-search.ts'
import { REGISTRY } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'
import type { TurnLimits } from './turns.ts'

let gateway: Served
let open: () => void

/** A gateway over parts that do not answer until `open` is called. */
async function start(turns: Partial<TurnLimits>): Promise<void> {
  const gate = Promise.withResolvers<void>()
  open = gate.resolve
  const search = new FakeSearch()
  const found = search.search.bind(search)
  search.search = async (...asked) => gate.promise.then(() => found(...asked))
  gateway = await serveGateway({
    turns,
    search,
    changelog: { lastSerial: async () => 21, since: async () => gate.promise.then(() => []) },
    findProof: async () => gate.promise.then(() => ({}) as never),
  })
}

afterEach(async () => {
  open()
  await gateway.stop()
})

const post = (body: string) =>
  fetch(`${gateway.url}/pypi/${REGISTRY}`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body })
const member = '<member><name>name</name><value><string>demo</string></value></member>'
const REQUESTS: Readonly<Record<string, () => Promise<Response>>> = {
  '/search': () => fetch(`${gateway.url}/search?registry=${REGISTRY}&q=demo`),
  'pip search': () => post(`<methodCall><methodName>search</methodName><params>${member}</params></methodCall>`),
  changelog_since_serial: () => post('<methodName>changelog_since_serial</methodName><int>1</int>'),
  '/proof': () => fetch(`${gateway.url}/proof/${REGISTRY}/demo_x-1.10.tar.gz`),
}

describe.each(Object.keys(REQUESTS))('%s, which is made anew for each request,', (name) => {
  const ask = () => REQUESTS[name]?.() ?? Promise.reject(new Error(name))

  test.each([
    ['of one client', { atOnceOfClient: 2, waitingOfClient: 1 }, 429],
    ['of all clients', { atOnce: 2, waiting: 1 }, 503],
  ])('runs so many times at once, so many wait, and more are refused: %s', async (_whose, limits, status) => {
    await start(limits)
    const responses = Array.from({ length: 4 }, ask)
    const refused = await Promise.race(responses)
    open()
    const statuses = (await Promise.all(responses)).map((response) => response.status)

    expect(refused.status).toBe(status)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(statuses.sort()).toEqual([200, 200, 200, status])
  })
})

test('what one client asks in several ways is counted together', async () => {
  await start({ atOnceOfClient: 1, waitingOfClient: 1 })
  const responses = [REQUESTS['/search'], REQUESTS['/proof'], REQUESTS.changelog_since_serial].map((ask) => ask?.())
  const refused = await Promise.race(responses)

  expect(refused?.status).toBe(429)
})
