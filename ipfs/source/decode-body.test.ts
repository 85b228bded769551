import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { collect } from '../test/collect.ts'
import { createSourceScene, MIB, type SourceScene, UNHURRIED } from '../test/source-scene.ts'

const TEXT = Buffer.from('the bytes of a wheel, as they were published. '.repeat(2_000))
const OPTIONS = { deadlines: UNHURRIED.deadlines, retry: UNHURRIED.retry }

describe('a gateway that compresses on the way', () => {
  let scene: SourceScene

  beforeEach(async () => {
    scene = await createSourceScene()
  })
  afterEach(() => scene.end())

  async function read(published: Buffer, coding: string, sent: Buffer): Promise<Buffer> {
    const { cid } = await scene.store.add([published])
    const coded = await scene.gateway((_, response) =>
      response.writeHead(200, { 'Content-Encoding': coding }).end(sent),
    )
    return collect((await scene.sourceOf([coded], OPTIONS).open(cid)).stream)
  }

  test.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['zstd', zstdCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['identity', TEXT],
    ['br, gzip', gzipSync(brotliCompressSync(TEXT))],
  ])('is no liar: %s is read', async (coding, sent) => {
    expect((await read(TEXT, coding, sent)).equals(TEXT)).toBe(true)
  })

  test('may say so of bytes that were published compressed', async () => {
    const archive = gzipSync(TEXT)

    expect((await read(archive, 'gzip', archive)).equals(archive)).toBe(true)
  })

  test.each([
    ['is not what it says', 'gzip', TEXT.subarray(1)],
    ['is cut', 'gzip', gzipSync(TEXT).subarray(0, -20)],
    ['is compressed more than twice', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(TEXT)))],
    ['has a coding that nobody knows', 'snappy', TEXT.subarray(1)],
    ['has other bytes inside', 'gzip', gzipSync('other bytes')],
  ])('gives nothing where it %s', async (_, coding, sent) => {
    await expect(read(TEXT, coding, sent)).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(20 * MIB))],
    ['br', brotliCompressSync(Buffer.alloc(20 * MIB))],
    ['br, gzip', gzipSync(brotliCompressSync(Buffer.alloc(20 * MIB)))],
  ])('fills no memory with a small answer that decodes to 20 MiB (%s)', async (coding, sent) => {
    await expect(read(TEXT, coding, sent)).rejects.toMatchObject({ code: 'CONTENT_TOO_LARGE' })
  })

  test('is asked not to', async () => {
    const { cid } = await scene.store.add([TEXT])
    const accepted: (string | undefined)[] = []
    const plain = await scene.gateway((request, response) => {
      accepted.push(request.headers['accept-encoding'])
      response.end(TEXT)
    })

    await collect((await scene.sourceOf([plain], OPTIONS).open(cid)).stream)

    expect(accepted).toEqual(['identity'])
  })
})
