import { parseCid } from '@dipmp/ipfs'
import { expect, test } from '@jest/globals'
import { FakeFileSource } from '../test/fake-file-source.ts'
import { sampleFile } from '../test/sample.ts'
import { openWheelBytes } from './wheel-bytes.ts'

const MIB = 1024 * 1024
const BYTES = Buffer.from(Array.from({ length: 2.5 * MIB }, (_, place) => (place * 7) % 251))
const FILE = sampleFile('demo-1.0-py3-none-any.whl', BYTES)
const NEVER = new AbortController().signal

function open(maxBytes = 100 * MIB) {
  const source = new FakeFileSource().add(FILE.cid, BYTES)
  const asked: (number | undefined)[][] = []
  const files = {
    open: (...[cid, options]: Parameters<typeof source.open>) => {
      asked.push([options?.start, options?.end])
      return source.open(parseCid(cid.toString()), options)
    },
  }
  const bytes = openWheelBytes(files, FILE, { maxBytes, signal: NEVER })
  const read = async (position: number, length: number) => {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await bytes.read(buffer, 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
  return { asked, read }
}

test('a wheel is read in parts as it stands, over the ends of blocks and of the file', async () => {
  const { read } = open()

  expect((await read(10, 20)).equals(BYTES.subarray(10, 30))).toBe(true)
  expect((await read(MIB - 5, MIB + 10)).equals(BYTES.subarray(MIB - 5, 2 * MIB + 5))).toBe(true)
  expect((await read(2.5 * MIB - 3, 10)).equals(BYTES.subarray(-3))).toBe(true)
  expect(await read(2.5 * MIB, 10)).toHaveLength(0)
})

test('a part is fetched once for all that is read of it in a row', async () => {
  const { asked, read } = open()
  for (let at = 0; at < 2.5 * MIB; at += 64 * 1024) await read(at, 64 * 1024)

  expect(asked).toEqual([
    [0, MIB],
    [MIB, 2 * MIB],
    [2 * MIB, 2.5 * MIB],
  ])
})

test('more than a limit is not fetched', async () => {
  const { read } = open(1.5 * MIB)
  await read(0, 10)

  await expect(read(MIB, 10)).rejects.toThrow('more than 1572864 bytes would have to be fetched')
})
