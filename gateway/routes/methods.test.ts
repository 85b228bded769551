import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { REGISTRY } from '../test/sample.ts'
import { type Served, serveGateway } from '../test/serve.ts'

let gateway: Served

beforeAll(async () => {
  gateway = await serveGateway()
})
afterAll(() => gateway.stop())

const READ = 'GET, HEAD, OPTIONS'

test.each([
  ['/', READ],
  [`/simple/${REGISTRY}`, `${READ}, POST`],
  [`/simple/${REGISTRY}/`, `${READ}, POST`],
  [`/simple/${REGISTRY}+pypi/`, `${READ}, POST`],
  [`/c/${REGISTRY}/simple`, `${READ}, POST`],
  [`/simple/${REGISTRY}/demo-x/`, READ],
  [`/pypi/${REGISTRY}`, 'OPTIONS, POST'],
  [`/pypi/${REGISTRY}/demo-x/json`, READ],
  [`/files/${REGISTRY}/bafk/demo-1.0.tar.gz`, READ],
  ['/graphql', `${READ}, POST`],
  ['/readyz', READ],
])('a 405 of %s names every method that it takes: %s', async (path, allowed) => {
  const refused = await fetch(gateway.url + path, { method: 'DELETE' })
  const asked = await fetch(gateway.url + path, { method: 'OPTIONS' })

  expect([refused.status, refused.headers.get('allow')]).toEqual([405, allowed])
  expect([asked.status, asked.headers.get('allow')]).toEqual([200, allowed])
  for (const method of allowed.split(', ')) {
    const body = method === 'POST' ? '<methodCall><methodName>changelog_last_serial</methodName></methodCall>' : null
    const headers: Record<string, string> = method === 'POST' ? { 'content-type': 'text/xml' } : {}
    const { status } = await fetch(gateway.url + path, { method, body, headers, redirect: 'manual' })
    expect([method, status]).not.toEqual([method, 405])
  }
})
