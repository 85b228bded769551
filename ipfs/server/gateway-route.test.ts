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

  test.each([
    ['as sent', (etag: string) => etag],
    ['without its weakness', (etag: string) => etag.replace('W/', '')],
    ['among others', (etag: string) => `"a", ${etag}, W/"b"`],
    ['as any', () => '*'],
  ])('answers 304 to who has the CAR, by its Etag %s', async (_, tagOf) => {
    const url = `${server.url}/ipfs/${large.cid}?format=car&entity-bytes=0:9`
    const { headers } = await ask(url)

    expect((await ask(url, { headers: { 'If-None-Match': tagOf(headers.etag ?? '') } })).status).toBe(304)
  })

  test('gives CARs of other ranges and scopes other Etags', async () => {
    const queries = ['', '&dag-scope=block', '&entity-bytes=0:9', '&entity-bytes=0:10', '&car-dups=y']
    const tags = queries.map(
      async (query) => (await ask(`${server.url}/ipfs/${large.cid}?format=car${query}`)).headers.etag,
    )

    expect(new Set(await Promise.all(tags)).size).toBe(5)
  })

  test.each([
    ['application/vnd.ipld.raw;q=0.5, application/vnd.ipld.car', /^application\/vnd\.ipld\.car;/],
    ['application/vnd.ipld.car;q=0.1, application/vnd.ipld.raw;q=0.2', /^application\/vnd\.ipld\.raw$/],
    ['application/vnd.ipld.car; dups=y; q=0.9, text/html', /; dups=y$/],
  ])('gives the form that is liked best: %s', async (accept, type) => {
    const { headers } = await ask(`${server.url}/ipfs/${HELLO}`, { headers: { Accept: accept } })

    expect(headers['content-type']).toMatch(type)
  })

  test.each([
    ['0:0', [0]],
    ['1048575:1048576', [0, 1]],
    ['1048576:*', [1, 2]],
    ['-1:*', [2]],
    ['-9999999:-1500000', [0]],
    ['9999999:*', []],
  ])('gives with entity-bytes=%s the leaves of that range alone', async (range, leaves) => {
    const { body } = await ask(`${server.url}/ipfs/${large.cid}?format=car&entity-bytes=${range}`)
    const blocks = await Array.fromAsync((await CarReader.fromBytes(body)).blocks())

    expect(blocks[0]?.cid.toString()).toBe(large.cid.toString())
    expect(blocks.slice(1).map(({ bytes }) => BYTES.indexOf(bytes) / 1_048_576)).toEqual(leaves)
  })

  test.each([
    ['filename=demo.whl', 'attachment; filename="demo.whl"'],
    ['filename=a%22%0d%0aX%3A%20b', 'attachment; filename="a___X: b"; filename*=UTF-8\'\'a%22%0D%0AX%3A%20b'],
    ['filename=%C3%A4', 'attachment; filename="_"; filename*=UTF-8\'\'%C3%A4'],
  ])('names it for a browser as ?%s asks for', async (query, disposition) => {
    const { headers } = await ask(`${server.url}/ipfs/${HELLO}?format=raw&${query}`)

    expect(headers['content-disposition']).toBe(disposition)
  })

  test('lets pages of any origin read', async () => {
    const preflight = await ask(`${server.url}/ipfs/${HELLO}?format=raw`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'GET' },
    })
    const absent = await ask(`${server.url}/ipfs/${ABSENT}?format=raw`, { headers: { Origin: 'https://a.example' } })

    expect(preflight.status).toBe(204)
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    })
    expect([absent.status, absent.headers['access-control-allow-origin']]).toEqual([404, '*'])
  })

  test('has the identity CID that clients probe with, as a block and as a CAR without blocks', async () => {
    const raw = await ask(`${server.url}/ipfs/bafkqaaa?format=raw`)
    const car = await ask(`${server.url}/ipfs/bafkqaaa?format=car`)

    expect([raw.status, raw.body.length]).toEqual([200, 0])
    expect(car.status).toBe(200)
    expect(await Array.fromAsync((await CarReader.fromBytes(car.body)).cids())).toEqual([])
  })

  test.each([
    ['404 for what it does not have', 404, `/ipfs/${ABSENT}?format=raw`, {}],
    [
      '412 for what is not here with only-if-cached',
      412,
      `/ipfs/${ABSENT}?format=raw`,
      { 'Cache-Control': 'only-if-cached' },
    ],
    ['404 for a CIDv0 that is not here', 404, '/ipfs/Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD?format=raw', {}],
    ['400 for what is no CID', 400, '/ipfs/bafkrei?format=raw', {}],
    [
      '400 for an IPNS name',
      400,
      '/ipfs/bafzaajaiaejcbw2c3xtvwwrwhg6m2jmjy2qhkzvn5pgqr3mvbpthm5wbn4xbeejs?format=raw',
      {},
    ],
    ['400 for a path that is not encoded', 400, `/ipfs/${HELLO}/%ff?format=raw`, {}],
    ['404 for a path below a block of bytes', 404, `/ipfs/${HELLO}/index.html?format=raw`, {}],
    ['400 for another format', 400, `/ipfs/${HELLO}?format=tar`, {}],
    ['400 for another CAR version', 400, `/ipfs/${HELLO}?format=car&car-version=2`, {}],
    ['400 for another scope', 400, `/ipfs/${HELLO}?format=car&dag-scope=some`, {}],
    ['400 for a range that is none', 400, `/ipfs/${HELLO}?format=car&entity-bytes=0-10`, {}],
    ['400 where no form is named', 400, `/ipfs/${HELLO}`, {}],
    ['406 for plain bytes', 406, `/ipfs/${HELLO}`, { Accept: 'text/html, */*' }],
    ['406 where a form is named only to refuse it', 406, `/ipfs/${HELLO}`, { Accept: 'application/vnd.ipld.car;q=0' }],
    [
      '400 to the probe by which graph-node finds gateways of plain files',
      400,
      '/ipfs/QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn',
      { 'Cache-Control': 'only-if-cached' },
    ],
    ['404 for all else', 404, '/', {}],
  ])('answers %s', async (_, status, path, headers) => {
    const reply = await ask(`${server.url}${path}`, { headers })

    expect(reply.status).toBe(status)
    expect(reply.headers['cache-control']).toBeUndefined()
  })

  test('answers 405 to what does not only read', async () => {
    const { status, headers } = await ask(`${server.url}/ipfs/${HELLO}?format=raw`, { method: 'POST' })

    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD, OPTIONS')
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
