import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ContentServer,
  createFileSource,
  createMemoryContentStore,
  describeFile,
  kuboTarget,
  type PinnedFile,
  startContentServer,
} from '@dipmp/ipfs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { keystreamBytes } from '../ipfs/test/keystream.ts'
import { hasKubo, type Kubo, startKubo } from './kubo/kubo.ts'

const MIB = 1024 * 1024
const OUR_LAYOUT = ['--cid-version=1', '--raw-leaves', '--chunker=size-1048576', '--max-file-links=1024']
const store = createMemoryContentStore()

let kubo: Kubo
let server: ContentServer
let folder: string

const describeKubo = hasKubo ? describe : describe.skip

describeKubo('a real Kubo (where Go 1.26 and its module proxy are)', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dipmp-kubo-files-'))
    kubo = await startKubo()
    server = await startContentServer({ store, token: 'secret' })
  })
  afterAll(async () => {
    await server?.stop()
    await kubo?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function fileOf(bytes: Uint8Array, name: string): Promise<PinnedFile> {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return { path, cid: (await describeFile([bytes])).cid, name }
  }

  const target = (token = 'secret') => kuboTarget({ url: kubo.api, token, gateway: kubo.gateway })

  test.each([0, 1, MIB - 1, MIB, MIB + 1, 5 * MIB + 7, 100 * MIB])(
    'computes the same CID of %d bytes',
    async (size) => {
      const { path, cid } = await fileOf(keystreamBytes(size, 'kubo cid'), 'cid')

      const told = await kubo.ipfs(['add', '--only-hash', '--quieter', ...OUR_LAYOUT, path])

      expect(told.toString().trim()).toBe(cid.toString())
    },
  )

  test.each([
    ['no bytes', 0, 1],
    ['one block', 1000, 1],
    ['a root and six leaves', 5 * MIB + 7, 7],
    ['a hundred leaves, sent in parts', 100 * MIB, 19],
  ])('keeps a file of %s, read back by its gateway', async (_, size, blocks) => {
    const file = await fileOf(keystreamBytes(size, 'kubo pin'), `pin-${size}`)

    expect(await target().look(file.cid)).toMatchObject({ state: 'absent' })
    expect(await target().pin(file)).toMatchObject({ state: 'held', readBack: { type: 'verified', blocks } })
    expect((await kubo.ipfs(['pin', 'ls', '--type=recursive', '--quiet'])).toString()).toContain(file.cid.toString())
  })

  test('keeps a file for a user with a password, read back by its RPC', async () => {
    const file = await fileOf(keystreamBytes(2 * MIB, 'kubo basic'), 'basic')

    const pinned = await kuboTarget({ url: kubo.api, token: 'basic:user:pass' }).pin(file)

    expect(pinned).toMatchObject({ state: 'held', readBack: { type: 'verified', blocks: 3, of: 3 } })
  })

  test('refuses a wrong token, and the message says what to check', async () => {
    const file = await fileOf(Buffer.from('token'), 'token')

    await expect(target('wrong').pin(file)).rejects.toThrow(/check the token; status 403/)
  })

  test('is sent what it lacks of a file that was cut', async () => {
    const file = await fileOf(keystreamBytes(80 * MIB, 'kubo cut'), 'cut')
    const controller = new AbortController()
    const cut = ({ sent }: Readonly<{ sent: number }>) => sent > 50 * MIB && controller.abort(new Error('killed'))
    await expect(target().pin(file, { signal: controller.signal, onProgress: cut })).rejects.toThrow('killed')
    const steps: number[] = []

    await target().pin(file, { onProgress: ({ sent }) => steps.push(sent) })

    // The first part of 32 leaves is passed over in one step.
    expect(steps[0]).toBe(32 * MIB)
  })

  test('is found out when it collects what was unpinned', async () => {
    const file = await fileOf(keystreamBytes(3 * MIB, 'kubo gc'), 'gc')
    await target().pin(file)

    await kubo.ipfs(['pin', 'rm', file.cid.toString()])
    await kubo.ipfs(['repo', 'gc'])

    expect(await target().look(file.cid)).toMatchObject({ state: 'absent' })
    expect(await target().pin(file)).toMatchObject({ state: 'held' })
  })

  test('serves our client a file of 100 MiB by its gateway', async () => {
    const bytes = keystreamBytes(100 * MIB, 'kubo gateway')
    const file = await fileOf(bytes, 'gateway')
    await target().pin(file)
    const source = createFileSource({ gateways: [kubo.gateway] })

    const { size, stream } = await source.open(file.cid)
    const hash = createHash('sha256')
    for await (const chunk of stream) hash.update(chunk)
    source.close()

    expect(size).toBe(bytes.length)
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('is served by ours: its own client reads a file, and puts one, and CARs are the same', async () => {
    const bytes = keystreamBytes(5 * MIB + 7, 'kubo client')
    const { cid } = await store.add([bytes])
    const { hostname, port } = new URL(server.url)
    const remote = ['--api', `/ip4/${hostname}/tcp/${port}`, '--api-auth', 'bearer:secret']

    const read = await kubo.ipfs([...remote, 'cat', cid.toString()])
    const car = Buffer.from(await (await fetch(`${server.url}/ipfs/${cid}?format=car`)).arrayBuffer())
    await kubo.ipfs(['dag', 'import'], car)
    const exported = await kubo.ipfs(['dag', 'export', cid.toString()])
    const other = await fileOf(keystreamBytes(3 * MIB, 'kubo put'), 'put')
    await target().pin(other)
    writeFileSync(join(folder, 'put.car'), await kubo.ipfs(['dag', 'export', other.cid.toString()]))
    await kubo.ipfs([...remote, 'dag', 'import', join(folder, 'put.car')])

    expect(Buffer.compare(read, bytes)).toBe(0)
    expect(Buffer.compare(exported, car)).toBe(0)
    expect(await store.has(other.cid)).toBe(true)
  })
})
