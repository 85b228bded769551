import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { normalizeName } from '@dipmp/packaging'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Changelog } from '../changelog.ts'
import { governChangelog, governIndex } from '../policy/governed-index.ts'
import { OPEN_POLICY } from '../policy/policy.ts'
import { REGISTRY } from '../test/sample.ts'
import { demoIndex, type Served, serveGateway } from '../test/serve.ts'

// What mirrors ask, asked by Python's own client: bandersnatch's and pip's.

const run = promisify(execFile)

const CALL = `
import json, sys, xmlrpc.client
url, method, *args = sys.argv[1:]
server = xmlrpc.client.ServerProxy(url)
try:
    print(json.dumps(getattr(server, method)(*map(int, args))))
except xmlrpc.client.Fault as fault:
    print(json.dumps({'fault': fault.faultString}))
`

const RECORDS = [
  { normalizedName: normalizeName('demo-x'), timestamp: 1_795_331_045, kind: 'PROJECT_REGISTERED', serial: 1 },
  { normalizedName: normalizeName('demo-x'), timestamp: 1_795_331_045, kind: 'PACKAGE_PUBLISHED', serial: 2 },
  { normalizedName: normalizeName('zeta'), timestamp: 1_795_331_046, kind: 'RELEASE_YANKED', serial: 4 },
]

const changelog: Changelog = {
  lastSerial: async () => 21,
  since: async (_registry, after) => RECORDS.filter(({ serial }) => serial > after),
}

let gateway: Served

beforeAll(async () => {
  gateway = await serveGateway({ changelog })
})
afterAll(() => gateway.stop())

async function call(path: string, method: string, ...args: number[]): Promise<unknown> {
  const { stdout } = await run('python3', ['-c', CALL, gateway.url + path, method, ...args.map(String)])
  return JSON.parse(stdout)
}

describe.each([`/pypi/${REGISTRY}`, `/c/${REGISTRY}/pypi`, `/simple/${REGISTRY}/`])('XML-RPC at %s', (path) => {
  test('tells the last serial', async () => {
    expect(await call(path, 'changelog_last_serial')).toBe(21)
  })

  test('lists every project with its serial', async () => {
    expect(await call(path, 'list_packages_with_serial')).toEqual({ alpha: 17, 'demo-x': 17, zeta: 17 })
  })

  test('lists what changed after a serial', async () => {
    expect(await call(path, 'changelog_since_serial', 1)).toEqual([
      ['demo-x', null, 1_795_331_045, 'add file', 2],
      ['zeta', null, 1_795_331_046, 'release yanked', 4],
    ])
    expect(await call(path, 'changelog_since_serial', 99)).toEqual([])
  })

  test('is a fault for anything else', async () => {
    expect(await call(path, 'changelog_since_serial')).toHaveProperty('fault')
    expect(await call(path, 'release_data')).toEqual({ fault: expect.stringContaining('search') })
  })
})

test('nothing that a policy denies is told to mirrors', async () => {
  const policy = { ...OPEN_POLICY, deniedProjects: new Set([`${REGISTRY}/demo-x`]) }
  const open = gateway
  gateway = await serveGateway({
    index: governIndex(demoIndex(), policy),
    changelog: governChangelog(changelog, policy),
  })
  const path = `/pypi/${REGISTRY}`
  const [serials, changes] = [
    await call(path, 'list_packages_with_serial'),
    await call(path, 'changelog_since_serial', 0),
  ]
  await gateway.stop()
  gateway = open

  expect(serials).toEqual({ alpha: 17, zeta: 17 })
  expect(changes).toEqual([['zeta', null, 1_795_331_046, 'release yanked', 4]])
})

test('a call that is hostile is read in one pass', async () => {
  const post = (body: string) =>
    fetch(`${gateway.url}/pypi/${REGISTRY}`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body })
  const startedAt = performance.now()
  for (const text of ['<methodName>'.repeat(5000), '<int>'.repeat(13_000), `<methodName>${'a'.repeat(60_000)}`]) {
    expect((await post(`<methodName>changelog_since_serial</methodName>${text}`.slice(0, 65_000))).status).toBe(200)
  }

  expect(performance.now() - startedAt).toBeLessThan(5000)
})
