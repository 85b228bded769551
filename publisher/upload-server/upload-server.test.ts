import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { join } from 'node:path'
import { fileKeyOf, parseRegistryLogs, projectIdOf, type RegistryEvent, readLogs } from '@dipmp/contracts'
import { rawCidOf } from '@dipmp/ipfs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, wheel } from '../../test/distributions.ts'
import { createPreviewIndex } from '../staging/preview-index.ts'
import { openStaging } from '../staging/staging.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { startUploadServer, type UploadServer, type UploadServerOptions } from './upload-server.ts'
import { openSession, type SessionEvent, type UploadSession } from './upload-session.ts'

let world: Publishing
let stops: (() => Promise<void>)[] = []
let events: SessionEvent[] = []
let stagings = 0

beforeAll(async () => {
  world = await startPublishing()
})
afterAll(() => world.stop())
beforeEach(() => world.chain.reset())
afterEach(async () => {
  for (const stop of stops) await stop()
  stops = []
  events = []
})

type Started = UploadServer & Readonly<{ session: UploadSession }>

async function start({
  gatherMs = null,
  ...options
}: Partial<UploadServerOptions> & Readonly<{ gatherMs?: number | null }> = {}): Promise<Started> {
  stagings += 1
  const staging = openStaging(join(world.folder, `staging-${stagings}`))
  const session = openSession({
    staging,
    publishOptions: { registry: world.chain.registry.address, signer: world.chain.owner, pinTargets: world.pinTargets },
    gatherMs,
    onEvent: (event) => events.push(event),
  })
  const preview = createPreviewIndex({ staging, indexUrl: null })
  const server = await startUploadServer({ session, preview, ...options })
  stops.push(server.stop, session.close)
  return { ...server, session }
}

type Fields = Readonly<Record<string, string>>

