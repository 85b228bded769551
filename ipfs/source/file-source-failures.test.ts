import { open } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type CID, DAG_PB, dagPbCidOf, parseCid, RAW } from '../dag/cid.ts'
import { startContentServer } from '../server/content-server.ts'
import { createFileContentStore } from '../store/file-content-store.ts'
import { StoreFolder } from '../store/store-folder.ts'
import { collect } from '../test/collect.ts'
import { blocksOf } from '../test/scripted-gateway.ts'
import { BYTES, createSourceScene, MIB, type SourceScene, UNHURRIED } from '../test/source-scene.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import { createFileSource } from './file-source.ts'
import type { BlockDeadlines } from './http-block.ts'

describe('a file source', () => {
  let scene: SourceScene

  beforeEach(async () => {
    scene = await createSourceScene()
  })
  afterEach(() => scene.end())

  describe('with gateways that fail', () => {
    test.each<[string, RequestListener]>([
      ['does not have it', (_, response) => response.writeHead(404).end()],
      ['is overloaded', (_, response) => response.writeHead(503).end()],
      ['never answers', () => undefined],
      ['stops in the middle of a block', (_, response) => response.writeHead(200).write('some')],
      ['cuts the connection', (request) => request.socket.destroy()],
      ['redirects', (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()],
      ['lies', (_, response) => response.end('other bytes')],
      ['sends without end', (_, response) => response.end(Buffer.alloc(3 * MIB))],
      ['announces too much', (_, response) => response.writeHead(200, { 'Content-Length': 10 ** 9 }).flushHeaders()],
    ])('reads from the next one when the first %s', async (_, listener) => {
      const { stream } = await scene
        .sourceOf([await scene.gateway(listener), await scene.goodGateway()])
        .open(scene.file.cid)

      expect((await collect(stream)).equals(BYTES)).toBe(true)
    })

    test('reads from the next one where nothing listens', async () => {
      const gone = await scene.goodGateway()
      await gone.stop()

      const { stream } = await scene.sourceOf([gone, await scene.goodGateway()]).open(scene.file.cid)

      expect((await collect(stream)).equals(BYTES)).toBe(true)
    })

    test('changes the gateway in the middle of a file', async () => {
      const lying = await scene.gateway(blocksOf(scene.store, parseCid, damageLeavesAfter(3)))
      const { stream } = await scene.sourceOf([lying, await scene.goodGateway()]).open(scene.file.cid)

      expect((await collect(stream)).equals(BYTES)).toBe(true)
    })

    test('pays for a gateway that hangs once, not for every block', async () => {
      const hanging = await scene.gateway(() => undefined)

      const source = scene.sourceOf([hanging, await scene.goodGateway()], { ...UNHURRIED, hedgeMs: 3_000 })
      await collect((await source.open(scene.file.cid)).stream)

      expect(hanging.asked).toHaveLength(1)
    })

    test.each<[string, RequestListener]>([
      ['never answers', () => undefined],
      ['sends a byte now and then', drip],
    ])('asks the next one as well, long before its time is over, where the first %s', async (_, listener) => {
      const source = scene.sourceOf([await scene.gateway(listener), await scene.goodGateway()], {
        ...UNHURRIED,
        hedgeMs: 50,
      })

      expect((await collect((await source.open(scene.file.cid)).stream)).equals(BYTES)).toBe(true)
    })

    test('does not ask again where a kept connection is reset in the middle of a block', async () => {
      let count = 0
      const serve = blocksOf(scene.store, parseCid)
      const resetting = await scene.gateway((request, response) => {
        count += 1
        if (count === 1) return serve(request, response)
        response.writeHead(200, { 'Content-Length': MIB })
        response.write('some', () => request.socket.resetAndDestroy())
      })
      const source = scene.sourceOf([resetting, await scene.goodGateway()], { ...UNHURRIED, window: 1 })

      expect((await collect((await source.open(scene.file.cid)).stream)).equals(BYTES)).toBe(true)
      expect(resetting.asked).toHaveLength(2)
    })

    test('asks one that failed last for the next file', async () => {
      const failing = await scene.gateway((_, response) => response.writeHead(503).end())
      const source = scene.sourceOf([failing, await scene.goodGateway()], UNHURRIED)
      await collect((await source.open(scene.file.cid)).stream)
      await collect((await source.open(scene.file.cid)).stream)

      expect(failing.asked).toHaveLength(1)
    })

    test('asks again where a kept connection was closed meanwhile', async () => {
      let count = 0
      const serve = blocksOf(scene.store, parseCid)
      const restarted = await scene.gateway((request, response) => {
        count += 1
        if (count === 2) request.socket.resetAndDestroy()
        else serve(request, response)
      })

      const { stream } = await scene.sourceOf([restarted], { window: 1 }).open(scene.file.cid)

      expect((await collect(stream)).equals(BYTES)).toBe(true)
    })

    test.each<[string, RequestListener, string]>([
      ['all lack it', (_, response) => response.writeHead(404).end(), 'CONTENT_UNAVAILABLE'],
      ['all fail', (_, response) => response.writeHead(500).end(), 'CONTENT_UNAVAILABLE'],
      ['all lie', (_, response) => response.end('other bytes'), 'CONTENT_MISMATCH'],
      ['all send without end', (_, response) => response.end(Buffer.alloc(3 * MIB)), 'CONTENT_TOO_LARGE'],
    ])('does not open a file where %s', async (_, listener, code) => {
      const gateways = [await scene.gateway(listener), await scene.gateway(listener)]
      const source = scene.sourceOf(gateways, { retry: { openMs: code === 'CONTENT_UNAVAILABLE' ? 0 : 60_000 } })

      await expect(source.open(scene.file.cid)).rejects.toMatchObject({ code })
    })

    test.each<[string, RequestListener, keyof BlockDeadlines, string]>([
      ['never answers', () => undefined, 'firstByteMs', 'an answer'],
      [
        'stops in the middle of a block',
        (_, response) => response.writeHead(200).write('some'),
        'idleMs',
        'more bytes',
      ],
      ['sends a byte now and then', drip, 'idleMs', 'more bytes'],
    ])('gives up the only gateway when it %s', async (_, listener, limit, what) => {
      const deadlines = { ...UNHURRIED.deadlines, [limit]: 300 }
      const options = { deadlines, retry: NO_RETRY }
      const opening = scene.sourceOf([await scene.gateway(listener)], options).open(scene.file.cid)

      await expect(opening).rejects.toMatchObject({
        code: 'CONTENT_UNAVAILABLE',
        message: expect.stringContaining(`${what} did not come within 300 ms`),
      })
    })

    test('counts a lie as unavailable while another gateway may still have the truth', async () => {
      const lying = await scene.gateway((_, response) => response.end('other bytes'))
      const failing = await scene.gateway((_, response) => response.writeHead(503).end())

      await expect(scene.sourceOf([lying, failing], { retry: NO_RETRY }).open(scene.file.cid)).rejects.toMatchObject({
        code: 'CONTENT_UNAVAILABLE',
      })
    })

    test('fails before it opens where the first leaf is wrong', async () => {
      const lying = await scene.gateway(blocksOf(scene.store, parseCid, damageLeavesAfter(0)))

      await expect(scene.sourceOf([lying]).open(scene.file.cid)).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
    })

    test('yields no byte of a wrong block, only those before it', async () => {
      const lying = await scene.gateway(blocksOf(scene.store, parseCid, damageLeavesAfter(2)))
      const { stream } = await scene.sourceOf([lying], { window: 1 }).open(scene.file.cid)
      const chunks: Uint8Array[] = []

      const reading = (async () => {
        for await (const chunk of stream) chunks.push(chunk)
      })()

      await expect(reading).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
      expect(Buffer.concat(chunks).equals(BYTES.subarray(0, 2 * MIB))).toBe(true)
    })

    test('names the gateways in its error, but not their passwords', async () => {
      const absent = await scene.gateway((_, response) => response.writeHead(404).end())
      const withPassword = absent.url.replace('http://', 'http://user:hunter2@')
      const source = createFileSource({ gateways: [withPassword] })

      const error = await source.open(scene.file.cid).catch((caught) => caught)

      expect(error.message).toContain(absent.url)
      expect(error.message).not.toContain('hunter2')
    })
  })

  describe('with content that is not what was recorded', () => {
    test('refuses another size before it opens', async () => {
      const source = scene.sourceOf([await scene.goodGateway()])

      await expect(source.open(scene.file.cid, { size: 7 })).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
    })

    test('holds the last bytes back where the whole has another digest', async () => {
      const { stream } = await scene
        .sourceOf([await scene.goodGateway()])
        .open(scene.file.cid, { digest: '00'.repeat(32) })
      let read = 0

      const reading = (async () => {
        for await (const chunk of stream) read += chunk.length
      })()

      await expect(reading).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
      expect(read).toBe(5 * MIB)
    })

    test('refuses a root that is no file', async () => {
      const nonsense = Buffer.from('not a node')
      const { cid } = await scene.store.add([nonsense])
      const asNode = dagPbCidOf(cid.multihash.digest)
      const serving = await scene.gateway((_, response) => response.end(nonsense))

      await expect(scene.sourceOf([serving]).open(asNode)).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
      expect([cid.code, asNode.code]).toEqual([RAW, DAG_PB])
    })

    test('ends before a byte that flipped on the disk of the store, which does not hand it out', async () => {
      const folder = await createTempFolder()
      scene.later(folder.remove)
      const onDisk = await createFileContentStore(folder.path)
      await onDisk.add([BYTES])
      await flipByte(new StoreFolder(folder.path).filePath(scene.file.cid), 4 * MIB + 5)
      const server = await startContentServer({ store: onDisk })
      scene.later(server.stop)
      const source = scene.sourceOf([server])
      const { stream } = await source.open(scene.file.cid)
      const chunks: Uint8Array[] = []

      const reading = (async () => {
        for await (const chunk of stream) chunks.push(chunk)
      })()

      await expect(reading).rejects.toMatchObject({ code: 'CONTENT_UNAVAILABLE' })
      expect(Buffer.concat(chunks).equals(BYTES.subarray(0, 4 * MIB))).toBe(true)
    })
  })
})

const NO_RETRY = { openMs: 0, blockMs: 0 }

function drip(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200)
  const timer = setInterval(() => response.write('x'), 50)
  response.once('close', () => clearInterval(timer))
}

function damageLeavesAfter(count: number): (bytes: Uint8Array, cid: CID) => Uint8Array {
  let leaves = 0
  return (bytes, cid) => {
    if (cid.code === DAG_PB) return bytes
    leaves += 1
    if (leaves <= count) return bytes
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(damaged.readUInt8(0) ^ 1, 0)
    return damaged
  }
}

async function flipByte(path: string, offset: number): Promise<void> {
  const handle = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, offset)
  await handle.write(Buffer.of(byte.readUInt8(0) ^ 1), 0, 1, offset)
  await handle.close()
}
