import { hash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { carHeader, carSectionHead } from '../car/write-car.ts'
import { parseCid, rawCidOf } from '../dag/cid.ts'
import { createFileContentStore, type FileContentStore } from '../store/file-content-store.ts'
import { StoreFolder } from '../store/store-folder.ts'
import { ask } from '../test/ask.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import { type ContentServer, startContentServer } from './content-server.ts'

const BYTES = keystreamBytes(2_500_000, 'rpc')
const HELLO = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'
const HELLO_CAR = Buffer.concat([
  carHeader(parseCid(HELLO)),
  carSectionHead(parseCid(HELLO), 11),
  Buffer.from('hello world'),
])
const CAR_TYPE = 'application/vnd.ipld.car'

describe('the RPC', () => {
  let folder: Awaited<ReturnType<typeof createTempFolder>>
  let store: FileContentStore
  let server: ContentServer

  beforeAll(async () => {
    folder = await createTempFolder()
    store = await createFileContentStore(folder.path)
    server = await startContentServer({ store, token: 'secret', maxUploadSize: 1_000 })
  })
  afterAll(async () => {
    await server.stop()
    await folder.remove()
  })

  test('tells its version, which is how graph-node probes it', async () => {
    const { status, body } = await post('version')

    expect(status).toBe(200)
    expect(JSON.parse(body.toString())).toHaveProperty('Version')
  })

  test('gives whole files', async () => {
    const { cid } = await store.add([BYTES])

    const { status, headers, body } = await post(`cat?arg=${cid}`)

    expect(status).toBe(200)
    expect(headers['content-length']).toBe('2500000')
    expect(body.equals(BYTES)).toBe(true)
  })

  test('takes a CID with /ipfs/ before it', async () => {
    await store.add([Buffer.from('hello world')])

    expect((await post(`cat?arg=/ipfs/${HELLO}`)).body.toString()).toBe('hello world')
  })

  test('gives single blocks and their sizes', async () => {
    await store.add([Buffer.from('hello world')])

    expect((await post(`block/get?arg=${HELLO}`)).body.toString()).toBe('hello world')
    expect(JSON.parse((await post(`block/stat?arg=${HELLO}`)).body.toString())).toEqual({ Key: HELLO, Size: 11 })
  })

  test('does not give damaged bytes as a file', async () => {
    const { cid } = await store.add([Buffer.from('a file to damage')])
    await writeFile(new StoreFolder(folder.path).filePath(cid), 'a file t0 damage')

    const { status, body } = await post(`cat?arg=${cid}`)

    expect(status).toBe(500)
    expect(body.toString()).toMatch(/not found locally/)
  })

  test.each([
    ['cat', 500, `cat?arg=${rawCidOf('00'.repeat(32))}`],
    ['block/stat', 500, `block/stat?arg=${rawCidOf('00'.repeat(32))}`],
    ['cat without a CID', 400, 'cat'],
    ['an unknown command', 404, 'shutdown'],
    ['a command named like a property of every object', 404, 'constructor'],
  ])('refuses %s with %i as a JSON message', async (_, status, command) => {
    const reply = await post(command)

    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.body.toString())).toMatchObject({ Type: 'error' })
  })

  test.each([
    ['offset=2499990', 2_499_990, 2_500_000],
    ['offset=1048570&length=10', 1_048_570, 1_048_580],
    ['length=5', 0, 5],
    ['length=0', 0, 0],
    ['offset=9000000', 2_500_000, 2_500_000],
    ['offset=10&length=9000000&progress=false', 10, 2_500_000],
  ])('gives the part of a file that %s asks for', async (query, start, end) => {
    const { cid } = await store.add([BYTES])
    const { status, headers, body } = await post(`cat?arg=${cid}&${query}`)

    expect([status, headers['content-length']]).toEqual([200, String(end - start)])
    expect(body.equals(BYTES.subarray(start, end))).toBe(true)
  })

  test.each([
    ['cat', `cat?arg=${HELLO}&max=1`],
    ['cat of two', `cat?arg=${HELLO}&arg=${HELLO}`],
    ['cat with a negative offset', `cat?arg=${HELLO}&offset=-1`],
    ['block/stat', `block/stat?arg=${HELLO}&human=true`],
    ['block/get', `block/get?arg=${HELLO}&offset=1`],
    ['version', 'version?all=true'],
  ])('refuses arguments that it does not heed, for %s', async (_, command) => {
    const { status, body } = await post(command)

    expect(status).toBe(400)
    expect(JSON.parse(body.toString())).toMatchObject({ Type: 'error' })
  })

  test('imports without a pin where that is asked for', async () => {
    const bytes = Buffer.from('not pinned')
    const cid = rawCidOf(hash('sha256', bytes))
    const car = Buffer.concat([carHeader(cid), carSectionHead(cid, bytes.length), bytes])
    const { status, body } = await upload(car, CAR_TYPE, '?pin-roots=false')

    expect([status, body.toString()]).toEqual([200, ''])
    expect(await store.collectGarbage({ graceMs: 0 })).toEqual([{ cid, size: 10 }])
  })

  test('takes nothing but POST', async () => {
    expect((await ask(`${server.url}/api/v0/version`)).status).toBe(405)
  })

  test('imports a CAR, as it is or as a form', async () => {
    const form = `--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n${HELLO_CAR.toString('latin1')}\r\n--b--\r\n`
    const line = `{"Root":{"Cid":{"/":"${HELLO}"},"PinErrorMsg":""}}\n`

    const asItIs = await upload(HELLO_CAR, CAR_TYPE)
    const asForm = await upload(Buffer.from(form, 'latin1'), 'multipart/form-data; boundary=b')

    expect([asItIs.status, asItIs.body.toString()]).toEqual([200, line])
    expect([asForm.status, asForm.body.toString()]).toEqual([200, line])
    expect(await store.has(parseCid(HELLO))).toBe(true)
  })

  test.each([
    ['a wrong token', 401, { Authorization: 'Bearer other' }],
    ['no token', 401, {}],
    ['the token without its scheme', 401, { Authorization: 'secret' }],
  ])('refuses an upload with %s', async (_, status, headers) => {
    const reply = await ask(`${server.url}/api/v0/dag/import`, { method: 'POST', headers, body: HELLO_CAR })

    expect(reply.status).toBe(status)
    expect(reply.body.toString()).not.toContain('secret')
  })

  test('refuses uploads where it has no token', async () => {
    const closed = await startContentServer({ store })
    const headers = { Authorization: 'Bearer undefined', 'Content-Type': CAR_TYPE }

    const { status } = await ask(`${closed.url}/api/v0/dag/import`, { method: 'POST', headers, body: HELLO_CAR })

    expect(status).toBe(403)
    await closed.stop()
  })

  test.each([
    ['a body of another type', 415, HELLO_CAR, 'text/plain'],
    ['a CAR cut short', 400, HELLO_CAR.subarray(0, -1), CAR_TYPE],
    ['a form cut short', 400, Buffer.from('--b\r\n\r\nabc'), 'multipart/form-data; boundary=b'],
    ['an upload above the limit', 413, Buffer.alloc(1_001), CAR_TYPE],
  ])('refuses %s with %i', async (_, status, body, type) => {
    expect((await upload(body, type)).status).toBe(status)
  })

  test('refuses an upload that grows above the limit without having said so', async () => {
    const { url } = server
    const client = connect(Number(new URL(url).port), '127.0.0.1')
    const head = `POST /api/v0/dag/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\n`
    client.write(`${head}Content-Type: ${CAR_TYPE}\r\nTransfer-Encoding: chunked\r\n\r\n`)
    const section = Buffer.concat([carSectionHead(parseCid(HELLO), 11), Buffer.from('hello world')])
    for (const part of [HELLO_CAR, ...new Array(30).fill(section)]) {
      client.write(`${part.length.toString(16)}\r\n`)
      client.write(part)
      client.write('\r\n')
    }
    const [answer] = await new Promise<Buffer[]>((resolve) => client.once('data', (chunk) => resolve([chunk])))
    client.destroy()

    expect(answer?.toString()).toMatch(/^HTTP\/1\.1 413 /)
  })

  function post(command: string) {
    return ask(`${server.url}/api/v0/${command}`, { method: 'POST', headers: { 'Content-Length': '0' } })
  }

  function upload(body: Buffer, type: string, query = '?pin-roots=true') {
    const headers = { Authorization: 'Bearer secret', 'Content-Type': type }
    return ask(`${server.url}/api/v0/dag/import${query}`, { method: 'POST', headers, body })
  }
})
