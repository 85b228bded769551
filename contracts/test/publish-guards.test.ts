import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type FileRecord, parseRegistryLogs } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoFile, demoRelease, MIB } from './releases.ts'

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
  test.each(['1', '1.0+local.7', '1!2.0rc1.post3.dev4', '9'.repeat(128)])('takes %j', async (version) => {
    const events = await eventsOf(chain.registry.publish(demoRelease({ version })))

    expect(events[1]).toMatchObject({ version })
  })

  test.each([
    '',
    ' ',
    '1 0',
    '1.0\n',
    '1\x7f',
    '1\0',
    'é',
    `${'1'.repeat(31)}\x1f`,
    `${'1'.repeat(32)} `,
    '9'.repeat(129),
    `${'1'.repeat(40)} ${'1'.repeat(60)}`,
    `${'1'.repeat(70)}\x7f${'1'.repeat(57)}`,
  ])('refuses %j', async (version) => {
    const refusal = await refusalOf(chain.registry.publish(demoRelease({ version })))

    expect(refusal).toEqual({ name: 'InvalidVersion', args: { version } })
  })
})

describe('file names', () => {
  test.each(['demo-', 'demo-1.0.tar.gz', 'demo-!~"<>&\'', `demo-${'x'.repeat(250)}`, `demo-${'x'.repeat(27)}`])(
    'takes %j',
    async (filename) => {
      const events = await publishFile({ filename })

      expect(events[1]).toMatchObject({ file: { filename } })
    },
  )

  test.each([
    '',
    'demo',
    'dem-1.0.tar.gz',
    'other-1.0.tar.gz',
    'demo_-1.0.tar.gz',
    'demo.1.0.tar.gz',
    'Demo-1.0.tar.gz',
    'demo2-1.0.tar.gz',
    'demo-1.0/../x.whl',
    'demo-1.0\\x.whl',
    '/demo-1.0.whl',
    'demo-1.0 .whl',
    'demo-1.0\n.whl',
    'demo-1.0\0',
    'demo-1.0\x7f.whl',
    'demo-1.0é.whl',
    `demo-/${'x'.repeat(40)}`,
    `demo-\n${'x'.repeat(40)}`,
    `demo-${'x'.repeat(26)}/`,
    `demo-${'x'.repeat(27)}/`,
    `demo-${'x'.repeat(27)}\\`,
    `demo-${'x'.repeat(27)}\x80`,
    `demo-${'x'.repeat(251)}`,
    `demo-${'x'.repeat(35)}/${'x'.repeat(60)}`,
    `demo-${'x'.repeat(60)} ${'x'.repeat(90)}`,
    `demo-${'x'.repeat(249)}/`,
  ])('refuses %j', async (filename) => {
    const files = [demoFile({ filename })]

    expect(await refusalOf(chain.registry.publish(demoRelease({ files })))).toEqual({
      name: 'InvalidFilename',
      args: { filename },
    })
  })

  test('wants every hyphen of a long name escaped', async () => {
    const project = `${'a-'.repeat(31)}ab`
    const escaped = `${'a_'.repeat(31)}ab`
    const release = (filename: string) => demoRelease({ project, files: [demoFile({ filename })] })

    const wrong = [
      project,
      `b${escaped.slice(1)}`,
      `${escaped.slice(0, -1)}c`,
      ...[1, 30, 31, 32, 33, 61].map((at) => `${escaped.slice(0, at)}x${escaped.slice(at + 1)}`),
    ]

    for (const name of wrong) {
      const refusal = await refusalOf(chain.registry.publish(release(`${name}-1.0.tar.gz`)))
      expect(refusal.name).toBe('InvalidFilename')
    }
    expect(await eventsOf(chain.registry.publish(release(`${escaped}-1.0.tar.gz`)))).toHaveLength(2)
  })
})

test.each([31, 32, 33, 63])('a name of %d characters is compared to its end', async (length) => {
  const project = `${'n'.repeat(length - 2)}-b`
  const release = (filename: string) => demoRelease({ project, files: [demoFile({ filename })] })

  for (const at of [0, length - 3, length - 2, length - 1]) {
    const escaped = project.replace('-', '_')
    const wrong = `${escaped.slice(0, at)}x${escaped.slice(at + 1)}`
    expect((await refusalOf(chain.registry.publish(release(`${wrong}-1.0.zip`)))).name).toBe('InvalidFilename')
  }
  expect(await eventsOf(chain.registry.publish(release(`${project.replace('-', '_')}-1.0.zip`)))).toHaveLength(2)
})

describe('sizes and DAG roots', () => {
  test('refuses an empty file', async () => {
    expect(await refuse({ size: 0n })).toBe('EmptyFile')
  })

  test('takes a file of 1 MiB without a DAG root, and a larger one with it', async () => {
    expect(await publishFile({ size: MIB })).toHaveLength(2)
    expect(await publishFile({ filename: 'demo-1.0.tar.gz', size: MIB + 1n, dagRoot: '01'.repeat(32) })).toHaveLength(1)
  })

  test('refuses a DAG root for a file of 1 MiB, and a larger file without one', async () => {
    expect(await refuse({ size: MIB, dagRoot: '01'.repeat(32) })).toBe('DagRootMismatch')
    expect(await refuse({ size: MIB + 1n })).toBe('DagRootMismatch')
  })

  test('takes the largest size there is', async () => {
    const events = await publishFile({ size: 2n ** 64n - 1n, dagRoot: '01'.repeat(32) })

    expect(events[1]).toMatchObject({ file: { size: 18_446_744_073_709_551_615n } })
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

test('takes no hyphen from behind the end of a file name', async () => {
  const { data } = await chain.registry.publish(demoRelease({ files: [demoFile({ filename: 'demo-' })] }))
  await chain.reset()
  const text = (length: number) => `${length.toString(16).padStart(64, '0')}${Buffer.from('demo-').toString('hex')}`
  const dirty = data.replace(text(5), text(4))

  expect(dirty).not.toBe(data)
  expect(await refusalOf(chain.owner.sendTransaction({ to: chain.registry.address, data: dirty }))).toEqual({
    name: 'InvalidFilename',
    args: { filename: 'demo' },
  })
})
