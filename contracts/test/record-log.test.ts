import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import {
  connectRegistry,
  EMPTY_LOG_HEAD,
  fileKeyOf,
  foldLogHead,
  projectIdOf,
  type RegistryLog,
  recordHashOf,
  versionHashOf,
} from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf } from './outcomes.ts'
import { demoFile, demoRelease } from './releases.ts'

const projectId = projectIdOf('demo')
const filename = 'demo-1.0-py3-none-any.whl'
const version = '1.0'
const versionHash = versionHashOf('1')

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(() => chain.reset())
afterAll(() => chain.stop())

/** Reads the registry's raw logs and returns the hash of each one's record, as a stranger to the contract would. */
async function recordHashes(): Promise<string[]> {
  const logs = await chain.provider.getLogs({ address: chain.registry.address, fromBlock: 0, toBlock: 'latest' })
  return Promise.all(logs.map(recordHashAt))
}

async function recordHashAt(log: RegistryLog & Readonly<{ blockNumber: number }>): Promise<string> {
  const block = await chain.provider.getBlock(log.blockNumber)
  return recordHashOf(log, { timestamp: block?.timestamp ?? 0 })
}

test("a registry's first record is that it began", async () => {
  const [born = ''] = await recordHashes()

  expect(await recordHashes()).toHaveLength(1)
  expect(await chain.registry.logHead()).toBe(foldLogHead(EMPTY_LOG_HEAD, born))
})

test("a file's commitment is the hash of its record", async () => {
  const files = [demoFile(), demoFile({ filename: 'demo-1.0.tar.gz', metadataDigest: null, requiresPython: null })]
  await eventsOf(chain.registry.publish(demoRelease({ files })))

  const [, , wheel, sdist] = await recordHashes()

  expect(await chain.registry.fileCommitment(projectId, fileKeyOf(filename))).toBe(wheel)
  expect(await chain.registry.fileCommitment(projectId, fileKeyOf('demo-1.0.tar.gz'))).toBe(sdist)
})

test("a yank's commitment is the hash of its record", async () => {
  await eventsOf(chain.registry.publish(demoRelease()))
  await eventsOf(chain.registry.yankFile({ projectId, filename, reason: 'Breaks on Windows' }))
  await eventsOf(chain.registry.yankRelease({ projectId, version, reason: '' }))

  const [, , , file, release] = await recordHashes()

  expect(await chain.registry.fileYankCommitment(projectId, fileKeyOf(filename))).toBe(file)
  expect(await chain.registry.releaseYankCommitment(projectId, versionHash)).toBe(release)
})

test('the log head is the fold of every record, of all kinds and all publishers', async () => {
  await eventsOf(
    chain.registry.publish(demoRelease({ files: [demoFile(), demoFile({ filename: 'demo-1.0.tar.gz' })] })),
  )
  await eventsOf(chain.registry.yankFile({ projectId, filename, reason: 'läuft nicht' }))
  await eventsOf(chain.registry.unyankFile({ projectId, filename }))
  await eventsOf(chain.registry.yankRelease({ projectId, version, reason: 'x'.repeat(512) }))
  await eventsOf(chain.registry.unyankRelease({ projectId, version }))
  const other = connectRegistry(chain.registry.address, chain.stranger)
  await eventsOf(other.publish(demoRelease({ project: 'o', files: [demoFile({ filename: 'o-1.0.tar.gz' })] })))

  const records = await recordHashes()

  expect(records).toHaveLength(10)
  expect(new Set(records).size).toBe(10)
  expect(await chain.registry.logHead()).toBe(records.reduce(foldLogHead, EMPTY_LOG_HEAD))
})

test('a replay that misses a record, or swaps two, ends at another head', async () => {
  await eventsOf(
    chain.registry.publish(demoRelease({ files: [demoFile(), demoFile({ filename: 'demo-1.0.tar.gz' })] })),
  )

  const [born = '', registered = '', wheel = '', sdist = ''] = await recordHashes()
  const head = await chain.registry.logHead()

  expect([born, registered, wheel, sdist].reduce(foldLogHead, EMPTY_LOG_HEAD)).toBe(head)
  expect([born, registered, sdist].reduce(foldLogHead, EMPTY_LOG_HEAD)).not.toBe(head)
  expect([born, registered, sdist, wheel].reduce(foldLogHead, EMPTY_LOG_HEAD)).not.toBe(head)
})