function post(
  { url, token }: UploadServer,
  { filename, bytes }: BuiltDistribution,
  { fields = {}, headers = {}, path = '/legacy/' }: Readonly<{ fields?: Fields; headers?: Fields; path?: string }> = {},
): Promise<Response> {
  const form = new FormData()
  const all = { ':action': 'file_upload', protocol_version: '1', name: 'of no matter', ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  form.append('content', new Blob([new Uint8Array(bytes)]), filename)
  return fetch(`${url}${path}`, { method: 'POST', body: form, headers: { ...authorized(token), ...headers } })
}

function authorized(token: string): Record<string, string> {
  return { Authorization: `Basic ${Buffer.from(`__token__:${token}`).toString('base64')}` }
}

function call({ url, token }: UploadServer, method: string, path: string): Promise<Response> {
  return fetch(`${url}${path}`, { method, headers: authorized(token) })
}

describe('uploads', () => {
  test('of one release gather, and are recorded in one transaction', async () => {
    const server = await start()
    const before = await world.chain.provider.getBlockNumber()

    const posted = [await post(server, wheel('demo', '1.0')), await post(server, sdist('demo', '1.0'))]
    const published = await call(server, 'POST', '/session/publish')

    expect(posted.map(({ status }) => status)).toEqual([202, 202])
    expect(published.status).toBe(200)
    expect(await published.json()).toMatchObject({
      status: 'published',
      staged: [],
      reports: [
        { releases: [{ project: 'demo', version: '1.0', files: [{ status: 'published' }, { status: 'published' }] }] },
      ],
    })
    expect(await world.chain.provider.getBlockNumber()).toBe(before + 1)
  })

  test('are published by themselves when no other has come for a while', async () => {
    const server = await start({ gatherMs: 20 })

    await post(server, wheel('demo', '1.0'))
    await until(() => events.some(({ type }) => type === 'published'))

    expect(events.map(({ type }) => type)).toEqual(['staged', 'published'])
    expect(await (await call(server, 'GET', '/session')).json()).toMatchObject({ status: 'published', staged: [] })
  })

  test('of what is published with the same bytes are passed over, and spend nothing', async () => {
    const server = await start()
    await post(server, wheel('demo', '1.0'))
    await call(server, 'POST', '/session/publish')
    const before = await world.chain.provider.getBlockNumber()

    const again = await post(server, wheel('demo', '1.0'))
    await call(server, 'POST', '/session/publish')

    expect([again.status, await again.text()]).toEqual([200, 'published already, with the same bytes\n'])
    expect(await world.chain.provider.getBlockNumber()).toBe(before)
  })

  test('of other bytes under a published name are refused in the words that tools look for', async () => {
    const server = await start()
    await post(server, wheel('demo', '1.0'))
    await call(server, 'POST', '/session/publish')

    const other = await post(server, wheel('demo', '1.0', { summary: 'Other' }))

    expect(other.status).toBe(400)
    expect(other.statusText).toMatch(/^File already exists: demo-1\.0-py3-none-any\.whl/)
  })

  test('are refused with every finding, in the status line and in the body', async () => {
    const server = await start()
    const { bytes } = wheel('other', '2.0')

    const refused = await post(
      server,
      { filename: 'demo-1.0-py3-none-any.whl', bytes },
      { headers: { Accept: 'application/json' } },
    )

    expect(refused.status).toBe(400)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(await refused.json()).toMatchObject({ status: 400, code: 'INVALID_DISTRIBUTION' })
    expect(refused.statusText).toContain('demo-1.0-py3-none-any.whl')
    expect(await (await call(server, 'GET', '/session')).json()).toMatchObject({ staged: [] })
  })

  test('of a name that belongs to another are refused', async () => {
    const theirs = await start()
    await post(theirs, wheel('demo', '1.0'))
    await call(theirs, 'POST', '/session/publish')
    const staging = openStaging(join(world.folder, 'stranger'))
    const publishOptions = { registry: world.chain.registry.address, signer: world.chain.stranger, pinTargets: [] }
    const session = openSession({ staging, publishOptions, gatherMs: null, onEvent: () => {} })
    const server = await startUploadServer({ session, preview: createPreviewIndex({ staging, indexUrl: null }) })
    stops.push(server.stop)

    const refused = await post(server, wheel('demo', '1.1'))

    expect([refused.status, refused.statusText.slice(0, 36)]).toEqual([403, 'the project demo belongs to 0xf39Fd6'])
  })

  test('stay when publishing them fails, so that the next call publishes them', async () => {
    const server = await start()
    await post(server, wheel('demo', '1.0'))
    await world.chain.as(world.chain.stranger).register('demo')

    const failed = await call(server, 'POST', '/session/publish')
    const state = await failed.json()

    expect(failed.status).toBe(409)
    expect(state).toMatchObject({
      status: 'error',
      staged: ['demo-1.0-py3-none-any.whl'],
      errors: [{ project: 'demo', version: '1.0', code: 'NOT_PROJECT_OWNER' }],
    })

    const projectId = projectIdOf('demo')
    const newOwner = await world.chain.owner.getAddress()
    await world.chain.as(world.chain.stranger).startTransfer({ projectId, newOwner })
    await world.chain.registry.acceptTransfer({ projectId })
    const published = await call(server, 'POST', '/session/publish')

    expect(await published.json()).toMatchObject({ status: 'published', staged: [], errors: [] })
  })

  test('are forgotten when the session is cancelled', async () => {
    const server = await start()
    await post(server, wheel('demo', '1.0'))

    const canceled = await call(server, 'DELETE', '/session')

    expect(await canceled.json()).toEqual({ status: 'canceled', staged: [], reports: [], errors: [] })
    expect(events.map(({ type }) => type)).toEqual(['staged'])
  })

  test('are answered before they are checked where that takes long', async () => {
    const server = await start({ answerWithinMs: 0 })

    const answer = await post(server, wheel('demo', '1.0'))
    await until(() => events.some(({ type }) => type === 'staged'))

    expect([answer.status, await answer.text()]).toEqual([
      202,
      'accepted; it is still checked, and the server tells what comes of it\n',
    ])
  })
})

describe('attestations that come along', () => {
  const DEMO = wheel('demo', '1.0')
  const DIGEST = createHash('sha256').update(DEMO.bytes).digest('hex')

  function attestation(name: string, sha256: string): unknown {
    const predicateType = 'https://docs.pypi.org/attestations/publish/v1'
    const statement = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name, digest: { sha256 } }],
      predicateType,
    }
    return {
      version: 1,
      verification_material: { certificate: 'bm90IGNoZWNrZWQ=', transparency_entries: [{}] },
      envelope: { statement: Buffer.from(JSON.stringify(statement)).toString('base64'), signature: 'bm90IGNoZWNrZWQ=' },
    }
  }

  const fields = { attestations: JSON.stringify([attestation(DEMO.filename, DIGEST)]) }

  test('are stored on IPFS, and the registry says where, once', async () => {
    const server = await start()
    await post(server, DEMO, { fields })
    const published = Object(await (await call(server, 'POST', '/session/publish')).json())
    const block = await world.chain.provider.getBlockNumber()
    await post(server, DEMO, { fields })
    await call(server, 'POST', '/session/publish')

    const [{ provenance }] = published.reports
    expect(provenance).toEqual([{ filename: DEMO.filename, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const document = await world.store.readBlock(rawCidOf(provenance[0].digest))
    expect(JSON.parse(Buffer.from(document ?? []).toString())).toMatchObject({
      version: 1,
      attestation_bundles: [
        { publisher: { kind: 'dipmp', chain_id: 31337 }, attestations: [attestation(DEMO.filename, DIGEST)] },
      ],
    })
    expect(await annotations()).toMatchObject([
      { key: 'provenance', subject: fileKeyOf(DEMO.filename), digest: provenance[0].digest },
    ])
    expect(await world.chain.provider.getBlockNumber()).toBe(block)
  })

  test('of a file that is published already are recorded as well', async () => {
    const server = await start()
    await post(server, DEMO)
    await call(server, 'POST', '/session/publish')

    const late = await post(server, DEMO, { fields })
    await call(server, 'POST', '/session/publish')

    expect(late.status).toBe(202)
    expect(await annotations()).toHaveLength(1)
  })

  test.each([
    ['other bytes', attestation(DEMO.filename, 'ab'.repeat(32))],
    ['another file', attestation('other-1.0-py3-none-any.whl', DIGEST)],
  ])('are refused with the file where they are about %s', async (_, other) => {
    const server = await start()

    const refused = await post(server, DEMO, { fields: { attestations: JSON.stringify([other]) } })

    expect([refused.status, refused.statusText]).toEqual([
      400,
      expect.stringContaining('one is about another file, or about other bytes'),
    ])
  })

  async function annotations(): Promise<readonly RegistryEvent[]> {
    const toBlock = BigInt(await world.chain.provider.getBlockNumber())
    const query = { address: world.chain.registry.address, topics: [null, projectIdOf('demo')], fromBlock: 0n, toBlock }
    const events = parseRegistryLogs(await readLogs(world.chain.provider, query))
    return events.filter(({ type }) => type === 'ProjectAnnotated')
  }
})

describe('a form', () => {
  const DEMO = wheel('demo', '1.0')

  test.each<[string, Fields, number, string]>([
    ['of another action', { ':action': 'submit' }, 410, 'submit is not supported any more; upload the files'],
    ['of no action', { ':action': '' }, 400, 'the form has no :action file_upload'],
    ['of another protocol', { protocol_version: '2' }, 400, 'the protocol version is not 1'],
    [
      'with a wrong md5',
      { md5_digest: 'ab' },
      400,
      'the md5 digest does not match the bytes of demo-1.0-py3-none-any.whl',
    ],
    [
      'with a wrong sha256',
      { sha256_digest: 'ab' },
      400,
      'the sha256 digest does not match the bytes of demo-1.0-py3-none-any.whl',
    ],
    [
      'with attestations of no form',
      { attestations: '[]' },
      400,
      'the attestations of demo-1.0-py3-none-any.whl are not as PEP 740 has them: they are no list of at least one; make them anew, or send none',
    ],
  ])('%s is refused', async (_, fields, status, reason) => {
    const server = await start()

    const answer = await post(server, DEMO, { fields })

    expect([answer.status, answer.statusText]).toEqual([status, reason])
  })

  test('with right digests is taken', async () => {
    const server = await start()
    const digest = (name: string) => createHash(name).update(DEMO.bytes).digest('hex')

    const answer = await post(server, DEMO, { fields: { md5_digest: digest('md5'), sha256_digest: digest('sha256') } })

    expect(answer.status).toBe(202)
  })

  test.each([['../../demo-1.0-py3-none-any.whl'], ['demo.exe'], [''], ['demo-1.0-py3-none-any.whl\u0000.txt']])(
    'with a file called %j is refused, and nothing is written',
    async (filename) => {
      const server = await start()

      const answer = await post(server, { filename, bytes: DEMO.bytes })

      expect(answer.status).toBe(400)
      expect(await (await call(server, 'GET', '/session')).json()).toMatchObject({ staged: [] })
    },
  )

  test('that is larger than the server takes is refused', async () => {
    const server = await start({ maxUploadSize: 500 })

    expect((await post(server, DEMO)).status).toBe(413)
  })

  test('with a field of many megabytes that nobody reads is taken, and one that is read is refused', async () => {
    const server = await start()
    const long = 'x'.repeat(5_000_000)

    expect((await post(server, DEMO, { fields: { description: long } })).status).toBe(202)
    expect((await post(server, DEMO, { fields: { attestations: long } })).status).toBe(400)
  })
})

describe('the server', () => {
  test.each([
    ['no token', {}],
    ['another token', authorized('another')],
    ['the token as the name of the user', { Authorization: `Basic ${Buffer.from('token:').toString('base64')}` }],
  ])('refuses %s', async (_, headers) => {
    const server = await start()
    const demo = wheel('demo', '1.0')

    const answers = [
      await fetch(`${server.url}/legacy/`, { method: 'POST', body: new Uint8Array(demo.bytes), headers }),
      await fetch(`${server.url}/session`, { headers }),
      await fetch(`${server.url}/session/publish`, { method: 'POST', headers }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  test('takes the token as a bearer token, as uv may send it', async () => {
    const server = await start()

    const answer = await post(server, wheel('demo', '1.0'), { headers: { Authorization: `Bearer ${server.token}` } })

    expect(answer.status).toBe(202)
  })

  test('refuses what a web page of another origin sends, token or not', async () => {
    const server = await start()

    const answer = await post(server, wheel('demo', '1.0'), { headers: { Origin: 'https://evil.example' } })

    expect(answer.status).toBe(403)
  })

  test('refuses a name that is not its own, so that a rebound one reaches nothing', async () => {
    const server = await start()

    expect(await statusFor(`${server.url}/simple/`, 'evil.example')).toBe(403)
    expect(await statusFor(`${server.url}/simple/`, 'localhost')).toBe(200)
  })

  test('tells whoever posts to the pages that this is no place to upload to', async () => {
    const server = await start()

    const answer = await post(server, wheel('demo', '1.0'), { path: '/simple/' })

    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .once('error', reject)
      .end()
  })
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it did not come about')
}
