import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectRegistry } from '@dipmp/contracts'
import { createFileContentStore } from '@dipmp/ipfs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { wheel } from './distributions.ts'
import { PATIENCE_MS } from './patience.ts'
import { createVenv, type Venv } from './pip.ts'
import { startProgram } from './process.ts'
import { startTestStack, type TestStack } from './stack.ts'

// A publisher who records other core metadata than the wheel holds: pip chooses by the one and installs the other.
const LIAR = wheel('liar', '1.0', { requires: ['hidden>=1.0'] })
const LIE = Buffer.from('Metadata-Version: 2.2\nName: liar\nVersion: 1.0\n')
const DIFFERS = 'dipmp_gateway_wheel_metadata_differs'

let dataFolder: string
let stack: TestStack
let venv: Venv

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'dipmp-metadata-'))
  const store = await createFileContentStore(join(dataFolder, 'content'))
  await store.add([LIAR.bytes])
  await store.add([LIE])
  stack = await startTestStack({ dataFolder })
  venv = await createVenv()
  await stack.publishAll(wheel('hidden', '1.0'), wheel('honest', '1.0', { requires: ['hidden'] }))
  await publishLiar()
}, PATIENCE_MS)

afterAll(async () => {
  await stack?.stop()
  await venv?.remove()
  await rm(dataFolder, { recursive: true, force: true })
})

test(
  'core metadata that is not what the wheel holds is offered to nobody once the gateway has had the wheel',
  async () => {
    expect(await offersOf('liar')).toEqual([{ json: digestOf(LIE), html: true, metadata: 200 }])
    expect(await venv.pip('install', 'liar', '--index-url', stack.indexUrl)).toMatchObject({ exitCode: 0 })
    // What pip was not told of is not there.
    expect(await venv.installed()).toEqual(['liar==1.0'])
    await untilMetricIs(DIFFERS, 1)

    expect(await offersOf('liar')).toEqual([{ json: null, html: false, metadata: 404 }])
    await venv.pip('uninstall', '--yes', 'liar')
    expect(await venv.pip('install', 'liar', '--index-url', stack.indexUrl)).toMatchObject({ exitCode: 0 })
    expect(await venv.installed()).toEqual(['hidden==1.0', 'liar==1.0'])
  },
  PATIENCE_MS,
)

test(
  "core metadata that is the wheel's own is offered on",
  async () => {
    expect(await venv.pip('install', 'honest', '--index-url', stack.indexUrl)).toMatchObject({ exitCode: 0 })
    // And hidden, which both tests install.
    await untilMetricIs('dipmp_gateway_wheel_metadata_same', 2)

    expect(await offersOf('honest')).toEqual([
      { json: expect.stringMatching(/^[0-9a-f]{64}$/), html: true, metadata: 200 },
    ])
    expect(await metric(DIFFERS)).toBe(1)
  },
  PATIENCE_MS,
)

test(
  'what one process of a gateway has found, all of them withhold',
  async () => {
    const gateway = startProgram(['gateway/main.ts', '--processes', '2'], {
      SUBGRAPH_URL: stack.graphqlUrl,
      IPFS_GATEWAYS: stack.contentUrl,
      PORT: '0',
    })
    try {
      await gateway.until(/"msg":"all processes listen"/)
      const url = gateway.output().match(/"url":"(http:[^"]+)"/)?.[1] ?? ''
      const page = async () => {
        const headers = { accept: 'text/html', connection: 'close' }
        return (await fetch(`${url}/simple/${stack.registry}/liar/`, { headers })).text()
      }
      // Each connection goes to the next process in turn.
      const before = [await page(), await page()]
      const [, path = ''] = /href="([^"#]+)#/.exec(before[0] ?? '') ?? []
      await (await fetch(new URL(`${path}.metadata`, `${url}/simple/${stack.registry}/liar/`))).text()
      await gateway.until(/"msg":"core metadata is not offered/)
      await untilAll(async () => [await page(), await page()].every((text) => !text.includes('data-core-metadata')))

      expect(before.every((text) => text.includes('data-core-metadata'))).toBe(true)
      expect(gateway.output().match(/"msg":"core metadata is not offered/g)).toHaveLength(1)
    } finally {
      await gateway.end('SIGKILL')
    }
  },
  PATIENCE_MS,
)

async function untilAll(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('a process still offers it')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function publishLiar(): Promise<void> {
  const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  const file = {
    filename: LIAR.filename,
    size: BigInt(LIAR.bytes.length),
    digest: digestOf(LIAR.bytes),
    dagRoot: null,
    metadataDigest: digestOf(LIE),
    requiresPython: null,
  }
  await (await registry.publish({ project: 'liar', version: '1.0', files: [file], registers: true })).wait()
  await stack.indexed()
}

/** Of each file of a project, the core metadata in JSON and in HTML, and what its own URL answers. */
async function offersOf(project: string) {
  const url = `${stack.indexUrl}${project}/`
  const page = await fetch(url, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
  const { files } = (await page.json()) as { files: { url: string; 'core-metadata'?: { sha256: string } }[] }
  const html = await (await fetch(url, { headers: { accept: 'text/html' } })).text()
  return Promise.all(
    files.map(async (file) => {
      const metadata = await fetch(new URL(`${file.url}.metadata`, url), { method: 'HEAD' })
      await metadata.body?.cancel()
      return {
        json: file['core-metadata']?.sha256 ?? null,
        html: html.includes('data-core-metadata'),
        metadata: metadata.status,
      }
    }),
  )
}

async function untilMetricIs(name: string, value: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const found = await metric(name)
    if (found === value) return
    if (performance.now() > deadline) throw new Error(`${name} is ${found} and not ${value}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${stack.gatewayUrl}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1])
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
