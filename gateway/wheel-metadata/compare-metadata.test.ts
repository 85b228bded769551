import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rawCidOf } from '@dipmp/ipfs'
import { normalizeName } from '@dipmp/packaging'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { openCacheFolder } from '../files/cache-folder.ts'
import type { File } from '../registry-index.ts'
import { FakeFileSource } from '../test/fake-file-source.ts'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { REGISTRY, sampleFile, sampleList, sampleProject, sha256 } from '../test/sample.ts'
import { createCompareMetadata } from './compare-metadata.ts'
import { openWithheldMetadata, type WithheldMetadata } from './withheld-metadata.ts'
import { withholdMetadata } from './withhold.ts'

let ownMetadata: Uint8Array = new Uint8Array()
const BUILT = wheel('demo', '1.0', {
  change: (members) => {
    ownMetadata = members.get('demo-1.0.dist-info/METADATA') ?? ownMetadata
  },
})
const NO_WHEEL = Buffer.from('what is no zip')

let path: string
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'dipmp-withheld-'))
})
afterEach(() => rm(path, { recursive: true }))

/** A wheel with core metadata beside it that has this sha256. */
function recorded(bytes: Uint8Array, metadataDigest: string): File {
  const coreMetadata = { digest: metadataDigest, cid: rawCidOf(metadataDigest).toString() }
  return sampleFile('demo-1.0-py3-none-any.whl', bytes, { coreMetadata })
}

const ownDigest = sha256(ownMetadata)
const LIE = 'ab'.repeat(32)

async function scene(files: readonly (readonly [File, Uint8Array])[], withheld?: WithheldMetadata) {
  const source = new FakeFileSource()
  for (const [file, bytes] of files) source.add(file.cid, bytes)
  const told: object[] = []
  const known = withheld ?? (await openWithheldMetadata(null))
  const logger = { warn: (fields: object) => void told.push(fields), debug: () => {} }
  const compare = createCompareMetadata({ files: source, withheld: known, logger })
  const looked = async () => {
    for (const [file] of files) compare.look(file)
    await compare.idle()
  }
  return { source, compare, withheld: known, told, looked }
}

const openOnDisk = async () => openWithheldMetadata(await openCacheFolder({ path, maxBytes: 1024 * 1024 }))
const offered = (file: File, metadataDigest: string) => ({
  normalizedName: normalizeName('demo'),
  cid: file.cid,
  metadataDigest,
})

