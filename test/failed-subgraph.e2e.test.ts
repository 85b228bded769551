import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningGateway, readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { deployHostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { wheel } from './distributions.ts'
import { type GraphNode, startGraphNode } from './graph-node.ts'
import { PATIENCE_MS } from './patience.ts'
import { publishedLog } from './registry-logs.ts'
import { inFolder, startTestStack, type TestStack } from './stack.ts'
import { hasTools, repository } from './tools.ts'

/** Enough for what is honest, and not for this text. By default graph-node allows ten thousand times as much. */
const MAX_GAS = 1_000_000_000
const LONG_TEXT = 'x'.repeat(300_000)

type Ready = Readonly<{ status: number; failing: readonly string[]; index: Record<string, unknown> }>

/** graph-node comes as a program for Linux on x64 only. */
const describeWithGraphNode = hasTools ? describe : describe.skip

describeWithGraphNode('a gateway over a real graph-node whose subgraph fails for good (Linux x64 only)', () => {
  let folder: string
  let stack: TestStack
  let graphNode: GraphNode
  let gateway: RunningGateway

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dipmp-failed-'))
    stack = await startTestStack({ dataFolder: folder })
    await stack.publishAll(wheel('known', '1.0'))
    graphNode = await startGraphNode({
      manifestPath: join(repository, 'subgraph', 'subgraph.yaml'),
      network: 'mainnet',
      rpcUrl: stack.rpcUrl,
      ipfsUrl: stack.contentUrl,
      nextBlock: mine,
      env: { GRAPH_MAX_GAS_PER_HANDLER: String(MAX_GAS) },
    })
    const config = readGatewayConfig({
      SUBGRAPH_URL: graphNode.graphqlUrl,
      INDEX_STATUS_URL: graphNode.statusUrl,
      IPFS_GATEWAYS: stack.contentUrl,
      CHAIN_INTERVAL_MS: '100',
      // So that nothing but what graph-node says of itself tells that it stands still.
      INDEX_MAX_BLOCK_AGE: '0',
      FALLBACK_INDEX_URL: 'https://upstream.example/simple/',
      PORT: '0',
    })
    gateway = await startGateway(config, { logger: pino({ level: 'silent' }) })
  })

  afterAll(async () => {
    await gateway?.stop()
    await graphNode?.stop()
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const mine = async () => void (await stack.provider.send('evm_mine', []))

  /** How a name is answered by the registry alone, and by the registry with a fallback. */
  async function statusesOf(name: string): Promise<number[]> {
    const statuses: number[] = []
    for (const index of [stack.registry, `${stack.registry}+pypi`]) {
      const answer = await fetch(`${gateway.url}/simple/${index}/${name}/`, { redirect: 'manual' })
      await answer.arrayBuffer()
      statuses.push(answer.status)
    }
    return statuses
  }

  async function readiness(): Promise<Ready> {
    const response = await fetch(`${gateway.url}/readyz`)
    const { failing, parts } = (await response.json()) as { failing: string[]; parts: { index: Ready['index'] } }
    return { status: response.status, failing, index: parts.index }
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS
    while (!(await holds())) {
      if (performance.now() > deadline)
        throw new Error(`not in all this time; readiness is ${JSON.stringify(await readiness())}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  test('is not ready and says why, and a name that the chain has is never told as absent, nor looked up elsewhere', async () => {
    await until(async () => (await statusesOf('known')).join() === '200,200' && (await readiness()).status === 200)
    expect(await statusesOf('elsewhere')).toEqual([404, 302])

    const hostile = await deployHostileEmitter(await stack.provider.getSigner(1))
    const { topics, data } = publishedLog({ filename: LONG_TEXT }, hostile.address)
    await (await hostile.emitRaw(topics, data)).wait()
    await inFolder([wheel('secret', '1.0')], (paths) => stack.publish(paths))
    await until(async () => (await readiness()).index.health === 'failed')

    expect(await readiness()).toMatchObject({
      status: 503,
      failing: ['index'],
      index: { status: 'failing', reason: expect.stringMatching(/failed|not healthy/) },
    })
    expect(await statusesOf('secret')).toEqual([503, 503])
    expect(await statusesOf('elsewhere')).toEqual([503, 503])
  })
})
