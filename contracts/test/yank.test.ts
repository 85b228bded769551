import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { connectRegistry, fileKeyOf, projectIdOf, versionHashOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoRelease } from './releases.ts'

const projectId = projectIdOf('demo')
const filename = 'demo-1.0-py3-none-any.whl'
const fileKey = fileKeyOf(filename)
const version = '1.0'
const versionHash = versionHashOf('1')
const reason = 'Breaks on Windows'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(async () => {
  await chain.reset()
  await eventsOf(chain.registry.publish(demoRelease()))
})
afterAll(() => chain.stop())

describe('a file', () => {
  test('is yanked with a reason', async () => {
    const events = await eventsOf(chain.registry.yankFile({ projectId, filename, reason }))

    const actor = await chain.owner.getAddress()
    expect(events).toEqual([
      expect.objectContaining({ type: 'FileYanked', projectId, fileKey, actor, filename, reason }),
    ])
    expect(await chain.registry.fileYankCommitment(projectId, fileKey)).not.toBeNull()
  })

  test('keeps its record when it is yanked', async () => {
    const before = await chain.registry.fileCommitment(projectId, fileKey)

    await eventsOf(chain.registry.yankFile({ projectId, filename, reason }))

    expect(before).not.toBeNull()
    expect(await chain.registry.fileCommitment(projectId, fileKey)).toBe(before)
  })

  test('is unyanked, and can be yanked again', async () => {
    await eventsOf(chain.registry.yankFile({ projectId, filename, reason }))

    const events = await eventsOf(chain.registry.unyankFile({ projectId, filename }))

    const actor = await chain.owner.getAddress()
    expect(events).toEqual([expect.objectContaining({ type: 'FileUnyanked', projectId, fileKey, actor, filename })])
    expect(await chain.registry.fileYankCommitment(projectId, fileKey)).toBeNull()
    expect(await eventsOf(chain.registry.yankFile({ projectId, filename, reason: '' }))).toHaveLength(1)
  })

  test('is not yanked twice', async () => {
    await eventsOf(chain.registry.yankFile({ projectId, filename, reason }))

    const refusal = await refusalOf(chain.registry.yankFile({ projectId, filename, reason: 'another' }))

    expect(refusal).toEqual({ name: 'AlreadyYanked', args: { projectId, key: fileKey } })
  })

  test('is not unyanked when it is not yanked', async () => {
    const refusal = await refusalOf(chain.registry.unyankFile({ projectId, filename }))

    expect(refusal).toEqual({ name: 'NotYanked', args: { projectId, key: fileKey } })
  })

  test('is yanked under any spelling of its name', async () => {
    const spelling = 'Demo-1.0.0-py3-none-any.whl'

    const events = await eventsOf(chain.registry.yankFile({ projectId, filename: spelling, reason }))

    expect(events).toMatchObject([{ type: 'FileYanked', fileKey, filename: spelling }])
    expect(await chain.registry.fileYankCommitment(projectId, fileKey)).not.toBeNull()
  })

  test.each([
    ['other-1.0-py3-none-any.whl', 'InvalidFilename'],
    ['demo-1.0-py3-none-any.zip', 'InvalidFilename'],
    ['demo', 'InvalidFilename'],
    ['demo-1.0', 'InvalidFilename'],
    ['demo-1.0-a', 'InvalidFilename'],
    // Longer than two words, which is all that a name's hash is made of.
    [`${'a'.repeat(65)}-1.0.tar.gz`, 'InvalidFilename'],
    ['', 'InvalidFilename'],
    ['.tar.gz', 'InvalidFilename'],
    ['-.tar.gz', 'InvalidFilename'],
    ['demo.tar.gz', 'InvalidFilename'],
    ['demo-1.00.tar.gz', 'InvalidVersion'],
    ['demo-.tar.gz', 'InvalidVersion'],
    ['demo-x-py3-none-any.whl', 'InvalidVersion'],
    ['demo-1.0-py2-none-any.whl', 'FileNotPublished'],
  ])('is not yanked as %s', async (other, refusal) => {
    expect((await refusalOf(chain.registry.yankFile({ projectId, filename: other, reason }))).name).toBe(refusal)
    expect((await refusalOf(chain.registry.unyankFile({ projectId, filename: other }))).name).toBe(refusal)
  })

  test('must be published', async () => {
    const unknown = { projectId, filename: 'demo-2.0.tar.gz' }
    const expected = { name: 'FileNotPublished', args: unknown }

    expect(await refusalOf(chain.registry.yankFile({ ...unknown, reason }))).toEqual(expected)
    expect(await refusalOf(chain.registry.unyankFile(unknown))).toEqual(expected)
  })
})