describe('core metadata beside a wheel', () => {
  test("that is the wheel's own is not withheld, and is looked into once", async () => {
    const file = recorded(BUILT.bytes, ownDigest)
    const { source, compare, looked, told } = await scene([[file, BUILT.bytes]])
    await looked()
    const opened = source.opened.length
    await looked()

    expect(compare.stats()).toEqual({ same: 1, differs: 0, unreadable: 0, failed: 0, withheld: 0 })
    expect(source.opened).toHaveLength(opened)
    expect(told).toEqual([])
  })

  test('that is another is withheld, logged and counted', async () => {
    const file = recorded(BUILT.bytes, LIE)
    const { compare, withheld, looked, told } = await scene([[file, BUILT.bytes]])
    await looked()
    await looked()

    expect(compare.stats()).toEqual({ same: 0, differs: 1, unreadable: 0, failed: 0, withheld: 1 })
    expect(withheld.has(offered(file, LIE))).toBe(true)
    expect(told).toEqual([{ filename: 'demo-1.0-py3-none-any.whl', cid: file.cid, recorded: LIE, found: ownDigest }])
  })

  test('is withheld where installers could read the wheel differently, or not at all', async () => {
    const file = recorded(NO_WHEEL, ownDigest)
    const { compare, withheld, looked } = await scene([[file, NO_WHEEL]])
    await looked()

    expect(compare.stats()).toMatchObject({ unreadable: 1, withheld: 1 })
    expect(withheld.has(offered(file, ownDigest))).toBe(true)
  })

  test('is not withheld where the wheel cannot be had, and is looked into again', async () => {
    const file = recorded(BUILT.bytes, LIE)
    const { source, compare, looked, told } = await scene([])
    compare.look(file)
    await compare.idle()
    const before = compare.stats()
    source.add(file.cid, BUILT.bytes)
    compare.look(file)
    await compare.idle()
    await looked()

    expect(before).toMatchObject({ failed: 1, withheld: 0 })
    expect(compare.stats()).toMatchObject({ failed: 1, differs: 1, withheld: 1 })
    expect(told).toHaveLength(1)
  })

  test('speaks against its own cid alone: a wheel under the same sha256 and another cid is not withheld', async () => {
    // Whoever records the sha256 of a good wheel beside other bytes must not reach the good one.
    const good = recorded(BUILT.bytes, ownDigest)
    const other = { ...good, cid: rawCidOf(sha256(NO_WHEEL)).toString() }
    const { withheld, looked } = await scene([[other, NO_WHEEL]])
    await looked()

    expect(withheld.has(offered(other, ownDigest))).toBe(true)
    expect(withheld.has(offered(good, ownDigest))).toBe(false)
  })

  test('is not looked for in an sdist, nor where none is recorded', async () => {
    const sdist = sampleFile('demo-1.0.tar.gz', NO_WHEEL, {
      coreMetadata: { digest: LIE, cid: rawCidOf(LIE).toString() },
    })
    const bare = sampleFile('demo-1.0-py3-none-any.whl', NO_WHEEL)
    const { source, looked } = await scene([
      [sdist, NO_WHEEL],
      [bare, NO_WHEEL],
    ])
    await looked()

    expect(source.opened).toEqual([])
  })

  test('waits for its turn in a line of bounded length', async () => {
    const files = Array.from({ length: 200 }, (_, number) => {
      const bytes = Buffer.from(`no zip ${number}`)
      return [recorded(bytes, ownDigest), bytes] as const
    })
    const { compare, looked } = await scene(files)
    await looked()
    expect(compare.stats().unreadable).toBe(64)
    await looked()

    expect(compare.stats().unreadable).toBe(128)
  })

  test('is not looked into any more once the gateway stops', async () => {
    const file = recorded(BUILT.bytes, LIE)
    const { source, compare } = await scene([[file, BUILT.bytes]])
    await compare.stop()
    compare.look(file)
    await compare.idle()

    expect(source.opened).toEqual([])
  })
})

describe('what is withheld', () => {
  test('is withheld after a restart, where there is a disk', async () => {
    const file = recorded(BUILT.bytes, LIE)
    const { looked } = await scene([[file, BUILT.bytes]], await openOnDisk())
    await looked()
    const restarted = await openOnDisk()

    expect(restarted.has(offered(file, LIE))).toBe(true)
    expect(restarted.count()).toBe(1)
    expect(await readdir(join(path, 'tmp'))).toEqual([])
  })

  test('is withheld also where the disk cannot be written to', async () => {
    const file = recorded(BUILT.bytes, LIE)
    const withheld = await openOnDisk()
    await rm(join(path, 'tmp'), { recursive: true })
    const { looked, told } = await scene([[file, BUILT.bytes]], withheld)
    await looked()

    expect(withheld.has(offered(file, LIE))).toBe(true)
    expect(told).toHaveLength(2)
  })

  test('is told to others where it was found here, and not where others told it', async () => {
    const file = recorded(BUILT.bytes, LIE)
    const [one, other] = [await openWithheldMetadata(null), await openWithheldMetadata(null)]
    const heard: boolean[] = []
    one.onNew((told, isFoundHere) => {
      heard.push(isFoundHere)
      other.learn(told)
    })
    other.onNew((_, isFoundHere) => void heard.push(isFoundHere))
    await one.add(offered(file, LIE))
    await one.add(offered(file, LIE))

    expect(other.has(offered(file, LIE))).toBe(true)
    expect(heard).toEqual([true, false])
  })

  test('is in no project and no file of the index, and the wheel itself is', async () => {
    const file = recorded(BUILT.bytes, LIE)
    const sound = sampleFile('demo-1.1-py3-none-any.whl', NO_WHEEL, { coreMetadata: file.coreMetadata })
    const under = new InMemoryRegistryIndex().add(sampleList(['demo']), [sampleProject('demo', [file, sound])])
    const withheld = await openWithheldMetadata(null)
    const index = withholdMetadata(under, withheld)
    const shown = async () => [
      ...(await index.project(REGISTRY, normalizeName('demo'))).files,
      await index.file(REGISTRY, file.cid, file.filename),
    ]
    expect(await shown()).toEqual([file, sound, file])
    await withheld.add(offered(file, LIE))

    expect(await shown()).toEqual([{ ...file, coreMetadata: null }, sound, { ...file, coreMetadata: null }])
  })
})
