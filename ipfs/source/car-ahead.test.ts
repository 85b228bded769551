import { hash } from 'node:crypto'
import type { RequestListener, ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { streamCar } from '../car/stream-car.ts'
import { parseCid } from '../dag/cid.ts'
import type { FileDescription } from '../dag/lay-out-file.ts'
import { startContentServer } from '../server/content-server.ts'
import type { ContentStore } from '../store/content-store.ts'
import { createMemoryContentStore } from '../store/memory-content-store.ts'
import { collect } from '../test/collect.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { blocksOf } from '../test/scripted-gateway.ts'
import { createSourceScene, MIB, type SourceScene, UNHURRIED } from '../test/source-scene.ts'

const BYTES = keystreamBytes(12 * MIB + 7, 'car ahead')
const CAR_TYPE = 'application/vnd.ipld.car; version=1; order=dfs; dups=y'

let store: ContentStore
let file: FileDescription
let car: Buffer
let scene: SourceScene

beforeAll(async () => {
  store = createMemoryContentStore()
  file = await store.add([BYTES])
  const load = async (cid: typeof file.cid) => (await store.readBlock(cid)) ?? Buffer.alloc(0)
  car = await collect(streamCar(file.cid, load, { rootOnly: false, duplicates: true }))
})
beforeEach(async () => {
  scene = await createSourceScene()
})
afterEach(() => scene.end())
afterAll(() => {
  car = Buffer.alloc(0)
})

/** A gateway that gives blocks well, and answers a request for a CAR as a test wants. */
function gatewayWith(answerCar: (response: ServerResponse) => void): RequestListener {
  const blocks = blocksOf(store, parseCid)
  return (request, response) => (request.url?.includes('format=car') ? answerCar(response) : blocks(request, response))
}

describe('a large file', () => {
  test('comes from our own server as its root and one CAR', async () => {
    const server = await startContentServer({ store })
    const asked: string[] = []
    const counting = await scene.gateway(async (request, response) => {
      asked.push(request.url ?? '')
      const answer = await fetch(`${server.url}${request.url}`)
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
    const { stream } = await scene.sourceOf([counting], UNHURRIED).open(file.cid, { digest: file.digest })

    expect((await collect(stream)).equals(BYTES)).toBe(true)
    expect(asked).toEqual([
      `/ipfs/${file.cid}?format=raw`,
      `/ipfs/${file.cid}?format=car&dag-scope=entity&entity-bytes=0:${BYTES.length - 1}&car-order=dfs&car-dups=y`,
    ])
    await server.stop()
  })

  test('gives a range of it, from the middle of a leaf to the middle of another', async () => {
    const server = await startContentServer({ store })
    const { stream } = await scene.sourceOf([server], UNHURRIED).open(file.cid, { start: MIB + 5, end: 11 * MIB + 9 })

    expect((await collect(stream)).equals(BYTES.subarray(MIB + 5, 11 * MIB + 9))).toBe(true)
    await server.stop()
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['is not there', (response) => response.writeHead(404).end()],
    ['is refused', (response) => response.writeHead(400).end()],
    ['is overloaded', (response) => response.writeHead(503, { 'Retry-After': '60' }).end()],
    ['is cut at once', (response) => response.socket?.destroy()],
    ['is of no order', (response) => response.writeHead(200, { 'Content-Type': 'application/vnd.ipld.car' }).end(car)],
    ['is a page', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>')],
    ['is empty', (response) => response.writeHead(200, { 'Content-Type': CAR_TYPE }).end()],
    ['is garbage', (response) => response.writeHead(200, { 'Content-Type': CAR_TYPE }).end(BYTES)],
    ['has a wrong byte', (response) => response.writeHead(200, { 'Content-Type': CAR_TYPE }).end(withWrongByte())],
    ['lacks a part', (response) => response.writeHead(200, { 'Content-Type': CAR_TYPE }).end(withoutPart())],
    ['ends early', (response) => response.writeHead(200, { 'Content-Type': CAR_TYPE }).end(car.subarray(0, 5 * MIB))],
    [
      'is reset midway',
      (response) => {
        response.writeHead(200, { 'Content-Type': CAR_TYPE, 'Content-Length': car.length })
        response.write(car.subarray(0, 5 * MIB), () => response.socket?.resetAndDestroy())
      },
    ],
  ])('is whole though its CAR %s', async (_, answer) => {
    const gateway = await scene.gateway(gatewayWith(answer))
    const { stream } = await scene.sourceOf([gateway], UNHURRIED).open(file.cid, { digest: file.digest })

    expect((await collect(stream)).equals(BYTES)).toBe(true)
  })

  test('does not wait for a CAR that stands still, where another gateway has the blocks', async () => {
    const still = await scene.gateway(
      gatewayWith((response) => response.writeHead(200, { 'Content-Type': CAR_TYPE }).write(car.subarray(0, 3 * MIB))),
    )
    const good = await scene.gateway(blocksOf(store, parseCid))
    const { stream } = await scene.sourceOf([still, good], { hedgeMs: 50 }).open(file.cid)

    expect((await collect(stream)).equals(BYTES)).toBe(true)
  })

  test('ends its CAR with the stream', async () => {
    const closed = Promise.withResolvers<void>()
    const endless = await scene.gateway(
      gatewayWith((response) => {
        response.once('close', () => closed.resolve())
        response.writeHead(200, { 'Content-Type': CAR_TYPE }).write(car.subarray(0, 3 * MIB))
      }),
    )
    const { stream } = await scene.sourceOf([endless], UNHURRIED).open(file.cid)
    await stream.return?.()

    await closed.promise
  })

  test('leaves no connection open when it is read to its end', async () => {
    const gateway = await scene.gateway(
      gatewayWith((response) => response.writeHead(200, { 'Content-Type': CAR_TYPE }).write(car)),
    )
    const source = scene.sourceOf([gateway], UNHURRIED)
    await collect((await source.open(file.cid)).stream)
    source.close()

    while ((await gateway.connections()) > 0) await new Promise((resolve) => setImmediate(resolve))
  })

  test('is checked against its digest until it was seen to have it', async () => {
    const server = await startContentServer({ store })
    const source = scene.sourceOf([server], UNHURRIED)
    const read = async (digest: string) => collect((await source.open(file.cid, { digest })).stream)
    await read(file.digest)

    expect((await read(file.digest)).equals(BYTES)).toBe(true)
    await expect(read(hash('sha256', 'other'))).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' })
    await server.stop()
  })
})

test('a store of this process gives its files without a request', async () => {
  const gateway = await scene.gateway((_, response) => response.writeHead(500).end())
  const source = scene.sourceOf([gateway], { ...UNHURRIED, store })

  expect((await collect((await source.open(file.cid, { digest: file.digest })).stream)).equals(BYTES)).toBe(true)
  expect(gateway.asked).toEqual([])
})

test('small ranges of one file ask for its root once', async () => {
  const gateway = await scene.gateway(blocksOf(store, parseCid))
  const source = scene.sourceOf([gateway], UNHURRIED)
  for (const start of [5, 2 * MIB, 7 * MIB]) {
    const { stream } = await source.open(file.cid, { start, end: start + 10 })
    expect((await collect(stream)).equals(BYTES.subarray(start, start + 10))).toBe(true)
  }

  expect(gateway.asked.filter((path) => path.includes(`${file.cid}`))).toHaveLength(1)
  expect(gateway.asked).toHaveLength(4)
})

function withWrongByte(): Buffer {
  const wrong = Buffer.from(car)
  wrong[6 * MIB] = (wrong[6 * MIB] ?? 0) ^ 1
  return wrong
}

function withoutPart(): Buffer {
  return Buffer.concat([car.subarray(0, 3 * MIB), car.subarray(4 * MIB)])
}
