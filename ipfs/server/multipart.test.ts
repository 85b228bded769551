import { describe, expect, test } from '@jest/globals'
import { collect } from '../test/collect.ts'
import { readParts, readSinglePart } from './multipart.ts'

const TYPE = 'multipart/form-data; boundary=xyz'
const HEAD = '--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.car"\r\n\r\n'
const TAIL = '\r\n--xyz--\r\n'

describe('readSinglePart', () => {
  test.each([
    ['bytes', 'some bytes'],
    ['no bytes', ''],
    ['bytes that look like a boundary', 'a\r\n--xy\r\n--x\r\n\r\n--'],
    ['line breaks at both ends', '\r\n\r\nx\r\n'],
  ])('gives %s as they were sent, however they come', async (_, text) => {
    const body = Buffer.from(`${HEAD}${text}${TAIL}`)
    for (const size of [1, 2, 3, 7, body.length]) {
      expect((await collect(readSinglePart(TYPE, chunksOf(body, size)))).toString()).toBe(text)
    }
  })

  test('takes a quoted boundary, a preamble and a part without headers', async () => {
    const body = Buffer.from('ignore me\r\n--x y\r\n\r\nbytes\r\n--x y--')

    expect((await collect(readSinglePart('multipart/form-data; boundary="x y"', [body]))).toString()).toBe('bytes')
  })

  test.each([
    ['no boundary in the type', 'multipart/form-data', `${HEAD}x${TAIL}`],
    ['nothing', TYPE, ''],
    ['no end', TYPE, `${HEAD}x`],
    ['an end cut short', TYPE, `${HEAD}x\r\n--xyz`],
    ['two parts', TYPE, `${HEAD}x\r\n${HEAD}y${TAIL}`],
    ['headers without end', TYPE, `--xyz\r\nX: ${'y'.repeat(10_000)}`],
    ['much after the end', TYPE, `${HEAD}x${TAIL}${'y'.repeat(10_000)}`],
  ])('refuses a body with %s', async (_, type, body) => {
    await expect(collect(readSinglePart(type, chunksOf(Buffer.from(body), 1000)))).rejects.toMatchObject({
      status: 400,
    })
  })
})

describe('readParts', () => {
  const FORM = `--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\none\r\n--xyz\r\nX: y\r\nZ: \u00e9\r\n\r\n\r\n--xyz\r\n\r\nlast${TAIL}`

  test('gives each part with its headers, however they come', async () => {
    for (const size of [1, 2, 5, 1000]) {
      const parts: string[][] = []
      for await (const { headers, body } of readParts(TYPE, chunksOf(Buffer.from(FORM), size))) {
        parts.push([headers, (await collect(body)).toString()])
      }

      expect(parts).toEqual([
        ['\r\nContent-Disposition: form-data; name="a"', 'one'],
        ['\r\nX: y\r\nZ: \u00e9', ''],
        ['', 'last'],
      ])
    }
  })

  test('passes over what is not read of a part', async () => {
    const body = Buffer.from(`--xyz\r\n\r\n${'x'.repeat(100_000)}\r\n--xyz\r\n\r\nlast${TAIL}`)
    const texts: string[] = []
    for await (const part of readParts(TYPE, chunksOf(body, 1000))) {
      for await (const chunk of part.body) {
        texts.push(Buffer.from(chunk.subarray(0, 4)).toString())
        break
      }
    }

    expect(texts).toEqual(['xxxx', 'last'])
  })

  test('takes a body of no part', async () => {
    const parts: unknown[] = []
    for await (const part of readParts(TYPE, [Buffer.from('--xyz--')])) parts.push(part)

    expect(parts).toEqual([])
  })

  test('closes its source when it is left', async () => {
    let isClosed = false
    async function* source() {
      try {
        yield Buffer.from(FORM)
      } finally {
        isClosed = true
      }
    }
    for await (const _ of readParts(TYPE, source())) break

    expect(isClosed).toBe(true)
  })
})

function chunksOf(bytes: Buffer, size: number): Buffer[] {
  const count = Math.ceil(bytes.length / size)
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
}
