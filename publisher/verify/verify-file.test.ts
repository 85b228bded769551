import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectRegistry } from '@dipmp/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, wheel } from '../../test/distributions.ts'
import { publish } from '../publish.ts'
import { yank } from '../registry/yank.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import type { ChainEndpoint } from './agree-on-block.ts'
import { type VerifyOptions, verifyFile } from './verify-file.ts'

let world: Publishing
let folder: string

const demo = wheel('demo', '1.0')

beforeAll(async () => {
  world = await startPublishing()
})

afterAll(() => world.stop())

beforeEach(async () => {
  await world.chain.reset()
  folder = world.write(demo, sdist('demo', '1.0'))
  await publish([folder], {
    registry: world.chain.registry.address,
    signer: world.chain.owner,
    pinTargets: world.pinTargets,
  })
})

function honest(name: string): ChainEndpoint {
  return { name, send: (method, params) => world.chain.provider.send(method, params) }
}

/** An endpoint that answers as `lie` says, or with null where that is null. */
function liar(name: string, lie: (method: string, answer: unknown) => unknown): ChainEndpoint {
  return { name, send: async (method, params) => lie(method, await world.chain.provider.send(method, params)) }
}

function verify(options: Partial<VerifyOptions> = {}, path = join(folder, demo.filename)) {
  return verifyFile(path, {
    registry: world.chain.registry.address,
    endpoints: [honest('a'), honest('b'), honest('c')],
    quorum: 2,
    block: 'latest',
    fromBlock: 0n,
    publisher: null,
    signal: new AbortController().signal,
    ...options,
  })
}

async function verdicts(options: Partial<VerifyOptions> = {}, path?: string): Promise<Record<string, string>> {
  const { verdict, findings } = await verify(options, path)
  return { whole: verdict, ...Object.fromEntries(findings.map((each) => [each.claim, each.verdict])) }
}

function changed(distribution: BuiltDistribution): string {
  const bytes = Buffer.from(distribution.bytes)
  bytes[20] = (bytes[20] ?? 0) ^ 1
  const path = join(world.write(), distribution.filename)
  writeFileSync(path, bytes)
  return path
}

const SHOWN = {
  whole: 'shown',
  bytes: 'shown',
  block: 'shown',
  record: 'shown',
  metadata: 'shown',
  publisher: 'shown',
  yank: 'shown',
}

describe('a file that was published', () => {
  test('is shown, step by step, and so is an sdist', async () => {
    expect(await verdicts()).toEqual(SHOWN)
    expect(await verdicts({}, join(folder, 'demo-1.0.tar.gz'))).toEqual(SHOWN)
  })

  test('is shown though one of three endpoints lies about the block, and names the two that agree', async () => {
    const lying = liar('x', (method, answer) =>
      method === 'eth_getBlockByNumber' ? { ...Object(answer), hash: `0x${'00'.repeat(32)}` } : answer,
    )

    const { verdict, findings } = await verify({ endpoints: [lying, honest('b'), honest('c')] })

    expect(verdict).toBe('shown')
    expect(findings.find(({ claim }) => claim === 'block')?.text).toMatch(/is the same for b, c$/)
  })

  test('is shown by another endpoint where one gives false proofs, logs, or none', async () => {
    const noProof = liar('x', (method, answer) => (method === 'eth_getProof' ? null : answer))
    const noLogs = liar('y', (method, answer) => (method === 'eth_getLogs' ? [] : answer))
    const falseProof = liar('z', (method, answer) =>
      method === 'eth_getProof' ? { ...Object(answer), accountProof: ['0xc0'] } : answer,
    )

    expect(await verdicts({ endpoints: [noProof, noLogs, falseProof, honest('d')] })).toEqual(SHOWN)
  })

  test('cannot be told where the endpoints do not agree on a block', async () => {
    const lying = (name: string, byte: string) =>
      liar(name, (method, answer) =>
        method === 'eth_getBlockByNumber' ? { ...Object(answer), hash: `0x${byte.repeat(32)}` } : answer,
      )

    expect(await verdicts({ endpoints: [lying('x', '00'), lying('y', '11'), honest('c')] })).toEqual({
      whole: 'unknown',
      bytes: 'shown',
      block: 'unknown',
    })
  })

  test('is refuted where another than the wanted account published it', async () => {
    const other = `0x${'12'.repeat(20)}`

    expect(await verdicts({ publisher: other })).toMatchObject({ whole: 'refuted', publisher: 'refuted' })
    expect(await verdicts({ publisher: await world.chain.owner.getAddress() })).toEqual(SHOWN)
  })

  test('is refuted once it is yanked, and cannot be told where no endpoint has the state', async () => {
    const target = { project: 'demo', version: '1.0', filename: undefined, reason: 'bad' }
    await yank(target, { registry: world.chain.registry.address, signer: world.chain.owner })
    let proofs = 0
    const forgetful = liar('x', (method, answer) => {
      if (method !== 'eth_getProof') return answer
      proofs += 1
      return proofs === 1 ? answer : null
    })

    expect(await verdicts()).toEqual({ ...SHOWN, whole: 'refuted', yank: 'refuted' })
    expect(await verdicts({ endpoints: [forgetful], quorum: 1 })).toMatchObject({ whole: 'unknown', yank: 'unknown' })
  })
})

test('a wheel is refuted whose recorded core metadata is not the one inside, as a publisher of his own making can record it', async () => {
  const other = wheel('mixed', '1.0')
  const { registry, owner } = world.chain
  const file = {
    filename: other.filename,
    size: BigInt(other.bytes.length),
    digest: createHash('sha256').update(other.bytes).digest('hex'),
    dagRoot: null,
    metadataDigest: 'ab'.repeat(32),
    requiresPython: null,
  }
  const release = { project: 'mixed', version: '1.0', files: [file], registers: true }
  await (await connectRegistry(registry.address, owner).publish(release)).wait()

  const path = join(world.write(other), other.filename)

  expect(await verdicts({}, path)).toEqual({ ...SHOWN, whole: 'refuted', metadata: 'refuted' })
})

describe('a file that was not published', () => {
  test('is refuted by the other bytes that are recorded under its name', async () => {
    expect(await verdicts({}, changed(sdist('demo', '1.0')))).toMatchObject({ whole: 'refuted', record: 'refuted' })
  })

  test('is refuted by the proof that its name is free', async () => {
    const path = join(world.write(wheel('other', '1.0')), 'other-1.0-py3-none-any.whl')

    const { verdict, findings } = await verify({}, path)

    expect(verdict).toBe('refuted')
    expect(findings.at(-1)?.text).toMatch(/^other-1\.0-py3-none-any\.whl is not recorded in 0x.*: proven$/)
  })

  test('cannot be told where no endpoint proves anything', async () => {
    const mute = liar('x', (method, answer) => (method === 'eth_getProof' ? null : answer))

    expect(await verdicts({ endpoints: [mute], quorum: 1 })).toMatchObject({ whole: 'unknown', record: 'unknown' })
  })
})
