import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { id } from 'ethers'
import { pino } from 'pino'
import { deployHostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { wheel } from './distributions.ts'
import { type GraphNode, headOf, startGraphNode } from './graph-node.ts'
import { askWithVariables } from './graphql-reference/ask.ts'
import { readExamples, readRefusals } from './graphql-reference/reference.ts'
import { liveOn, publishSample, type Variables } from './graphql-reference/sample.ts'
import { addHostileMetadata } from './hostile-metadata.ts'
import { callXmlRpc, MIRROR_CALLS, otherPages } from './other-pages.ts'
import { Nudge, PATIENCE_MS } from './patience.ts'
import { fetchRawPage, WAYS } from './raw-page.ts'
import { publishedLog, registeredLog } from './registry-logs.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { hasTools, repository } from './tools.ts'

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json'

/** graph-node comes as a program for Linux on x64 only. */
const describeWithGraphNode = hasTools ? describe : describe.skip

describeWithGraphNode('a gateway over the real graph-node (Linux x64 only)', () => {
  let folder: string
  let stack: TestStack
  let graphNode: GraphNode
  let gateway: Awaited<ReturnType<typeof startGateway>>
  let variables: Variables

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dipmp-graph-node-test-'))
    const hostileDigests = await addHostileMetadata(folder)
    stack = await startTestStack({ dataFolder: folder })
    variables = await publishEverything(stack, [...hostileDigests.values()])
    graphNode = await startGraphNode({
      manifestPath: join(repository, 'subgraph', 'subgraph.yaml'),
      network: 'mainnet',
      rpcUrl: stack.rpcUrl,
      ipfsUrl: stack.contentUrl,
      nextBlock: () => mineBlock(stack),
    })
    const config = readGatewayConfig({ SUBGRAPH_URL: graphNode.graphqlUrl, IPFS_GATEWAYS: stack.contentUrl, PORT: '0' })
    gateway = await startGateway(config, { logger: pino({ level: 'silent' }) })
    await untilIndexed(stack, graphNode.graphqlUrl)
    await untilFilesAreRead(stack, graphNode.graphqlUrl)
    await untilIndexed(stack, graphNode.graphqlUrl)
  })

  afterAll(async () => {
    await gateway?.stop()
    await graphNode?.stop()
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(['', 'demo/', 'demo-app/', 'withdrawn/', 'large/'])(
    'serves the same bytes and headers, in every type and encoding, for /simple/<registry>/%s',
    async (path) => {
      for (const way of WAYS) {
        const embedded = await fetchRawPage(`${stack.indexUrl}${path}`, way)
        const real = await fetchRawPage(`${gateway.url}/simple/${stack.registry}/${path}`, way)

        // Each of them tells the block that it has followed its index to, which may differ for a moment.
        const block = expect.stringMatching(/^\d+ 0x[0-9a-f]{64}$/)
        expect(real).toEqual({ ...embedded, headers: { ...embedded.headers, 'x-dipmp-block': block } })
        expect(real.status).toBe(200)
      }
    },
  )

  test('serves the same other pages, and tells mirrors the same', async () => {
    // Under one name, which these pages hold.
    const headers = { host: 'index.example', 'accept-encoding': 'identity' }
    for (const path of otherPages(stack, 'demo')) {
      const embedded = await fetchRawPage(stack.gatewayUrl + path, headers)
      const real = await fetchRawPage(gateway.url + path, headers)

      expect([path, real.status, real.body.toString()]).toEqual([path, 200, embedded.body.toString()])
      expect(real.headers.etag).toBe(embedded.headers.etag)
    }
    for (const call of MIRROR_CALLS) {
      expect(await callXmlRpc(gateway.url, stack, call)).toBe(await callXmlRpc(stack.gatewayUrl, stack, call))
    }
  })

  test('is followed to its head', async () => {
    const head = BigInt(await stack.provider.getBlockNumber())

    // graph-node may be too busy to answer one question in time; the next is asked at once.
    const deadline = Date.now() + PATIENCE_MS
    let followed = await gateway.followed()
    while (followed?.number !== head && Date.now() < deadline) {
      await setTimeout(100)
      followed = await gateway.followed()
    }
    expect(followed?.number).toBe(head)
  })

  test('answers 404 for what is not there, as over the embedded indexer', async () => {
    const real = await fetchBytes(`${gateway.url}/simple/${stack.registry}/nothing-here/`, JSON_TYPE)

    expect(real.status).toBe(404)
    expect(real).toEqual(await fetchBytes(`${stack.indexUrl}nothing-here/`, JSON_TYPE))
  })

  test('finds the same by a word of what projects say of themselves', async () => {
    const [real, embedded] = await Promise.all(
      [gateway.url, stack.gatewayUrl].map(async (url) => {
        const path = `/search?registry=${stack.registry}&q=PROJECT`
        return (await fetch(url + path, { headers: { accept: 'application/json' } })).json()
      }),
    )

    expect(real).toEqual(embedded)
    expect(real).toMatchObject({ results: expect.arrayContaining([expect.objectContaining({ name: 'demo' })]) })
  })

  test('holds the same entities as the embedded indexer', async () => {
    const real = await queryEverything(graphNode.graphqlUrl)

    expect(real).toEqual(await queryEverything(stack.graphqlUrl))
    expect(real).toMatchObject({ data: { _meta: { hasIndexingErrors: false } } })
  })

  test.each([...readExamples(), ...readRefusals()])(
    'answers an example of docs/reference/graphql.md as the embedded indexer does: $query',
    async ({ query }) => {
      const [real, embedded] = await Promise.all(
        [graphNode.graphqlUrl, stack.graphqlUrl].map((url) => askWithVariables(url, query, variables)),
      )

      expect(withoutDeployment(real)).toEqual(withoutDeployment(embedded))
    },
  )
})

async function publishEverything(stack: TestStack, hostileMetadata: readonly string[]): Promise<Variables> {
  const payload = Buffer.alloc(3 * 1024 * 1024, 'not compressed').map(
    (byte, index) => byte ^ (index * 31) ^ (index >> 8),
  )
  await publishSample(stack)
  await stack.publishAll(wheel('large', '1.0', { files: { 'large/payload.bin': payload } }))
  const variables = await liveOn(stack)

  const hostile = await deployHostileEmitter(await stack.provider.getSigner(1))
  const published = id(
    'PackagePublished(bytes32,bytes32,address,string,string,string,uint64,bytes32,bytes32,bytes32,string)',
  )
  const actor = `0x${'00'.repeat(12)}${hostile.address.slice(2)}`
  await (await hostile.emitRaw([published, id('demo'), id('1'), actor], `0x${'ff'.repeat(384)}`)).wait()
  await (await hostile.emitRaw([id('ProjectRegistered(bytes32,address,string)'), id('x'), actor], notUtf8())).wait()
  const account = await (await stack.provider.getSigner(1)).getAddress()
  const evil = hostileMetadata.map((metadataDigest, index) =>
    publishedLog({ filename: `evil-1.0-${index}-py3-none-any.whl`, metadataDigest }, account),
  )
  for (const { topics, data } of [registeredLog('evil', account), ...evil]) {
    await (await hostile.emitRaw(topics, data)).wait()
  }
  await stack.indexed()
  return variables
}

/** graph-node stores what it reads from IPFS with the next block that it sees, so blocks are mined until it has all. */
async function untilFilesAreRead(stack: TestStack, graphqlUrl: string): Promise<void> {
  const query = '{ files(first: 1000, where: { coreMetadata_not: null }) { coreMetadata { id } } }'
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answers = await Promise.all([ask(graphqlUrl, query), ask(stack.graphqlUrl, query)])
    if (answers.every((answer) => JSON.stringify(answer).includes('"id"') && !hasNull(answer))) break
    if (performance.now() > deadline) throw new Error(`not all files were read: ${JSON.stringify(answers)}`)
    await mineBlock(stack)
    await setTimeout(1_000)
  }
  await stack.indexed()
}

