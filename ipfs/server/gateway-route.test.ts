import { CarReader } from '@ipld/car'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FileDescription } from '../dag/lay-out-file.ts'
import { createMemoryContentStore } from '../store/memory-content-store.ts'
import { ask } from '../test/ask.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { type ContentServer, startContentServer } from './content-server.ts'

const HELLO = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'
const ABSENT = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'
const BYTES = keystreamBytes(2_500_000, 'gateway')

describe('the trustless gateway', () => {
  let server: ContentServer
  let large: FileDescription

  beforeAll(async () => {
    const store = createMemoryContentStore()
    await store.add([Buffer.from('hello world')])
    large = await store.add([BYTES])
    server = await startContentServer({ store })
  })
  afterAll(() => server.stop())

  test('gives a raw block with the headers of the specification', async () => {
    const { status, headers, body } = await ask(`${server.url}/ipfs/${HELLO}?format=raw`)

    expect(status).toBe(200)
    expect(body.toString()).toBe('hello world')
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.ipld.raw',
      'content-length': '11',
      'content-disposition': `attachment; filename="${HELLO}.bin"`,
      etag: `"${HELLO}.raw"`,
      'cache-control': 'public, max-age=29030400, immutable',
      'x-content-type-options': 'nosniff',
    })
  })

  test('takes the format from the Accept header too', async () => {
    const raw = await ask(`${server.url}/ipfs/${HELLO}`, { headers: { Accept: 'application/vnd.ipld.raw, */*' } })
    const car = await ask(`${server.url}/ipfs/${HELLO}`, {
      headers: { Accept: 'application/vnd.ipld.car; version=1; order=dfs; dups=y' },
    })

    expect(raw.body.toString()).toBe('hello world')
    expect(car.headers['content-type']).toBe('application/vnd.ipld.car; version=1; order=dfs; dups=y')
  })

  test('lets the query win over the Accept header', async () => {
    const { headers } = await ask(`${server.url}/ipfs/${HELLO}?format=raw`, {
      headers: { Accept: 'application/vnd.ipld.car' },
    })

    expect(headers['content-type']).toBe('application/vnd.ipld.raw')
  })

  test('answers HEAD without the bytes', async () => {
    const { status, headers, body } = await ask(`${server.url}/ipfs/${HELLO}?format=raw`, { method: 'HEAD' })

    expect(status).toBe(200)
    expect(headers['content-length']).toBe('11')
    expect(body).toHaveLength(0)
  })

  test('answers HEAD for a CAR without making it', async () => {
    const { status, body } = await ask(`${server.url}/ipfs/${large.cid}?format=car`, { method: 'HEAD' })

    expect(status).toBe(200)
    expect(body).toHaveLength(0)
  })

  test('gives a whole file as a CAR, root first', async () => {
    const { headers, body } = await ask(`${server.url}/ipfs/${large.cid}?format=car&dag-scope=all&car-dups=y`)

    expect(headers['content-type']).toBe('application/vnd.ipld.car; version=1; order=dfs; dups=y')
    expect(headers['content-disposition']).toBe(`attachment; filename="${large.cid}.car"`)
    expect(headers.etag).toMatch(/^W\/"/)
    const blocks = await Array.fromAsync((await CarReader.fromBytes(body)).blocks())
    expect(blocks[0]?.cid.toString()).toBe(large.cid.toString())
    expect(Buffer.concat(blocks.slice(1).map(({ bytes }) => bytes)).equals(BYTES)).toBe(true)
  })

  test('gives only the root with dag-scope=block', async () => {
    const { body } = await ask(`${server.url}/ipfs/${large.cid}?format=car&dag-scope=block`)

    expect(await Array.fromAsync((await CarReader.fromBytes(body)).cids())).toHaveLength(1)
  })

  test('answers 304 to who has the block', async () => {
    const { status, body } = await ask(`${server.url}/ipfs/${HELLO}?format=raw`, {
      headers: { 'If-None-Match': `"other", "${HELLO}.raw"` },
    })

    expect(status).toBe(304)
    expect(body).toHaveLength(0)
  })

  test('has the identity CID that clients probe with', async () => {
    const { status, body } = await ask(`${server.url}/ipfs/bafkqaaa?format=raw`)

    expect(status).toBe(200)
    expect(body).toHaveLength(0)
  })

  test.each([
    ['404 for what it does not have', 404, `/ipfs/${ABSENT}?format=raw`, {}],
    [
      '412 for what is not here with only-if-cached',
      412,
      `/ipfs/${ABSENT}?format=raw`,
      { 'Cache-Control': 'only-if-cached' },
    ],
    ['400 for a CID of another kind', 400, '/ipfs/Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD?format=raw', {}],
    ['400 for a path below a CID', 400, `/ipfs/${HELLO}/index.html?format=raw`, {}],
    ['400 for another format', 400, `/ipfs/${HELLO}?format=tar`, {}],
    ['400 for another CAR version', 400, `/ipfs/${HELLO}?format=car&car-version=2`, {}],
    ['400 for another scope', 400, `/ipfs/${HELLO}?format=car&dag-scope=some`, {}],
    ['400 for entity-bytes', 400, `/ipfs/${HELLO}?format=car&entity-bytes=0:10`, {}],
    ['406 for plain bytes', 406, `/ipfs/${HELLO}`, {}],
    [
      '406 to the probe by which graph-node finds gateways of plain files',
      406,
      '/ipfs/QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn',
      { 'Cache-Control': 'only-if-cached' },
    ],
    ['404 for all else', 404, '/', {}],
  ])('answers %s', async (_, status, path, headers) => {
    const reply = await ask(`${server.url}${path}`, { headers })

    expect(reply.status).toBe(status)
    expect(reply.headers['cache-control']).toBeUndefined()
  })

  test('answers 405 to what is neither GET nor HEAD', async () => {
    const { status, headers } = await ask(`${server.url}/ipfs/${HELLO}?format=raw`, { method: 'POST' })

    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
  })

  test('cuts the connection where a block is lost on the way', async () => {
    const store = createMemoryContentStore()
    const { cid } = await store.add([BYTES])
    let reads = 0
    const leaky = Object.create(store, {
      readBlock: { value: async (block: typeof cid) => (++reads > 2 ? null : store.readBlock(block)) },
      has: { value: async () => true },
    })
    const broken = await startContentServer({ store: leaky })

    await expect(ask(`${broken.url}/ipfs/${cid}?format=car`)).rejects.toThrow(/aborted|hang up|ECONNRESET/)
    await broken.stop()
  })
})
