import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Interface } from 'ethers'
import { connectRegistry, fileKeyOf, registryAbi, versionHashOf } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoFile, demoRelease, laterRelease, MIB } from './releases.ts'

const DEMO_ID = '0x3a784687a2b2ff9a2c72e22b001d33d9f2e2155a7858ff663b0990d35f14745d'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(() => chain.reset())
afterAll(() => chain.stop())

describe('publish', () => {
  test('registers a free name to the caller, and says so before the files', async () => {
    const events = await eventsOf(chain.registry.publish(demoRelease()))

    expect(events.map((event) => event.type)).toEqual(['ProjectRegistered', 'PackagePublished'])
    expect(events[0]).toMatchObject({ projectId: DEMO_ID, owner: await chain.owner.getAddress(), project: 'demo' })
    expect(await chain.registry.ownerOf(DEMO_ID)).toBe(await chain.owner.getAddress())
  })

  test('logs everything about a file', async () => {
    const file = demoFile({ size: MIB + 1n, dagRoot: 'ef'.repeat(32) })

    const [, event] = await eventsOf(chain.registry.publish(demoRelease({ files: [file] })))

    expect(event).toMatchObject({
      type: 'PackagePublished',
      registry: chain.registry.address,
      projectId: DEMO_ID,
      versionHash: versionHashOf('1'),
      publisher: await chain.owner.getAddress(),
      project: 'demo',
      version: '1.0',
      file,
    })
  })

  test('says null for what a file does not have', async () => {
    const file = demoFile({ metadataDigest: null, requiresPython: null })

    const [, event] = await eventsOf(chain.registry.publish(demoRelease({ files: [file] })))

    expect(event).toMatchObject({ file: { dagRoot: null, metadataDigest: null, requiresPython: null } })
  })

  test.each([
    [31, 31, 75, 31],
    [32, 32, 95, 32],
    [33, 33, 96, 33],
    [63, 127, 255, 0],
    [64, 128, 224, 0],
    [64, 64, 255, 255],
    [1, 1, 160, 64],
  ])('encodes texts of %d, %d, %d and %d bytes as every ABI encoder does', async (...lengths) => {
    const [project, version, filename, requires] = lengths
    const stem = `${'p'.repeat(project)}-${'1'.repeat(version)}-`
    const files = ['a', 'b', 'c'].map((letter) =>
      demoFile({
        filename: `${`${stem}${letter}`.padEnd(filename - '-x-y.whl'.length, letter)}-x-y.whl`,
        requiresPython: '>'.repeat(requires) || null,
      }),
    )
    const release = demoRelease({ project: 'p'.repeat(project), version: '1'.repeat(version), files })

    const [, ...events] = await eventsOf(chain.registry.publish(release))

    const abi = new Interface(registryAbi)
    expect(files[0]?.filename).toHaveLength(filename)
    expect(events.map((event) => event.type === 'PackagePublished' && event.file)).toEqual(files)
    for (const { log } of events) {
      const parsed = abi.parseLog(log)
      expect(log.data).toBe(parsed && abi.encodeEventLog(parsed.fragment, [...parsed.args]).data)
    }
  })

  test('publishes several files in the order given', async () => {
    const filenames = ['demo-1.0.tar.gz', 'demo-1.0-py3-none-any.whl', 'demo-1.0-cp314-cp314-win_amd64.whl']
    const files = filenames.map((filename) => demoFile({ filename }))

    const events = await eventsOf(chain.registry.publish(demoRelease({ files })))

    const published = events.filter((event) => event.type === 'PackagePublished')
    expect(published.map((event) => event.file.filename)).toEqual(filenames)
    for (const filename of filenames) {
      expect(await chain.registry.fileCommitment(DEMO_ID, fileKeyOf(filename))).toMatch(/^0x[0-9a-f]{64}$/)
    }
  })

  test('does not register a name twice', async () => {
    await eventsOf(chain.registry.publish(demoRelease()))

    const later = laterRelease({
      version: '2.0',
      files: [demoFile({ filename: 'demo-2.0.tar.gz' })],
    })
    const events = await eventsOf(chain.registry.publish(later))

    expect(events.map((event) => event.type)).toEqual(['PackagePublished'])
  })

  test('lets nobody but the owner add to a project', async () => {
    await eventsOf(chain.registry.publish(demoRelease()))
    const stranger = connectRegistry(chain.registry.address, chain.stranger)

    const refusal = await refusalOf(
      stranger.publish(laterRelease({ files: [demoFile({ filename: 'demo-1.0.tar.gz' })] })),
    )

    expect(refusal).toEqual({
      name: 'NotProjectOwner',
      args: { projectId: DEMO_ID, caller: await chain.stranger.getAddress() },
    })
  })

  test('refuses a file name that is taken, whatever the file', async () => {
    await eventsOf(chain.registry.publish(demoRelease()))

    const refusal = await refusalOf(
      chain.registry.publish(laterRelease({ files: [demoFile({ digest: '12'.repeat(32) })] })),
    )

    expect(refusal).toEqual({
      name: 'FileAlreadyPublished',
      args: { projectId: DEMO_ID, filename: 'demo-1.0-py3-none-any.whl' },
    })
  })

  test('refuses a file name that occurs twice in one call', async () => {
    const refusal = await refusalOf(chain.registry.publish(demoRelease({ files: [demoFile(), demoFile()] })))

    expect(refusal.name).toBe('FileAlreadyPublished')
  })

  test('leaves nothing behind when the last file of a batch is refused', async () => {
    const files = [demoFile(), demoFile({ filename: 'demo-1.0.tar.gz', size: 0n })]
    const release = demoRelease({ files })
    const head = await chain.registry.logHead()

    expect((await refusalOf(chain.registry.publish(release))).name).toBe('InvalidFileSize')

    expect(await chain.registry.ownerOf(DEMO_ID)).toBeNull()
    expect(await chain.registry.fileCommitment(DEMO_ID, fileKeyOf('demo-1.0-py3-none-any.whl'))).toBeNull()
    expect(await chain.registry.logHead()).toBe(head)
  })

  test('estimates the gas without publishing', async () => {
    const gas = await chain.registry.estimatePublish(demoRelease())

    expect(gas).toBeGreaterThan(60_000n)
    // What a call may cost is held by bench/gas; measured code takes more.
    expect(gas).toBeLessThan(500_000n)
    expect(await chain.registry.ownerOf(DEMO_ID)).toBeNull()
  })

  test('explains a refused estimate as it explains a refused call', async () => {
    const refusal = await refusalOf(chain.registry.estimatePublish(demoRelease({ files: [] })))

    expect(refusal).toEqual({ name: 'NoFiles', args: {} })
  })
})