function hasNull(answer: unknown): boolean {
  return JSON.stringify(answer).includes('"coreMetadata":null')
}

/** Each engine names a deployment by an id of its own. */
function withoutDeployment(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replace(/[^"\s]*subgraph\.yaml|\b[0-9a-f]{64}\b/g, 'deployment'))
}

/** One string of bytes that are not UTF-8, as the data of a log. */
function notUtf8(): string {
  const word = (value: number) => value.toString(16).padStart(64, '0')
  return `0x${word(32)}${word(3)}${'fffe80'.padEnd(64, '0')}`
}

async function fetchBytes(url: string, accept: string) {
  const response = await fetch(url, { headers: { accept } })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    etag: response.headers.get('etag'),
    body: await response.text(),
  }
}

/** Waits until graph-node has indexed the head. */
async function untilIndexed(stack: TestStack, graphqlUrl: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  const nudge = new Nudge(() => mineBlock(stack))
  for (;;) {
    const [head, indexed] = [await stack.provider.getBlockNumber(), await headOf(graphqlUrl).catch(() => null)]
    if (indexed === head) break
    if (performance.now() > deadline) throw new Error(`graph-node is at block ${indexed}, not at ${head}`)
    await nudge.look(indexed)
    await setTimeout(200)
  }
  await stack.indexed()
}

async function mineBlock(stack: TestStack): Promise<void> {
  await stack.provider.send('hardhat_mine', ['0x1'])
}

async function queryEverything(graphqlUrl: string): Promise<unknown> {
  const query = `{
    _meta { block { number hash } hasIndexingErrors }
    registries { id logHead recordCount projectCount fileCount name policy owner { id } pendingOwner { id } metadataCid moderators { id account { id } } registrants { id account { id } } creations { id factory } projects { id } logEntries(first: 1000, orderBy: index) { id index kind projectId actor { id } blockNumber timestamp transactionHash recordHash logHead } }
    projects { id registry { id } normalizedName owner { id projects { id } } pendingOwner { id } epoch status statusReason quarantinedUntil quarantineReason maintainers { id account { id } expiry epoch } registeredAt serial releases { id } files(orderBy: filename, orderDirection: desc) { id } }
    releases(orderBy: canonicalVersion) { id project { id } version canonicalVersion yanked yankReason fileCount files { filename } }
    files { id registry { id } project { id } release { id } filename version size digest cid metadataDigest metadataCid requiresPython yanked yankReason publisher { id files { id } } publishedAt blockNumber transactionHash recordHash coreMetadata { id } }
    coreMetadata_collection(first: 1000) { id tooLarge metadataVersion name version summary description descriptionContentType keywords author authorEmail maintainer maintainerEmail homePage projectUrls license licenseExpression classifiers requiresPython requiresDist providesExtra files { filename } }
    accounts { id }
  }`
  return ask(graphqlUrl, query)
}

async function ask(graphqlUrl: string, query: string): Promise<unknown> {
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}
