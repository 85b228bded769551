import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseCid, rawCidOf } from '../dag/cid.ts'
import { collect } from '../test/collect.ts'
import { blocksOf, startScriptedGateway } from '../test/scripted-gateway.ts'
import { BYTES, createSourceScene, MIB, type SourceScene, UNHURRIED } from '../test/source-scene.ts'

const PATIENT = { deadlines: UNHURRIED.deadlines, retry: UNHURRIED.retry }

describe('a file source', () => {
  let scene: SourceScene
  let serve: RequestListener

  beforeEach(async () => {
    scene = await createSourceScene()
    serve = blocksOf(scene.store, parseCid)
  })
  afterEach(() => scene.end())

  test('goes on where the only gateway is restarted in the middle of a download', async () => {
    const before = await startScriptedGateway(serve)
    const { stream } = await scene.sourceOf([before], { ...PATIENT, window: 1 }).open(scene.file.cid)
    const first = await stream.next()
    await before.stop()

    const rest = collect(stream)
    const after = await startScriptedGateway(serve, Number(new URL(before.url).port))
    scene.later(after.stop)

    expect(Buffer.concat([first.value ?? Buffer.alloc(0), await rest]).equals(BYTES)).toBe(true)
    expect(after.asked.length).toBeGreaterThanOrEqual(5)
  })

  test('goes on by turns where each of two gateways fails half of the time', async () => {
    const half = (isBad: (count: number) => boolean) => {
      let count = 0
      return scene.gateway((request, response) => {
        count += 1
        if (isBad(count)) response.writeHead(503).end()
        else serve(request, response)
      })
    }
    const gateways = [await half((count) => count % 2 === 1), await half((count) => count % 2 === 0)]

    const { stream } = await scene.sourceOf(gateways, PATIENT).open(scene.file.cid)

    expect((await collect(stream)).equals(BYTES)).toBe(true)
  })

  test('asks one that failed again beside one that hangs', async () => {
    let count = 0
    const failing = await scene.gateway((request, response) => {
      count += 1
      if (count === 1) response.writeHead(503).end()
      else serve(request, response)
    })
    const hanging = await scene.gateway(() => undefined)

    const { stream } = await scene.sourceOf([failing, hanging], { ...PATIENT, hedgeMs: 50 }).open(scene.file.cid)

    expect((await collect(stream)).equals(BYTES)).toBe(true)
  })

  test('ends a download with what the gateways said where they fail for longer than the time for tries', async () => {
    let isAway = false
    const going = await scene.gateway((request, response) => {
      if (isAway) response.writeHead(503).end()
      else serve(request, response)
    })
    const options = { ...PATIENT, retry: { blockMs: 500 }, window: 1 }
    const { stream } = await scene.sourceOf([going], options).open(scene.file.cid)
    await stream.next()
    const asked = going.asked.length
    isAway = true

    await expect(collect(stream)).rejects.toMatchObject({
      code: 'CONTENT_UNAVAILABLE',
      message: expect.stringContaining(`${going.url}: status 503`),
    })
    expect(going.asked.length).toBeGreaterThan(asked + 1)
  })

  test('calls a block wrong, or absent, only when the gateway has said so three times', async () => {
    const lying = await scene.gateway((_, response) => response.end('other bytes'))
    const without = await scene.gateway((_, response) => response.writeHead(404).end())

    await expect(scene.sourceOf([lying, without], PATIENT).open(scene.file.cid)).rejects.toMatchObject({
      code: 'CONTENT_MISMATCH',
    })
    expect([lying.asked.length, without.asked.length]).toEqual([3, 3])
  })

  test('calls no block wrong for what was said once, where there is no time to ask again', async () => {
    const lying = await scene.gateway((_, response) => response.end('other bytes'))

    await expect(scene.sourceOf([lying], { retry: { openMs: 0 } }).open(scene.file.cid)).rejects.toMatchObject({
      code: 'CONTENT_UNAVAILABLE',
      message: expect.stringContaining('the bytes do not match the CID'),
    })
  })

  test('leaves a gateway alone for the time of its Retry-After, for other files too, and asks others', async () => {
    const busy = await scene.gateway((_, response) => response.writeHead(429, { 'Retry-After': '3600' }).end())
    const good = await scene.goodGateway()
    const alone = scene.sourceOf([busy], { ...PATIENT, retry: { openMs: 1_000 } })
    const both = scene.sourceOf([busy, good], PATIENT)

    await expect(alone.open(scene.file.cid)).rejects.toMatchObject({ message: expect.stringContaining('status 429') })
    await expect(alone.open(scene.file.cid)).rejects.toMatchObject({
      code: 'CONTENT_UNAVAILABLE',
      message: expect.stringContaining('it asked to be left alone for now'),
    })
    expect(busy.asked).toHaveLength(1)
    expect((await collect((await both.open(scene.file.cid)).stream)).equals(BYTES)).toBe(true)
    expect((await collect((await both.open(scene.file.cid)).stream)).equals(BYTES)).toBe(true)
    expect(busy.asked).toHaveLength(2)
  })

  test('asks again after a Retry-After that is over soon', async () => {
    const times: number[] = []
    const busy = await scene.gateway((request, response) => {
      times.push(performance.now())
      if (times.length === 1) response.writeHead(503, { 'Retry-After': '1' }).end()
      else serve(request, response)
    })

    const { stream } = await scene.sourceOf([busy], PATIENT).open(scene.file.cid)

    expect((await collect(stream)).equals(BYTES)).toBe(true)
    // Timers may be a millisecond early.
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990)
  })

  test('stops asking when the reader leaves between two tries', async () => {
    const failing = await scene.gateway((_, response) => response.writeHead(503).end())
    const leaving = new AbortController()
    const opening = scene.sourceOf([failing], PATIENT).open(scene.file.cid, { signal: leaving.signal })
    while (failing.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))

    leaving.abort(new Error('client gone'))

    await expect(opening).rejects.toThrow('client gone')
    const asked = failing.asked.length
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(failing.asked).toHaveLength(asked)
  })

  test('leaves no connection open after tries of every kind', async () => {
    const odd = await scene.gateway((request, response) => {
      const count = odd.asked.filter((path) => path === request.url).length
      if (count === 1) response.writeHead(503).end()
      else if (count === 2) response.writeHead(200, { 'Content-Length': 10 ** 9 }).flushHeaders()
      else if (count === 3) response.writeHead(404).end('x'.repeat(100_000))
      else serve(request, response)
    })
    const source = scene.sourceOf([odd], PATIENT)
    expect((await collect((await source.open(scene.file.cid)).stream)).equals(BYTES)).toBe(true)

    source.close()

    while ((await odd.connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await odd.connections()).toBe(0)
  })

  test('reads a slow line to its end, however long a block takes', async () => {
    const small = await scene.store.add([BYTES.subarray(0, MIB)])
    // Some pieces within each limit, and the whole in some times that.
    const slow = await scene.gateway(async (_, response) => {
      for (let start = 0; start < MIB; start += 32 * 1024) {
        response.write(BYTES.subarray(start, Math.min(start + 32 * 1024, MIB)))
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      response.end()
    })
    const options = { deadlines: { connectMs: 1_000, firstByteMs: 1_000, idleMs: 1_000 } }

    const { stream } = await scene.sourceOf([slow], options).open(small.cid)

    expect((await collect(stream)).equals(BYTES.subarray(0, MIB))).toBe(true)
    expect(slow.asked).toHaveLength(1)
  })

  test('does not ask for a block that its record already says is too large', async () => {
    const good = await scene.goodGateway()

    const opening = scene.sourceOf([good]).open(rawCidOf('ab'.repeat(32)), { size: 2 * MIB + 1 })

    await expect(opening).rejects.toMatchObject({ code: 'CONTENT_TOO_LARGE' })
    expect(good.asked).toHaveLength(0)
  })
})
