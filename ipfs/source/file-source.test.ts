import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { importByteStream } from 'ipfs-unixfs-importer'
import { CID } from 'multiformats/cid'
import { parseCid, rawCidOf } from '../dag/cid.ts'
import { startContentServer } from '../server/content-server.ts'
import { collect } from '../test/collect.ts'
import { blocksOf } from '../test/scripted-gateway.ts'
import { answerBlocks } from '../test/small-blocks.ts'
import { BYTES, createSourceScene, MIB, type SourceScene, UNHURRIED } from '../test/source-scene.ts'
import { createFileSource } from './file-source.ts'

describe('a file source with a good gateway', () => {
  let scene: SourceScene

  beforeEach(async () => {
    scene = await createSourceScene()
  })
  afterEach(() => scene.end())

  test('reads a file of many blocks', async () => {
    const { size, stream } = await scene.sourceOf([await scene.goodGateway()]).open(scene.file.cid)

    expect(size).toBe(5_242_887)
    expect((await collect(stream)).equals(BYTES)).toBe(true)
  })

  test('reads a file of one block, and an empty one', async () => {
    const source = scene.sourceOf([await scene.goodGateway()])
    const small = await scene.store.add([Buffer.from('hello world')])
    const empty = await scene.store.add([])

    expect((await collect((await source.open(small.cid)).stream)).toString()).toBe('hello world')
    expect(await collect((await source.open(empty.cid)).stream)).toHaveLength(0)
  })

  test('reads from our own content server', async () => {
    const server = await startContentServer({ store: scene.store })
    scene.later(server.stop)
    const source = scene.sourceOf([server])

    const { stream } = await source.open(scene.file.cid, { size: scene.file.size, digest: scene.file.digest })

    expect((await collect(stream)).equals(BYTES)).toBe(true)
  })

  test.each([
    [0, 10, 2],
    [2 * MIB - 5, 2 * MIB + 5, 3],
    [3 * MIB, 4 * MIB, 2],
    [5 * MIB, undefined, 2],
  ])('reads bytes %i to %s with %i requests', async (start, end, requests) => {
    const good = await scene.goodGateway()

    const { size, stream } = await scene
      .sourceOf([good])
      .open(scene.file.cid, { start, ...(end !== undefined && { end }) })

    expect(size).toBe(5_242_887)
    expect((await collect(stream)).equals(BYTES.subarray(start, end))).toBe(true)
    expect(good.asked).toHaveLength(requests)
  })

  test('gives nothing for a range behind the end', async () => {
    const { stream } = await scene.sourceOf([await scene.goodGateway()]).open(scene.file.cid, { start: 9 * MIB })

    expect(await collect(stream)).toHaveLength(0)
  })

  test('asks for raw blocks in both ways that gateways know', async () => {
    let accept: string | undefined
    const listening = await scene.gateway((request, response) => {
      accept = request.headers.accept
      response.writeHead(404).end()
    })

    await scene
      .sourceOf([listening])
      .open(scene.file.cid)
      .catch(() => undefined)

    expect(accept).toBe('application/vnd.ipld.raw')
    expect(new Set(listening.asked)).toEqual(new Set([`/ipfs/${scene.file.cid}?format=raw`]))
  })

  test('has no more than the window outstanding, and stops asking when the reader stops', async () => {
    const good = await scene.goodGateway()
    const { stream } = await scene.sourceOf([good], { window: 2 }).open(scene.file.cid)

    for await (const chunk of stream) {
      expect(chunk).toHaveLength(MIB)
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 50))

    expect(good.asked).toHaveLength(3)
    expect(await stream.next()).toEqual({ done: true, value: undefined })
  })

  test('cancels what is outstanding when the stream is destroyed', async () => {
    const serve = blocksOf(scene.store, parseCid)
    let cancelled = 0
    const stuck = await scene.gateway((request, response) => {
      // The root and the first leaf come; the second never does.
      if (stuck.asked.length <= 2) return serve(request, response)
      response.once('close', () => {
        cancelled += 1
      })
    })
    const { stream } = await scene
      .sourceOf([stuck], { window: 1, deadlines: { firstByteMs: 60_000 } })
      .open(scene.file.cid)
    const reader = Readable.from(stream)
    reader.resume()
    await until(() => stuck.asked.length === 3)

    reader.destroy()

    await until(() => cancelled === 1)
  })

  test('ends with the reason of the signal', async () => {
    const controller = new AbortController()
    const { stream } = await scene.sourceOf([await scene.goodGateway()], { window: 1 }).open(scene.file.cid, {
      signal: controller.signal,
    })
    await stream.next()

    controller.abort(new Error('client gone'))

    await expect(stream.next()).rejects.toThrow('client gone')
  })

  test('reads a file that Kubo published by its defaults, by its CIDv0', async () => {
    const blocks = new Map<string, Uint8Array>()
    const put = (each: CID, block: Uint8Array) => {
      blocks.set(each.toV1().toString(), block)
      return each
    }
    const { cid } = await importByteStream([BYTES], { put }, { profile: 'unixfs-v0-2015' })
    const kubo = await scene.gateway(answerBlocks(blocks, (response, bytes) => response.end(bytes)))

    const { size, stream } = await scene.sourceOf([kubo]).open(cid)

    expect([cid.version, size]).toEqual([0, 5_242_887])
    expect((await collect(stream)).equals(BYTES)).toBe(true)
    expect(kubo.asked).toHaveLength(22)
  })

  test.each([
    ['bytes in the CID', 'bafkqaaa'],
    ['another hash', 'bafk2bzacedvn4pnjqcp3sh4pfp5mzhiwjyo2hcg5xbkv5s4vj5wuuskyxs5fs'],
    ['another codec', 'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua'],
  ])('names what it does not read, and asks nobody for it: %s', async (_, text) => {
    const good = await scene.goodGateway()

    await expect(scene.sourceOf([good]).open(CID.parse(text))).rejects.toMatchObject({
      code: 'CONTENT_UNSUPPORTED',
      message: expect.stringContaining(text),
    })
    expect(good.asked).toHaveLength(0)
  })

  test.each(['ftp://127.0.0.1/', 'not an address', ''])('refuses the gateway address "%s"', (address) => {
    expect(() => createFileSource({ gateways: [address] })).toThrow(/http/)
  })

  test('says so where there is no gateway at all', async () => {
    await expect(scene.sourceOf([]).open(rawCidOf('00'.repeat(32)))).rejects.toMatchObject({
      code: 'CONTENT_UNAVAILABLE',
    })
  })

  test('tells that bytes come before a block is whole', async () => {
    const goOn = Promise.withResolvers<void>()
    const slow = await scene.gateway(async (request, response) => {
      const bytes = (await scene.store.readBlock(parseCid((request.url ?? '').slice(6, 65)))) ?? Buffer.alloc(0)
      response.writeHead(200, { 'Content-Length': bytes.length })
      response.write(bytes.subarray(0, 10))
      await goOn.promise
      response.end(bytes.subarray(10))
    })
    const first = Promise.withResolvers<void>()
    const opening = scene.sourceOf([slow], UNHURRIED).open(scene.file.cid, { onBytes: () => first.resolve() })
    await first.promise
    goOn.resolve()
    const { stream } = await opening

    expect((await collect(stream)).equals(BYTES)).toBe(true)
  })
})

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}
