import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileSource, type FileSource } from '@dipmp/ipfs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { sdist, wheel } from '../../test/distributions.ts'
import { publish } from '../publish.ts'
import { yank } from '../registry/yank.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import type { ChainEndpoint } from './agree-on-block.ts'
import { type DownloadOptions, download } from './download.ts'

let world: Publishing
let source: FileSource
let folder: string

beforeAll(async () => {
  world = await startPublishing()
  source = createFileSource({ gateways: [world.ipfsApi] })
})

afterAll(async () => {
  source.close()
  await world.stop()
})

beforeEach(async () => {
  await world.chain.reset()
  folder = mkdtempSync(join(tmpdir(), 'dipmp-download-'))
  const options = { registry: world.chain.registry.address, signer: world.chain.owner, pinTargets: world.pinTargets }
  const releases = ['1.0', '1.1', '2.0rc1'].map((version) => wheel('demo', version))
  await publish([world.write(...releases, sdist('demo', '1.1'))], options)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const honest: ChainEndpoint = { name: 'a', send: (method, params) => world.chain.provider.send(method, params) }

function get(version: string | null, options: Partial<DownloadOptions> = {}) {
  const wanted = { project: 'Demo', version }
  return download(wanted, {
    registry: world.chain.registry.address,
    endpoints: [honest],
    quorum: 1,
    block: 'latest',
    fromBlock: 0n,
    publisher: null,
    signal: new AbortController().signal,
    source,
    folder,
    ...options,
  })
}

test('fetches the newest release that is no pre-release, all files of it, and nothing else', async () => {
  const files = await get(null)

  expect(files.map(({ filename, verdict }) => [filename, verdict])).toEqual([
    ['demo-1.1-py3-none-any.whl', 'shown'],
    ['demo-1.1.tar.gz', 'shown'],
  ])
  expect(readdirSync(folder).sort()).toEqual(['demo-1.1-py3-none-any.whl', 'demo-1.1.tar.gz'])
  expect(readFileSync(files[1]?.path ?? '').equals(Buffer.from(sdist('demo', '1.1').bytes))).toBe(true)
})

test('passes over a release that is yanked, unless it is named: then it says so and keeps nothing', async () => {
  const target = { project: 'demo', version: '1.1', filename: undefined, reason: 'bad' }
  await yank(target, { registry: world.chain.registry.address, signer: world.chain.owner })

  expect((await get(null)).map(({ filename }) => filename)).toEqual(['demo-1.0-py3-none-any.whl'])
  const named = await get('1.1')

  expect(named.map(({ verdict, path }) => [verdict, path])).toEqual([
    ['refuted', null],
    ['refuted', null],
  ])
  expect(readdirSync(folder)).toEqual(['demo-1.0-py3-none-any.whl'])
})

test('finds a release that one of two endpoints hides', async () => {
  const hiding: ChainEndpoint = {
    name: 'x',
    send: (method, params) => (method === 'eth_getLogs' ? Promise.resolve([]) : honest.send(method, params)),
  }

  const files = await get('2.0rc1', { endpoints: [hiding, honest] })

  expect(files.map(({ verdict }) => verdict)).toEqual(['shown'])
})

test('passes over a file that an endpoint makes up', async () => {
  const making: ChainEndpoint = {
    name: 'x',
    send: async (method, params) => {
      const answer = await honest.send(method, params)
      if (method !== 'eth_getLogs' || !Array.isArray(answer)) return answer
      // The log of another version under 1.1's text: 1.0 told as 9.0.
      const text = JSON.stringify(answer).replaceAll(hexOf('demo-1.0-py3'), hexOf('demo-9.0-py3'))
      return JSON.parse(text)
    },
  }

  expect((await get(null, { endpoints: [making] })).map(({ filename }) => filename)).toEqual([
    'demo-1.1-py3-none-any.whl',
    'demo-1.1.tar.gz',
  ])
})

test('says that there is no such release', async () => {
  await expect(get('3.0')).rejects.toThrow(expect.objectContaining({ code: 'RELEASE_NOT_FOUND' }))
  expect(readdirSync(folder)).toEqual([])
})

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex')
}
