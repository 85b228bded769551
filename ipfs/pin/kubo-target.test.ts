import { appendFile, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseCid } from '../dag/cid.ts'
import { describeFile } from '../dag/describe-file.ts'
import type { FileDescription } from '../dag/lay-out-file.ts'
import { type ContentServer, startContentServer } from '../server/content-server.ts'
import type { ContentStore } from '../store/content-store.ts'
import { createMemoryContentStore } from '../store/memory-content-store.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { type ScriptedGateway, startScriptedGateway } from '../test/scripted-gateway.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import { NO_PATIENCE } from './conformance.ts'
import type { PinnedFile, PinProgress } from './pin-target.ts'
import { type KuboTargetOptions, kuboTarget } from './pin-targets.ts'

const BYTES = keystreamBytes(5 * 1024 * 1024 + 7, 'pin')
const HELLO = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'

describe('kuboTarget', () => {
  let folder: Awaited<ReturnType<typeof createTempFolder>>
  let store: ContentStore
  let server: ContentServer
  let file: PinnedFile
  let description: FileDescription
  let stops: (() => unknown)[]

  beforeEach(async () => {
    folder = await createTempFolder()
    store = createMemoryContentStore()
    server = await startContentServer({ store, token: 'secret' })
    stops = [folder.remove, server.stop]
    description = await describeFile([BYTES])
    file = { path: join(folder.path, 'demo-1.0.tar.gz'), cid: description.cid, name: 'demo-1.0.tar.gz' }
    await writeFile(file.path, BYTES)
  })
  afterEach(async () => {
    for (const stop of stops.reverse()) await stop()
  })

  async function scripted(listener: RequestListener): Promise<ScriptedGateway> {
    const started = await startScriptedGateway(listener)
    stops.push(started.stop)
    return started
  }

  describe('against our own content server', () => {
    test('sends a file of many blocks and tells how far it is', async () => {
      const progress: PinProgress[] = []

      await targetOf({ url: server.url, token: 'secret' }).pin(file, { onProgress: (step) => progress.push(step) })

      expect((await store.list()).map(({ cid, size }) => [cid.toString(), size])).toEqual([
        [file.cid.toString(), 5_242_887],
      ])
      const last = progress.at(-1)
      expect(last?.sent).toBe(last?.total)
      expect(last?.total).toBeGreaterThan(5_242_887)
    })

    test('sends a file of one block', async () => {
      const path = join(folder.path, 'METADATA')
      await writeFile(path, 'hello world')

      await targetOf({ url: server.url, token: 'secret' }).pin({ path, cid: parseCid(HELLO), name: 'METADATA' })

      expect(await store.has(parseCid(HELLO))).toBe(true)
    })

    test('reads back through a gateway where one is given', async () => {
      const gateway = await scripted((_, response) => response.writeHead(404).end())
      const target = targetOf({ url: server.url, token: 'secret', gateway: gateway.url })

      await expect(target.pin(file)).rejects.toThrow(/does not show the block/)
      await targetOf({ url: server.url, token: 'secret', gateway: server.url }).pin(file)
      // Not believed at once, since what was taken a moment ago may not be served yet.
      expect(gateway.asked).toEqual(Array.from({ length: 6 }, () => `/ipfs/${file.cid}?format=raw`))
    })

    test('tells whether the file is there, and reads it back', async () => {
      const target = targetOf({ url: server.url, token: 'secret' })

      expect(await target.look(file.cid)).toEqual({ state: 'absent', reason: 'it has no such pin' })
      expect(await target.pin(file)).toEqual({
        state: 'held',
        readBack: { type: 'verified', blocks: 7, of: 7 },
        expiresAt: null,
      })
      expect(await target.look(file.cid)).toMatchObject({ state: 'held', readBack: { blocks: 7, of: 7 } })
    })

    test.each([['wrong'], [undefined]])('says what to do where the token is %s', async (token) => {
      const target = targetOf({ url: server.url, ...(token !== undefined && { token }) })
      const progress: PinProgress[] = []

      const error = await target.pin(file, { onProgress: (step) => progress.push(step) }).catch((caught) => caught)

      expect(error).toMatchObject({ code: 'PIN_FAILED' })
      expect(error.message).toMatch(/demo-1\.0\.tar\.gz .*check the token; status 401/)
      expect(progress).toEqual([])
      expect(await store.list()).toEqual([])
    })

    test('does not send a file that is not the one it was told', async () => {
      await appendFile(file.path, 'more')

      await expect(targetOf({ url: server.url, token: 'secret' }).pin(file)).rejects.toMatchObject({
        code: 'PIN_FAILED',
        message: expect.stringContaining('it was changed'),
      })
    })

    test('stops when the signal says so, and with its reason', async () => {
      const controller = new AbortController()
      const onProgress = () => controller.abort(new Error('interrupted'))

      await expect(
        targetOf({ url: server.url, token: 'secret' }).pin(file, { signal: controller.signal, onProgress }),
      ).rejects.toThrow('interrupted')
      expect(await store.list()).toEqual([])
    })
  })

  describe('against servers that do otherwise', () => {
    test.each([
      ['another root', rootLine(HELLO), /took bafkreifzj\w+ instead of/],
      ['a root it could not pin', rootLine('IT', 'disk full'), /could not pin the file: disk full/],
      ['no root', '{"Stats":{"BlockCount":6}}\n', /0 roots instead of one/],
      ['nonsense', 'not JSON', /0 roots instead of one/],
      ['null', 'null\n{"Root":null}\n', /0 roots instead of one/],
      ['two roots', rootLine('IT') + rootLine(HELLO), /2 roots instead of one/],
    ])('fails on an answer with %s', async (_, answer, message) => {
      const other = await scripted((request, response) => {
        if (!request.url?.includes('dag/import')) return void response.writeHead(404).end()
        request.resume().on('end', () => response.end(answer.replace('IT', file.cid.toString())))
      })

      await expect(targetOf({ url: other.url }).pin(file)).rejects.toMatchObject({
        code: 'PIN_FAILED',
        message: expect.stringMatching(message),
      })
    })

    test('tells the message of a Kubo that fails', async () => {
      const other = await scripted((request, response) => {
        const message = { Message: 'no space left on device', Code: 0, Type: 'error' }
        request.resume().on('end', () => response.writeHead(500).end(JSON.stringify(message)))
      })

      await expect(targetOf({ url: other.url }).pin(file)).rejects.toThrow(/status 500: no space left on device/)
    })

    test('shows no key that stands in the path of its address, also where the server repeats it', async () => {
      const other = await scripted((request, response) => {
        request.resume().on('end', () => response.writeHead(503).end(`no upstream for ${request.url}`))
      })
      const target = targetOf({ url: `${other.url}/v1/a-long-key/` })

      const error = await target.pin(file).catch((caught) => caught)

      expect(error.message).toContain('status 503: no upstream for /…/api/v0/dag/import')
      expect(`${error.message}${target.name}`).not.toContain('a-long-key')
    })

    test('reads the refusal of a server that answers before it has read all', async () => {
      const other = await scripted((_, response) => response.writeHead(413, { Connection: 'close' }).end('too large'))

      await expect(targetOf({ url: other.url }).pin(file)).rejects.toThrow(/status 413: too large/)
    })

    test('does not send a file on to where it is redirected', async () => {
      const other = await scripted((_, response) => response.writeHead(307, { Location: server.url }).end())

      await expect(targetOf({ url: other.url, token: 'secret' }).pin(file)).rejects.toThrow(/redirects/)
      expect(await store.list()).toEqual([])
    })

    test('gives up on a server that stays silent', async () => {
      const other = await scripted(() => undefined)

      await expect(targetOf({ url: other.url, silenceMs: 100 }).pin(file)).rejects.toThrow(/silent for 100 ms/)
    })

    test('fails where nothing listens, without a secret in its message', async () => {
      await server.stop()
      const url = server.url.replace('http://', 'http://user:hunter2@')

      const target = targetOf({ url, token: 'secret' })
      const error = await target.pin(file).catch((caught) => caught)

      expect(error).toMatchObject({ code: 'PIN_FAILED' })
      expect(`${error.message}${target.name}`).not.toMatch(/hunter2|secret/)
    })

    test('sends the form that Kubo reads, with the token', async () => {
      let head: Record<string, unknown> = {}
      const chunks: Buffer[] = []
      const other = await scripted((request, response) => {
        if (!request.url?.includes('dag/import')) return void response.writeHead(404).end()
        head = { ...request.headers, url: request.url, method: request.method }
        request.on('data', (chunk) => chunks.push(chunk))
        request.on('end', () => response.writeHead(400).end())
      })

      await expect(targetOf({ url: `${other.url}/base`, token: 'secret' }).pin(file)).rejects.toThrow(/status 400/)

      const body = Buffer.concat(chunks)
      expect(head).toMatchObject({
        url: '/base/api/v0/dag/import?pin-roots=true',
        method: 'POST',
        authorization: 'Bearer secret',
        'content-length': String(body.length),
      })
      expect(body.subarray(0, 200).toString('latin1')).toMatch(/name="file"; filename="file\.car"/)
    })
  })

  test('refuses an address that is not HTTP', () => {
    expect(() => targetOf({ url: '/ip4/127.0.0.1/tcp/5001' })).toThrow(/http/)
  })
})

function targetOf(options: KuboTargetOptions) {
  return kuboTarget({ ...NO_PATIENCE, ...options })
}

function rootLine(cid: string, error = ''): string {
  return `${JSON.stringify({ Root: { Cid: { '/': cid }, PinErrorMsg: error } })}\n`
}
