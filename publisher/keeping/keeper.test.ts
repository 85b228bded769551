import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HeldReplica, PinTarget } from '@dipmp/ipfs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { publish } from '../publish.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import { type FileSupply, openFileSupply } from './file-supply.ts'
import { renderMetrics, startKeepServer } from './keep-server.ts'
import { createKeeper, type KeeperOptions } from './keeper.ts'
import { openReplicaLog } from './replica-log.ts'

const HELD: HeldReplica = { state: 'held', readBack: { type: 'verified', blocks: 1, of: 1 }, expiresAt: null }
const DAY_MS = 86_400_000

let world: Publishing
let supply: FileSupply
let state: string
let time: number
let held: Map<string, HeldReplica>
let looks: number
let options: KeeperOptions

beforeAll(async () => {
  world = await startPublishing()
  const { signal } = new AbortController()
  supply = await openFileSupply({ gateways: [world.ipfsApi], paths: [], signal })
  state = mkdtempSync(join(tmpdir(), 'dipmp-keeper-'))
})
afterAll(async () => {
  await supply.close()
  await world.stop()
  rmSync(state, { recursive: true })
})

beforeEach(async () => {
  await world.chain.reset()
  time = Date.parse('2026-11-30T12:00:00Z')
  held = new Map()
  looks = 0
  options = {
    provider: world.chain.provider,
    registry: world.chain.registry.address,
    targets: [memoryTarget],
    minCopies: 1,
    keeps: () => true,
    quotaBytes: null,
    checkMs: DAY_MS,
    supply,
    log: await openReplicaLog(join(state, String(Math.random()))),
    now: () => new Date(time),
    signal: new AbortController().signal,
  }
  await publishAll('demo')
})

const memoryTarget: PinTarget = {
  name: 'memory',
  takesBytes: true,
  pin: async ({ cid }) => {
    held.set(cid.toString(), held.get(cid.toString()) ?? HELD)
    return HELD
  },
  look: async (cid) => {
    looks += 1
    return held.get(cid.toString()) ?? { state: 'absent', reason: 'it has no such pin' }
  },
}

async function publishAll(...projects: readonly string[]): Promise<void> {
  for (const project of projects) {
    await publish([world.write(wheel(project, '1.0'))], {
      registry: world.chain.registry.address,
      signer: world.chain.owner,
      pinTargets: world.pinTargets,
    })
  }
}

describe('createKeeper', () => {
  test('keeps what is published while it runs', async () => {
    const keeper = createKeeper(options)
    await keeper.round()
    await publishAll('later')

    const status = await keeper.round()

    expect(status).toMatchObject({ files: 4, repinned: 4, atRisk: 0, alarms: [] })
    expect(held.size).toBe(4)
  })

  test('leaves a copy alone for as long as it is told, and then looks again', async () => {
    const keeper = createKeeper(options)
    await keeper.round()
    looks = 0

    time += DAY_MS - 1
    await keeper.round()
    const early = looks
    time += 1
    await keeper.round()

    expect([early, looks]).toEqual([0, 2])
  })

  test('tries a copy that failed in every round, and tells how many are at risk', async () => {
    const broken = { ...memoryTarget, pin: () => Promise.reject(new Error('disk full')) }
    const keeper = createKeeper({ ...options, targets: [broken] })

    const first = await keeper.round()
    const second = await keeper.round()

    expect(looks).toBe(4)
    expect(first.atRisk).toBe(2)
    expect(second.alarms[0]).toBe('demo-1.0-py3-none-any.whl has 0 of 1 copies: disk full')
  })

  test('keeps what was published first within a quota, and says what it leaves out', async () => {
    const keeper = createKeeper({ ...options, quotaBytes: 90_000 })
    await keeper.round()
    await publishAll('later')

    const status = await keeper.round()

    expect(status.beyondQuota).toBeGreaterThan(0)
    expect(status.bytes).toBeLessThanOrEqual(90_000)
    expect(status.alarms.at(-1)).toMatch(/beyond the quota and not kept; raise it/)
  })

  test('tells of a copy that ends soon', async () => {
    const keeper = createKeeper(options)
    await keeper.round()
    const expiresAt = '2026-12-20T00:00:00Z'
    for (const cid of held.keys()) held.set(cid, { ...HELD, expiresAt })
    time += DAY_MS

    const status = await keeper.round()

    expect(status.expiring).toBe(2)
    expect(status.alarms[0]).toBe(
      'memory keeps demo-1.0-py3-none-any.whl until 2026-12-20T00:00:00Z only; renew what it is paid by',
    )
  })
})

describe('startKeepServer', () => {
  test('serves metrics and health, to the loopback alone', async () => {
    const server = await startKeepServer(0)
    const early = await fetch(`${server.url}/healthz`)
    const keeper = createKeeper(options)
    server.show(await keeper.round())

    const health = await fetch(`${server.url}/healthz`)
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    await server.stop()

    expect([early.status, health.status]).toEqual([503, 200])
    expect(metrics).toContain('\ndipmp_keep_files 2\n')
    expect(metrics).toContain('\ndipmp_keep_held_files{target="memory"} 2\n')
    expect(metrics).toContain('\ndipmp_keep_round_timestamp_seconds 1796040000\n')
  })

  test('writes no label that breaks a line', async () => {
    const status = await createKeeper(options).round()

    expect(renderMetrics({ ...status, held: new Map([['a"b\\c\nd', 1]]) })).toContain('{target="a\\"b\\\\c\\nd"} 1\n')
  })
})
