import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, wheel } from '../../test/distributions.ts'
import { checkDistributions } from './check-distributions.ts'
import type { Distribution } from './distribution.ts'
import { readDistributions } from './read-distributions.ts'

let root: string
let folders = 0

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dipmp-read-'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(...distributions: readonly BuiltDistribution[]): string {
  folders += 1
  const folder = join(root, String(folders))
  mkdirSync(folder)
  for (const { filename, bytes } of distributions) writeFileSync(join(folder, filename), bytes)
  return folder
}

async function read(...paths: readonly string[]): Promise<readonly Distribution[]> {
  return readDistributions(paths, { signal: new AbortController().signal, onRead: () => {} })
}

describe('readDistributions', () => {
  test('describes a wheel, with its METADATA as a file of its own', async () => {
    const built = wheel('Demo.Pkg', '1.0', { requiresPython: '>=3.9', summary: 'A demo' })
    const [distribution] = await read(write(built))

    expect(distribution).toMatchObject({
      filename: { type: 'wheel', normalizedName: 'demo-pkg' },
      size: built.bytes.length,
      digest: createHash('sha256').update(built.bytes).digest('hex'),
      dagRoot: null,
      coreMetadata: { name: 'Demo.Pkg', summary: 'A demo', requiresPython: '>=3.9' },
    })
    expect(Buffer.from(distribution?.metadata.bytes ?? []).toString()).toBe(
      'Metadata-Version: 2.2\nName: Demo.Pkg\nVersion: 1.0\nSummary: A demo\nRequires-Python: >=3.9\n\n',
    )
    expect(distribution?.cid.toString()).toMatch(/^bafkrei/)
    expect(distribution?.metadata.cid.toString()).toMatch(/^bafkrei/)
  })

  test('describes an sdist, with its PKG-INFO as a file of its own', async () => {
    const [distribution] = await read(write(sdist('demo', '1.0', { requiresPython: '>=3.9' })))

    expect(distribution).toMatchObject({
      filename: { type: 'sdist', normalizedName: 'demo' },
      coreMetadata: { name: 'demo', requiresPython: '>=3.9' },
    })
    expect(Buffer.from(distribution?.metadata.bytes ?? []).toString()).toMatch(/^Metadata-Version: 2.2\nName: demo\n/)
  })

  test('gives a file above 1 MiB the root of its blocks', async () => {
    const [distribution] = await read(
      write(wheel('demo', '1.0', { files: { 'demo/noise.bin': randomLike(1_200_000) } })),
    )

    expect(distribution?.size).toBeGreaterThan(1_048_576)
    expect(distribution?.dagRoot).toMatch(/^[0-9a-f]{64}$/)
    expect(distribution?.cid.toString()).toMatch(/^bafybei/)
  })

  test('takes the wheels and sdists of a folder in the order of their names, and leaves other files', async () => {
    const folder = write(sdist('demo', '1.0'), wheel('demo', '1.0'), {
      filename: 'notes.txt',
      bytes: new Uint8Array(1),
    })

    const distributions = await read(folder)

    expect(distributions.map(({ filename }) => filename.filename)).toEqual([
      'demo-1.0-py3-none-any.whl',
      'demo-1.0.tar.gz',
    ])
  })

  test('says so where there is nothing to publish', async () => {
    await expect(read(write())).rejects.toMatchObject({ code: 'DISTRIBUTION_NOT_FOUND' })
    await expect(read(join(root, 'absent'))).rejects.toMatchObject({
      code: 'DISTRIBUTION_NOT_FOUND',
      message: expect.stringContaining('ENOENT'),
    })
  })

  test('tells of all unsound distributions at once', async () => {
    const folder = write(
      { filename: 'one-1.0-py3-none-any.whl', bytes: new Uint8Array(100) },
      { filename: 'two-1.0.tar.gz', bytes: new Uint8Array(100) },
      wheel('three', '1.0'),
    )

    const reading = read(folder)

    await expect(reading).rejects.toMatchObject({ code: 'INVALID_DISTRIBUTION' })
    await expect(reading).rejects.toThrow(/one-1\.0-py3-none-any\.whl(.|\n)*two-1\.0\.tar\.gz/)
  })

  test('refuses a wheel under the name of another format', async () => {
    const { bytes } = wheel('demo', '1.0')

    const folder = write({ filename: 'demo-1.0.zip', bytes })
    await expect(read(join(folder, 'demo-1.0.zip'))).rejects.toThrow('demo-1.0.zip')
  })

  test('stops when it is told to', async () => {
    const folder = write(wheel('demo', '1.0'))
    const signal = AbortSignal.abort(new Error('stopped'))

    await expect(readDistributions([folder], { signal, onRead: () => {} })).rejects.toThrow('stopped')
  })
})

describe('checkDistributions', () => {
  test('takes what agrees with its file name, however it is spelled', async () => {
    checkDistributions(await read(write(wheel('Demo_Pkg', '1.0'), sdist('demo.PKG', '1.0'))))
  })

  test('refuses a file that was renamed to another project', async () => {
    const change = (map: Map<string, Uint8Array>) => replaceMetadata(map, 'Name: demo', 'Name: other')
    const reading = read(write(sdist('demo', '1.0', { change })))

    await expect(reading).rejects.toThrow(/demo-1\.0\.tar\.gz: Name: the core metadata says Name: other/)
  })

  test('refuses a file that was renamed to another version', async () => {
    const change = (map: Map<string, Uint8Array>) => replaceMetadata(map, 'Version: 1.0\n', 'Version: 1.1\n')
    const reading = read(write(sdist('demo', '1.0', { change })))

    await expect(reading).rejects.toThrow('the core metadata says Version: 1.1')
  })

  test('refuses a Requires-Python that no installer understands', async () => {
    const reading = read(write(wheel('demo', '1.0', { requiresPython: 'three or so' })))

    await expect(reading).rejects.toThrow('Requires-Python: "three or so" is no version specifier')
  })

  test('refuses a name that is too long for a registry', async () => {
    await expect(read(write(wheel('a'.repeat(65), '1.0')))).rejects.toThrow('takes 64 at most; choose a shorter name')
  })

  test('refuses the same file name from two folders', async () => {
    const distributions = await read(write(wheel('demo', '1.0')), write(wheel('demo', '1.0', { summary: 'another' })))

    expect(() => checkDistributions(distributions)).toThrow('demo-1.0-py3-none-any.whl: it is given twice')
  })
})

function replaceMetadata(members: Map<string, Uint8Array>, from: string, to: string): void {
  for (const [path, bytes] of members) {
    if (!path.endsWith('/PKG-INFO')) continue
    members.set(path, Buffer.from(Buffer.from(bytes).toString().replace(from, to)))
  }
}

/** Bytes that do not compress, the same each time. */
function randomLike(size: number): Uint8Array {
  const block = (index: number) => createHash('sha256').update(String(index)).digest()
  return Buffer.concat(Array.from({ length: Math.ceil(size / 32) }, (_, index) => block(index))).subarray(0, size)
}
