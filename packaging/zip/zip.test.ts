import { describe, expect, test } from '@jest/globals'
import { zip } from '../../test/distributions.ts'
import { countingFile, readBytes } from './test/read-bytes.ts'
import { writeZip } from './test/write-zip.ts'
import { readZip } from './zip.ts'

const MAX_SIZE = 64 * 1024 * 1024
const WINDOW_SIZE = 64 * 1024

function membersNumbered(numbers: readonly number[]): Map<string, Uint8Array> {
  return new Map(numbers.map((number) => [`demo/m${number}.py`, Buffer.from(`x = ${number}\n`)]))
}

/** A zip whose directory names its members in the opposite order of their bytes. */
function withDirectoryReversed(bytes: Uint8Array): Uint8Array {
  const zipped = Buffer.from(bytes)
  const start = zipped.readUInt32LE(zipped.length - 6)
  const rows: Buffer[] = []
  for (let at = start; at < zipped.length - 22; ) {
    const size = 46 + zipped.readUInt16LE(at + 28) + zipped.readUInt16LE(at + 30) + zipped.readUInt16LE(at + 32)
    rows.push(zipped.subarray(at, at + size))
    at += size
  }
  return Buffer.concat([zipped.subarray(0, start), ...rows.reverse(), zipped.subarray(zipped.length - 22)])
}

test.each([
  ['in order', (bytes: Uint8Array) => bytes],
  ['in the opposite order', withDirectoryReversed],
])(
  'an archive of many members, listed %s, is read as often as its size says, not as often as there are members',
  async (_order, change) => {
    const numbers = Array.from({ length: 5_000 }, (_, number) => number)
    const bytes = change(zip(membersNumbered(numbers)))
    const { file, reads } = countingFile(bytes)

    const opened = await readZip(file, bytes.length, MAX_SIZE)
    const { signal } = new AbortController()
    const digests = new Set<string>()
    for (const { path } of opened.members) digests.add(await opened.digest(path, 'sha256', { signal }))
    await opened.close()

    expect(digests.size).toBe(numbers.length)
    // The directory once, and the members twice: their headers, then their bytes.
    expect(reads()).toBeLessThan(3 * Math.ceil(bytes.length / WINDOW_SIZE) + 10)
  },
)

test.each([
  ['shorter', 5, 'another size'],
  ['longer', 500, 'another size'],
])('a member that is %s than its headers say is refused', async (_case, size, fault) => {
  const bytes = Buffer.from(zip(new Map([['demo/m.py', Buffer.alloc(100, 'x')]])))
  bytes.writeUInt32LE(size, 22)
  const start = bytes.readUInt32LE(bytes.length - 6)
  bytes.writeUInt32LE(size, start + 24)
  const { file } = countingFile(bytes)
  const opened = await readZip(file, bytes.length, MAX_SIZE)

  await expect(opened.digest('demo/m.py', 'sha256', { signal: new AbortController().signal })).rejects.toMatchObject({
    code: 'INVALID_ARCHIVE',
    message: expect.stringContaining(fault),
  })
})

describe('what a zip may ask of who reads it', () => {
  test.each([
    ['members', 100_001, 'x', 'more than 100000 members'],
    ['names', 520, 'x'.repeat(65_000), 'names of more than 33554432 bytes'],
  ])('has a bound for %s', async (_what, count, path, fault) => {
    const member = writeZip({ members: [{ path, content: Buffer.alloc(0), isStored: true, isListed: false }] })
    const bytes = Buffer.concat(Array(count).fill(member.subarray(0, 30 + path.length)))

    expect(await readBytes(bytes)).toMatchObject({ message: expect.stringContaining(fault) })
  })
})
