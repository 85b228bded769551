import { type FileRecord, registryAbi } from '@dipmp/contracts'
import { readRecordedFilename } from '@dipmp/packaging'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Contract, concat, id, keccak256, toUtf8Bytes, ZeroHash } from 'ethers'
import fc from 'fast-check'
import { deployHostileEmitter, type HostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { publishedLog, registeredLog } from './registry-logs.ts'
import { startTestStack, type TestStack } from './stack.ts'

// What the contract takes, every reader lists; what a reader would not list, the contract refuses. Three programs hold the rule
// of docs/reference/records.md, each in a language of its own.

const SEED = Number(process.env.DIPMP_SEED ?? 7)
const CASES = Number(process.env.DIPMP_CASES ?? 400)
const PROJECT = 'zope-interface'

type Case = Readonly<{ filename: string; version: string }>

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

test(`the contract takes what the subgraph lists and packaging reads, of ${CASES} file names and versions (seed ${SEED})`, async () => {
  const cases = fc.sample(arbitraryCase, { numRuns: CASES, seed: SEED })
  await emit(registeredLog(PROJECT, account))
  const seen = new Set<string>()
  const expected: string[] = []
  for (const each of cases) {
    const key = keyOf(each)
    expect([each, await isTaken(each)]).toEqual([each, key !== null])
    const versionHash = id(readRecordedFilename(each.filename)?.canonicalVersion ?? each.version)
    await emit(publishedLog({ project: PROJECT, ...each, versionHash }, account))
    // The first of one distribution is the one that counts.
    if (key === null || seen.has(key)) continue
    seen.add(key)
    expected.push(each.filename)
  }
  await stack.indexed()

  expect((await listedFiles()).sort()).toEqual(expected.sort())
  expect(expected.length).toBeGreaterThan(CASES / 10)
  expect(expected.length).toBeLessThan((CASES * 9) / 10)
})

/** The file's key by packaging's rule; null where it is none of the project and version. */
function keyOf({ filename, version }: Case): string | null {
  const read = readRecordedFilename(filename)
  if (read?.normalizedName !== PROJECT || read.version !== version) return null
  return keccak256(concat([id(read.canonicalVersion), keccak256(toUtf8Bytes(read.ending))]))
}

/** Asks the registry of the stack, where the name is free, so that nothing but the texts decides. */
async function isTaken({ filename, version }: Case): Promise<boolean> {
  const registry = new Contract(stack.registry, registryAbi, stack.provider)
  const none = { dagRoot: ZeroHash, metadataDigest: ZeroHash, requiresPython: '' }
  const file: Record<keyof FileRecord, unknown> = { filename, size: 1n, digest: id('bytes'), ...none }
  const call = registry.getFunction('publish').staticCall(PROJECT, version, [file], true, { from: account })
  return call.then(
    () => true,
    () => false,
  )
}

async function emit(log: { topics: readonly string[]; data: string }): Promise<void> {
  await (await emitter.emitRaw(log.topics, log.data)).wait()
}

async function listedFiles(): Promise<string[]> {
  const query = `{ files(first: 1000, where: { registry: "${emitter.address.toLowerCase()}" }) { filename } }`
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(stack.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data } = (await response.json()) as { data: { files: { filename: string }[] } }
  return data.files.map(({ filename }) => filename)
}

const arbitraryName = fc.constantFrom(
  ...['zope_interface', 'zope.interface', 'zope-interface', 'Zope_Interface', 'ZOPE.interface', 'zope__interface'],
  ...['zopeinterface', 'zope_interfac', 'zope_interface_', 'zope\u0131nterface', 'zope interface', ''],
)
const arbitraryNumber = fc.constantFrom('0', '1', '2', '10', '00', '01', '20260101', '9'.repeat(40), '')
const arbitraryVersion = fc
  .record({
    epoch: fc.constantFrom('', '', '', '1!', '0!', '!'),
    release: fc.array(arbitraryNumber, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.')),
    pre: fc.constantFrom('', '', '', 'a1', 'b0', 'rc2', 'c1', 'rc', 'A1'),
    post: fc.constantFrom('', '', '.post1', '.post', 'post1', '.post01'),
    dev: fc.constantFrom('', '', '.dev0', '.dev', '-dev0'),
    local: fc.constantFrom('', '', '', '+abc', '+1.a', '+01', '+a_b', '+', '+a..b', '+0'),
  })
  .map(({ epoch, release, pre, post, dev, local }) => epoch + release + pre + post + dev + local)
const arbitrarySet = fc
  .array(
    fc.constantFrom('py3', 'py2', 'cp39', 'abi3', 'none', 'any', 'manylinux_2_17_x86_64', 'ANY', '', '3py', 'a-b'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((tags) => tags.join('.'))
const arbitraryEnding = fc.oneof(
  fc.constantFrom(
    '.tar.gz',
    '.tar.gz',
    '.zip',
    '.TAR.GZ',
    '.tar.gz.whl',
    '-py3-none-any.whl',
    '-py2.py3-none-any.whl',
    '',
  ),
  fc
    .tuple(
      fc.constantFrom('', '', '-1', '-0', '-01', '-1a', '-a', '-1_b.c', '-'),
      arbitrarySet,
      arbitrarySet,
      arbitrarySet,
    )
    .map(([build, python, abi, platform]) => `${build}-${python}-${abi}-${platform}.whl`),
)
/** Mostly names as tools make them, in part wrong; a few of any text. */
const arbitraryCase: fc.Arbitrary<Case> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ name: arbitraryName, version: arbitraryVersion, ending: arbitraryEnding })
      .map(({ name, version, ending }) => ({ filename: `${name}-${version}${ending}`, version })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ build: fc.nat(40), version: fc.constantFrom('1.0', '1.0.0', '2.0rc1', '1!3', '4.0.0.0+x.1') })
      .map(({ build, version }) => ({ filename: `zope.interface-${version}-${build}-py3-none-any.whl`, version })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ filename: fc.string({ unit: 'binary', maxLength: 300 }), version: fc.string({ maxLength: 200 }) })
      .map(({ filename, version }) => ({ filename: filename.toWellFormed(), version: version.toWellFormed() })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(60).map((length) => {
      const version = `1.${'0'.repeat(length) || '1'}${'1'.repeat(70)}`
      return { filename: `zope_interface-${version}-${'1'.repeat(90 + length)}-py3-none-any.whl`, version }
    }),
  },
)