describe('a release', () => {
  test('is yanked with a reason, also before it has files', async () => {
    const later = versionHashOf('2')

    const events = await eventsOf(chain.registry.yankRelease({ projectId, version: '2.0', reason }))

    const actor = await chain.owner.getAddress()
    expect(events).toEqual([
      expect.objectContaining({ type: 'ReleaseYanked', projectId, versionHash: later, actor, version: '2.0', reason }),
    ])
    expect(await chain.registry.releaseYankCommitment(projectId, later)).not.toBeNull()
  })

  test('is yanked without its files being marked', async () => {
    await eventsOf(chain.registry.yankRelease({ projectId, version, reason }))

    expect(await chain.registry.fileYankCommitment(projectId, fileKey)).toBeNull()
  })

  test('is unyanked', async () => {
    await eventsOf(chain.registry.yankRelease({ projectId, version, reason }))

    const events = await eventsOf(chain.registry.unyankRelease({ projectId, version }))

    const actor = await chain.owner.getAddress()
    expect(events).toEqual([
      expect.objectContaining({ type: 'ReleaseUnyanked', projectId, versionHash, actor, version }),
    ])
    expect(await chain.registry.releaseYankCommitment(projectId, versionHash)).toBeNull()
  })

  test('is not yanked twice, under whatever spelling of the version', async () => {
    await eventsOf(chain.registry.yankRelease({ projectId, version, reason }))

    const refusal = await refusalOf(chain.registry.yankRelease({ projectId, version: '1.0.0', reason }))

    expect(refusal).toEqual({ name: 'AlreadyYanked', args: { projectId, key: versionHash } })
  })

  test('is not unyanked when it is not yanked', async () => {
    const refusal = await refusalOf(chain.registry.unyankRelease({ projectId, version }))

    expect(refusal).toEqual({ name: 'NotYanked', args: { projectId, key: versionHash } })
  })

  test('must have a version that can be read', async () => {
    const bad = { projectId, version: '1.0\n', versionHash }
    const expected = { name: 'InvalidVersion', args: { version: '1.0\n' } }

    expect(await refusalOf(chain.registry.yankRelease({ ...bad, reason }))).toEqual(expected)
    expect(await refusalOf(chain.registry.unyankRelease(bad))).toEqual(expected)
  })
})

test.each([
  ['yankFile', (registry: Chain['registry'], id: string) => registry.yankFile({ projectId: id, filename, reason })],
  ['unyankFile', (registry: Chain['registry'], id: string) => registry.unyankFile({ projectId: id, filename })],
  [
    'yankRelease',
    (registry: Chain['registry'], id: string) => registry.yankRelease({ projectId: id, version, reason }),
  ],
  ['unyankRelease', (registry: Chain['registry'], id: string) => registry.unyankRelease({ projectId: id, version })],
] as const)('%s is for the owner of a registered project only', async (_name, call) => {
  const stranger = connectRegistry(chain.registry.address, chain.stranger)
  const free = projectIdOf('nobodys')

  expect(await refusalOf(call(stranger, projectId))).toEqual({
    name: 'NotProjectOwner',
    args: { projectId, caller: await chain.stranger.getAddress() },
  })
  expect(await refusalOf(call(chain.registry, free))).toEqual({
    name: 'NotProjectOwner',
    args: { projectId: free, caller: await chain.owner.getAddress() },
  })
})
