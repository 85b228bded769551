import { connectRegistry } from '@dipmp/contracts'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { id, ZeroHash, zeroPadValue } from 'ethers'
import { deployHostileEmitter, type HostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { wheel } from './distributions.ts'
import {
  DIGEST,
  encode,
  FILE_YANKED_TOPIC,
  PUBLISHED_TOPIC,
  type Published,
  publishedLog,
  type RawLog,
  registeredLog,
} from './registry-logs.ts'
import { fetchPage, startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 120_000

let stack: TestStack
let emitter: HostileEmitter
let account: string

beforeAll(async () => {
  stack = await startTestStack()
  const signer = await stack.provider.getSigner(1)
  account = await signer.getAddress()
  emitter = await deployHostileEmitter(signer)
})

afterAll(() => stack.stop())

describe('a contract that emits hostile events', () => {
  const hostile: readonly [string, Published][] = [
    ['empty text', { project: '', version: '', filename: '' }],
    ['huge text', { project: 'a'.repeat(100_000), filename: 'b'.repeat(100_000), version: '1'.repeat(50_000) }],
    ['bytes that are not UTF-8', { project: Uint8Array.of(0xff, 0xfe, 0x80), filename: Uint8Array.of(0xc3, 0x28) }],
    ['a name that is not normalized', { project: 'Ev_il' }],
    ['a NUL in the name', { project: 'evil\0' }],
    ['markup in the file name', { filename: 'evil-1.0-<script>alert(1)</script>.whl' }],
    ['a path in the file name', { filename: 'evil-1.0-../../etc/passwd.whl' }],
    ['another project in the file name', { filename: 'good-1.0-py3-none-any.whl' }],
    ['another version in the file name', { filename: 'evil-2.0-py3-none-any.whl' }],
    ['a version that is none', { version: 'latest', filename: 'evil-latest-py3-none-any.whl' }],
    ['a hash of another version', { versionHash: id('9') }],
    ['a size of nothing', { size: 0n }],
    ['a dag root for a small file', { dagRoot: DIGEST }],
    ['a large file without a dag root', { size: 2n ** 64n - 1n }],
    ['an id of another name', { projectId: id('somebody-else') }],
    ['control characters in Requires-Python', { requiresPython: '>=3\n<4' }],
  ]

  test(
    'does not stop the indexer, and shows no broken page',
    async () => {
      await emit(registeredLog('evil', account))
      for (const [, event] of hostile) await emit(publishedLog(event, account))
      const actor = zeroPadValue(account, 32)
      const data = encode(['string', 'string'], ['no such file', 'no reason'])
      await emit({ topics: [FILE_YANKED_TOPIC, id('evil'), id('no such file'), actor], data })
      await emit({ topics: [PUBLISHED_TOPIC, ZeroHash, ZeroHash, actor], data: '0x' })
      await emit({ topics: [PUBLISHED_TOPIC, ZeroHash, ZeroHash, actor], data: `0x${'ff'.repeat(384)}` })
      for (const log of impossibleMarks(actor)) await emit(log)
      await stack.publishAll(wheel('honest', '1.0'))

      expect((await stack.page('honest')).files).toHaveLength(1)
      expect(stack.indexer.health()).toMatchObject({ status: 'healthy' })
      expect(await pageOf('evil')).toMatchObject({ status: 200, files: [], versions: [] })
    },
    TIMEOUT_MS,
  )

  test(
    'may still publish what is valid, under its own address only',
    async () => {
      await emit(publishedLog({}, account))
      await emit(publishedLog({ dagRoot: DIGEST, size: 2n ** 40n, filename: 'evil-1.0-1-py3-none-any.whl' }, account))
      await stack.indexed()

      expect((await pageOf('evil')).files.map((file) => file.filename).sort()).toEqual([
        'evil-1.0-1-py3-none-any.whl',
        'evil-1.0-py3-none-any.whl',
      ])
      expect((await stack.page('evil')).status).toBe(404)
    },
    TIMEOUT_MS,
  )
})

test(
  "the log head that the index recomputed is the contract's",
  async () => {
    const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
    await stack.publishAll(wheel('folded', '1.0'), wheel('folded', '1.1'))
    await (
      await registry.yankFile({
        projectId: id('folded'),
        filename: 'folded-1.0-py3-none-any.whl',
        reason: 'schlecht – déjà vu 你好',
      })
    ).wait()
    await (
      await registry.yankRelease({ projectId: id('folded'), version: '1.1', versionHash: id('1.1'), reason: '' })
    ).wait()
    await (await registry.unyankFile({ projectId: id('folded'), filename: 'folded-1.0-py3-none-any.whl' })).wait()
    await (await registry.unyankRelease({ projectId: id('folded'), version: '1.1', versionHash: id('1.1') })).wait()
    await stack.indexed()

    const indexed = await logHeadOf(stack.registry)

    expect(indexed.logHead).toBe(await registry.logHead())
    expect(indexed.recordCount).toBeGreaterThanOrEqual(8)
  },
  TIMEOUT_MS,
)

async function emit(log: RawLog): Promise<void> {
  await (await emitter.emitRaw(log.topics, log.data)).wait()
}

/** Events whose numbers are beyond their types, or name what there is not; the first eight are of a project that exists. */
function impossibleMarks(actor: string): RawLog[] {
  const most = `0x${'ff'.repeat(32)}`
  const project = id('evil')
  const reason = encode(['string'], ['\0 and \u202e'])
  const numbers = `0x${'ff'.repeat(64)}`
  const mark = (signature: string, topics: string[], data: string) => ({ topics: [id(signature), ...topics], data })
  return [
    mark('ProjectStatusSet(bytes32,uint8,address,string)', [project, most, actor], reason),
    mark('ProjectQuarantined(bytes32,uint40,address,string)', [project, most, actor], reason),
    mark('QuarantineLifted(bytes32,uint40,address,string)', [project, most, actor], reason),
    mark('MaintainerSet(bytes32,address,address,uint40,uint32)', [project, most, most], numbers),
    mark('TransferStarted(bytes32,address,address,uint32)', [project, most, most], numbers),
    mark('TransferAccepted(bytes32,address,address,uint32)', [project, most, most], numbers),
    mark('ModeratorSet(address,bool,address)', [most, most, most], '0x'),
    mark('RegistrantSet(address,bool,address)', [most, ZeroHash, most], '0x'),
    mark(
      'RegistryInitialized(bytes32,address,address,uint8,string)',
      [most, most, most],
      `${most}${encode(['string'], ['x']).slice(2)}`,
    ),
    mark('RegistryOwnerChanged(address,address,address)', [most, most, most], '0x'),
    mark(
      'RegistryCreated(address,bytes32,address,uint8,string)',
      [most, most, most],
      encode(['uint256', 'string'], [7, 'x']),
    ),
    mark('ProjectStatusSet(bytes32,uint8,address,string)', [id('unknown'), ZeroHash, actor], reason),
  ]
}

function pageOf(project: string) {
  return fetchPage(`${stack.gatewayUrl}/simple/${emitter.address.toLowerCase()}/`, project)
}

async function logHeadOf(registry: string): Promise<{ logHead: string; recordCount: number }> {
  const query = `{ registry(id: "${registry}") { logHead recordCount } }`
  const response = await fetch(stack.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const body = (await response.json()) as { data: { registry: { logHead: string; recordCount: number } } }
  return body.data.registry
}
