import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { concat, id, keccak256 } from 'ethers'
import filenames from '../../packaging/vectors/recorded-filenames.json' with { type: 'json' }
import invalidFilenames from '../../packaging/vectors/recorded-filenames-invalid.json' with { type: 'json' }
import versions from '../../packaging/vectors/recorded-versions.json' with { type: 'json' }
import invalidVersions from '../../packaging/vectors/recorded-versions-invalid.json' with { type: 'json' }
import { type FileRecord, parseRegistryLogs } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoFile, demoRelease, laterRelease, MIB } from './releases.ts'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
beforeEach(() => chain.reset())
afterAll(() => chain.stop())

const refuse = async (file: Partial<FileRecord>) =>
  (await refusalOf(chain.registry.publish(demoRelease({ files: [demoFile(file)] })))).name
const publishFile = (file: Partial<FileRecord>) =>
  eventsOf(chain.registry.publish(demoRelease({ files: [demoFile(file)] })))

describe('project names', () => {
  test.each([
    'a',
    'z',
    '0',
    '7',
    '9',
    'az09',
    'a-b',
    'zope-interface',
    '2to3',
    'x'.repeat(64),
    `${'a-'.repeat(31)}ab`,
    `${'n'.repeat(31)}-b`,
  ])('takes %j, which is normal', async (project) => {
    const filename = `${project.replaceAll('-', '_')}-1.0.tar.gz`
    const [registered] = await eventsOf(
      chain.registry.publish(demoRelease({ project, files: [demoFile({ filename })] })),
    )

    expect(registered).toMatchObject({ type: 'ProjectRegistered', project })
  })

  test.each([
    '',
    'Demo',
    'de_mo',
    'de.mo',
    '-demo',
    'demo-',
    'de--mo',
    '-',
    'de mo',
    'démo',
    'demo\0',
    'de/mo',
    'de`mo',
    'de{mo',
    'de:mo',
    '<b>',
    'x'.repeat(65),
    '\u{1d41d}emo',
  ])('refuses %j, which is not normal', async (project) => {
    const refusal = await refusalOf(chain.registry.publish(demoRelease({ project })))

    expect(refusal).toEqual({ name: 'NameNotNormalized', args: { project } })
  })
})

describe('versions', () => {
  test.each(versions)('takes $version, of release $canonical', async ({ version, canonical }) => {
    const files = [demoFile({ filename: `demo-${version}.tar.gz` })]

    const events = await eventsOf(chain.registry.publish(demoRelease({ version, files })))

    expect(events[1]).toMatchObject({ version, versionHash: id(canonical) })
  })

  test.each(invalidVersions)('refuses $version: $why', async ({ version }) => {
    const files = [demoFile({ filename: `demo-${version}.tar.gz` })]

    const refusal = await refusalOf(chain.registry.publish(demoRelease({ version, files })))

    expect(refusal).toEqual({ name: 'InvalidVersion', args: { version } })
  })
})

describe('file names', () => {
  test.each(filenames)('takes $filename', async ({ filename, project, version, canonicalVersion, ending }) => {
    const events = await eventsOf(
      chain.registry.publish(demoRelease({ project, version, files: [demoFile({ filename })] })),
    )

    expect(events[1]).toMatchObject({ file: { filename } })
    const key = keccak256(concat([id(canonicalVersion), id(ending)]))
    expect(await chain.registry.fileCommitment(id(project), key)).not.toBeNull()
  })

  test.each(invalidFilenames)('refuses $filename: $why', async ({ filename, project, version }) => {
    const files = [demoFile({ filename })]

    expect(await refusalOf(chain.registry.publish(demoRelease({ project, version, files })))).toEqual({
      name: 'InvalidFilename',
      args: { filename },
    })
  })
})

describe('sizes and DAG roots', () => {
  test.each([0n, 2n ** 53n, 2n ** 64n - 1n])('refuses %d bytes, which not every reader can tell', async (size) => {
    expect(await refuse({ size, dagRoot: size === 0n ? null : '01'.repeat(32) })).toBe('InvalidFileSize')
  })

  test('takes a file of 1 MiB without a DAG root, and a larger one with it', async () => {
    expect(await publishFile({ size: MIB })).toHaveLength(2)
    const larger = demoFile({ filename: 'demo-1.0.tar.gz', size: MIB + 1n, dagRoot: '01'.repeat(32) })
    expect(await eventsOf(chain.registry.publish(laterRelease({ files: [larger] })))).toHaveLength(1)
  })

  test('refuses a DAG root for a file of 1 MiB, and a larger file without one', async () => {
    expect(await refuse({ size: MIB, dagRoot: '01'.repeat(32) })).toBe('DagRootMismatch')
    expect(await refuse({ size: MIB + 1n })).toBe('DagRootMismatch')
  })

  test('takes the largest size there is', async () => {
    const events = await publishFile({ size: 2n ** 53n - 1n, dagRoot: '01'.repeat(32) })

    expect(events[1]).toMatchObject({ file: { size: 9_007_199_254_740_991n } })
  })
})

describe('Requires-Python', () => {
  test.each(['>=3.8, <4; ~', ' ', '>'.repeat(255)])('takes %j', async (requiresPython) => {
    const events = await publishFile({ requiresPython })

    expect(events[1]).toMatchObject({ file: { requiresPython } })
  })

  test.each([
    '>=3.8\n',
    '\t',
    '\0',
    '≥3.8',
    '\x1f',
    `\n${'>'.repeat(40)}`,
    '>'.repeat(256),
    `${'>'.repeat(32)}\x7f`,
    `${'>'.repeat(40)}\n${'>'.repeat(60)}`,
  ])('refuses %j', async (requiresPython) => {
    expect(await refuse({ requiresPython })).toBe('InvalidRequiresPython')
  })
})

test('refuses a release without files', async () => {
  expect((await refusalOf(chain.registry.publish(demoRelease({ files: [] })))).name).toBe('NoFiles')
})

test('reads no byte beyond a text, whatever the caller put there', async () => {
  const transaction = await chain.registry.publish(demoRelease())
  // ABI encoders fill up with zeros, and a contract must not count on it: here 0xff follows every text.
  const texts = ['demo', '1.0', 'demo-1.0-py3-none-any.whl', '>=3.10'].map((text) => Buffer.from(text).toString('hex'))
  const dirty = texts.reduce((data, text) => data.replace(text.padEnd(64, '0'), text.padEnd(64, 'f')), transaction.data)
  await chain.reset()

  const sent = await chain.owner.sendTransaction({ to: chain.registry.address, data: dirty })

  const receipt = await sent.wait()
  expect(dirty.match(/f{14}/g)?.length).toBeGreaterThan(3)
  expect(parseRegistryLogs(receipt ?? []).map((event) => event.type)).toEqual(['ProjectRegistered', 'PackagePublished'])
})

test.each([
  ['demo-1.0.tar.gz', 'demo-1.0.tar.g'],
  ['demo-1.0-py3-none-any.whl', 'demo-1.0-py3-none-any.wh'],
])('takes no character from behind the end of a file name: %s is not %s', async (filename, shorter) => {
  const { data } = await chain.registry.publish(demoRelease({ files: [demoFile({ filename })] }))
  await chain.reset()
  const text = (length: number) => `${length.toString(16).padStart(64, '0')}${Buffer.from(filename).toString('hex')}`
  const dirty = data.replace(text(filename.length), text(shorter.length))

  expect(dirty).not.toBe(data)
  expect(await refusalOf(chain.owner.sendTransaction({ to: chain.registry.address, data: dirty }))).toEqual({
    name: 'InvalidFilename',
    args: { filename: shorter },
  })
})
