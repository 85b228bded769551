import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type ArchiveMember, checkSdistMembers, parseFilename, type SdistFilename } from '@dipmp/packaging'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readDistributions } from '../read-distributions.ts'
import { hasPython, readTarsByPython, type TarView } from '../test/ask-python.ts'
import { randomNumbers } from '../test/random-numbers.ts'
import { readTarGz } from './tar-gz.ts'
import { hostileTars, soundTars } from './test/tars.ts'
import { pax, writeTar } from './test/write-tar.ts'

const FILENAME = 'demo-1.0.tar.gz'
const CASES = 3_000
const SEED = 20_261_130

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-tars-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function faultOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, FILENAME)
  writeFileSync(path, bytes)
  const options = { signal: new AbortController().signal, onRead: () => {} }
  return readDistributions([path], options).then(
    () => 'none',
    (error) => `${error.code}: ${error.message}`,
  )
}

/** Lists an sdist of demo 1.0 as Python is asked to, or returns the fault. */
async function list(bytes: Uint8Array): Promise<TarView | Error> {
  const gzip = { source: Readable.from([Buffer.from(bytes)]), size: bytes.length, maxSize: 1 << 26 }
  try {
    const { members } = await readTarGz(gzip, { signal: new AbortController().signal })
    checkSdistMembers(parseFilename(FILENAME) as SdistFilename, members)
    return members.map((member) => [member.path.replace(/\/$/, ''), member.type, detailOf(member)] as const)
  } catch (error) {
    return error as Error
  }
}

function detailOf(member: ArchiveMember): string | number | null {
  if (member.type === 'file') return member.size
  return 'target' in member ? member.target : null
}

describe('an sdist', () => {
  test.each(soundTars().map(([kind, bytes]) => ({ kind, bytes })))('is sound $kind', async ({ bytes }) => {
    expect(await faultOf(bytes)).toBe('none')
  })

  test.each(hostileTars().map(([kind, bytes, fault]) => ({ kind, bytes, fault })))(
    'is refused for $kind',
    async ({ bytes, fault }) => {
      const found = await faultOf(bytes)

      expect(found).toMatch(/^INVALID_DISTRIBUTION: .*demo-1\.0\.tar\.gz/)
      expect(found).toContain(fault)
    },
  )
})

describe('what a tar may ask of who reads it', () => {
  test.each([
    ['members', 100_001, [{ name: 'a' }], 'more than 100000 members'],
    ['names', 140, [pax({ path: 'x'.repeat(250_000) }), { name: 'a' }], 'names of more than 33554432 bytes'],
  ])('has a bound for %s', async (_what, count, members, fault) => {
    const bytes = gzipSync(Buffer.concat(Array(count).fill(writeTar(members, Buffer.alloc(0)))), { level: 1 })

    expect(await list(bytes)).toMatchObject({ message: expect.stringContaining(fault) })
  })
})

const withPython = hasPython ? describe : describe.skip

withPython("Python's tarfile", () => {
  test('reads of each sound sdist what was listed', async () => {
    const tars = soundTars()
    const views = readTarsByPython(tars.map(([, bytes]) => bytes))

    for (const [place, [kind, bytes]] of tars.entries()) {
      expect({ kind, read: views[place] }).toEqual({ kind, read: await list(bytes) })
    }
  })

  test('reads of each damaged sdist what was listed, or the sdist is refused', async () => {
    const sound = soundTars().flatMap(([, bytes]) => unpacked(bytes))
    const hostile = hostileTars().flatMap(([, bytes]) => unpacked(bytes))
    const random = randomNumbers(SEED)
    const taken: { bytes: Buffer; listed: TarView }[] = []
    for (let number = 0; number < CASES; number++) {
      const tars = number % 4 === 0 ? hostile : sound
      const bytes = gzipSync(damaged(tars[random(tars.length)] ?? Buffer.alloc(0), random), { level: 1 })
      const listed = await list(bytes)
      if (!(listed instanceof Error)) taken.push({ bytes, listed })
    }

    const views = readTarsByPython(taken.map(({ bytes }) => bytes))

    expect(taken.length).toBeGreaterThan(CASES / 50)
    expect(views).toEqual(taken.map(({ listed }) => listed))
  })
})

function unpacked(bytes: Buffer): Buffer[] {
  try {
    return [gunzipSync(bytes)].filter(({ length }) => length < 10_000)
  } catch {
    return []
  }
}

const ODD_BYTES = [0, 0x20, 0x2f, 0x30, 0x31, 0x35, 0x37, 0x4c, 0x78, 0x80, 0xff]
/** Where a header's fields begin or end, and its names. */
const PLACES = [
  0, 8, 9, 99, 100, 107, 115, 124, 134, 135, 136, 147, 156, 157, 158, 257, 262, 263, 264, 329, 344, 345, 346,
]

/** Changes a byte or two of a tar's headers, and mends their checksums. */
function damaged(tar: Buffer, random: (bound: number) => number): Buffer {
  const changed = Buffer.from(tar)
  for (let count = 1 + random(2); count > 0; count--) {
    const block = random(Math.floor(tar.length / 512))
    changed[block * 512 + (PLACES[random(PLACES.length)] ?? 0)] = ODD_BYTES[random(ODD_BYTES.length)] ?? 0
    if (random(8) > 0) mendChecksum(changed.subarray(block * 512, block * 512 + 512))
  }
  return changed
}

function mendChecksum(header: Buffer): void {
  if (header.toString('latin1', 257, 262) !== 'ustar') return
  header.write('        ', 148)
  const checksum = header.reduce((sum, byte) => sum + byte, 0)
  header.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148)
}
