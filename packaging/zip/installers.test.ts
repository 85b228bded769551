import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { hasPython, readZipsByPython } from '../../publisher/distribution/test/ask-python.ts'
import { randomNumbers } from '../../publisher/distribution/test/random-numbers.ts'
import { hiddenLocator, hostileZips, twoDirectories } from './test/hostile-zips.ts'
import { readBytes } from './test/read-bytes.ts'
import { membersOf, soundZips } from './test/sound-zips.ts'

const CASES = 4_000
const SEED = 20_261_130

const withPython = hasPython ? describe : describe.skip

withPython('Python, which installs what its zipfile reads,', () => {
  test('reads of each sound zip what was validated', async () => {
    const zips = soundZips()
    const views = readZipsByPython(zips.map(([, bytes]) => bytes))

    for (const [place, [kind, bytes]] of zips.entries()) {
      expect({ kind, read: views[place] }).toEqual({ kind, read: await readBytes(bytes) })
    }
  })

  test('is given no zip of two directories, of which it would install the other one', async () => {
    const evil = Object.fromEntries(
      membersOf('evil').map(({ path, content }) => [path, createHash('sha256').update(content).digest('hex')]),
    )

    expect(readZipsByPython([twoDirectories(), hiddenLocator()])).toEqual([evil, {}])
    expect(await readBytes(twoDirectories())).toBeInstanceOf(Error)
    expect(await readBytes(hiddenLocator())).toBeInstanceOf(Error)
  })

  test('reads of each damaged zip what was validated, or the zip is refused', async () => {
    const sound = soundZips().map(([, bytes]) => bytes)
    const hostile = hostileZips().map(([, bytes]) => bytes)
    const random = randomNumbers(SEED)
    const taken: { bytes: Buffer; read: Readonly<Record<string, string>> }[] = []
    for (let number = 0; number < CASES; number++) {
      const seeds = number % 4 === 0 ? hostile : sound
      const bytes = damaged(seeds[random(seeds.length)] ?? Buffer.alloc(0), random)
      const read = await readBytes(bytes)
      if (!(read instanceof Error)) taken.push({ bytes, read })
    }

    const views = readZipsByPython(taken.map(({ bytes }) => bytes))

    // Bytes that change nothing are many: times, system, levels.
    expect(taken.length).toBeGreaterThan(CASES / 50)
    expect(views).toEqual(taken.map(({ read }) => read))
  })
})

const ODD_BYTES = [0, 1, 2, 8, 0x20, 0x50, 0x7f, 0x80, 0xff]

/** Changes one byte or two of a zip's headers, or cuts out or doubles some bytes. */
function damaged(bytes: Buffer, random: (bound: number) => number): Buffer {
  const places = headerBytes(bytes)
  const place = () => places[random(places.length)] ?? 0
  const kind = random(10)
  if (kind === 0) {
    const at = place()
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(4))])
  }
  if (kind === 1) {
    const at = place()
    return Buffer.concat([bytes.subarray(0, at + random(30)), bytes.subarray(at)])
  }
  const changed = Buffer.from(bytes)
  for (let count = 1 + random(2); count > 0; count--) changed[place()] = ODD_BYTES[random(ODD_BYTES.length)] ?? 0
  return changed
}

/** The places of the bytes of headers, of which each begins with "PK". */
function headerBytes(bytes: Buffer): readonly number[] {
  const places: number[] = []
  for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 2)) {
    for (let place = at; place < Math.min(at + 80, bytes.length); place++) places.push(place)
  }
  return places
}
