import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningGateway, readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { type StaticIndex, startStaticIndex } from './differential/static-index.ts'
import { wheel } from './distributions.ts'
import { createVenv, type Venv } from './pip.ts'
import { bareEnv, describeWithPypi, installClients, run } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 300_000

let stack: TestStack
let upstream: StaticIndex
let folder: string

beforeAll(async () => {
  stack = await startTestStack()
  await stack.publishAll(wheel('demo', '1.0'), wheel('demo-app', '1.0', { requires: ['demo', 'elsewhere'] }))
  upstream = await startStaticIndex(
    // The upstream index has what the registry has, and more of it: a name is never merged.
    [wheel('demo', '99.0'), wheel('elsewhere', '3.0'), wheel('my-org-tool', '1.0')],
    new Map(),
  )
  folder = await mkdtemp(join(tmpdir(), 'dipmp-fallback-'))
})

afterAll(async () => {
  await upstream?.stop()
  await stack?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

type Case = readonly [
  what: string,
  env: Readonly<Record<string, string>>,
  requirement: string,
  resolved: string[] | null,
]

const CASES: readonly Case[] = [
  ['takes its own names from the registry and others from upstream', {}, 'demo-app', ['demo', 'demo-app', 'elsewhere']],
  ['never takes a version of a name that the registry has from upstream', {}, 'demo==99.0', null],
  ['leads no denied name upstream', { FALLBACK_DENY: 'my-org-*' }, 'my-org-tool', null],
  ['leads an allowed name upstream', { FALLBACK_ALLOW: 'my-org-*' }, 'my-org-tool', ['my-org-tool']],
  ['and no other', { FALLBACK_ALLOW: 'my-org-*' }, 'elsewhere', null],
  ['leads nothing upstream where there is none', { FALLBACK_INDEX_URL: 'off' }, 'elsewhere', null],
  ['gives nothing while the index is away', { SUBGRAPH_URL: 'http://127.0.0.1:1' }, 'elsewhere', null],
  ['gives nothing while the index stands still', { INDEX_MAX_BLOCK_AGE: '1' }, 'elsewhere', null],
]

let gateway: RunningGateway
afterEach(() => gateway?.stop())

/** Starts a gateway, and where it is to find its index too old waits until it is. */
async function indexUrlWith(env: Readonly<Record<string, string>>): Promise<string> {
  const config = readGatewayConfig({
    SUBGRAPH_URL: stack.graphqlUrl,
    IPFS_GATEWAYS: stack.contentUrl,
    FALLBACK_INDEX_URL: upstream.indexUrl,
    PORT: '0',
    ...env,
  })
  gateway = await startGateway(config, { logger: pino({ level: 'silent' }) })
  const indexUrl = `${gateway.url}/simple/${stack.registry}+pypi/`
  if ('INDEX_MAX_BLOCK_AGE' in env) {
    for (let status = 0; status !== 503; ) {
      const response = await fetch(`${indexUrl}demo/`)
      await response.arrayBuffer()
      status = response.status
    }
  }
  return indexUrl
}

describe('pip over an index with a fallback', () => {
  let venv: Venv
  beforeAll(async () => {
    venv = await createVenv()
  })
  afterAll(() => venv?.remove())

  test.each(CASES)(
    '%s',
    async (_what, env, requirement, resolved) => {
      const indexUrl = await indexUrlWith(env)
      const report = join(folder, 'report.json')
      const args = ['install', '--dry-run', '--ignore-installed', '--quiet', '--report', report, requirement]
      const { exitCode } = await venv.pip(...args, '--index-url', indexUrl)

      expect(exitCode).toBe(resolved === null ? 1 : 0)
      if (resolved === null) return
      const { install } = JSON.parse(await readFile(report, 'utf8')) as { install: { metadata: { name: string } }[] }
      expect(install.map(({ metadata }) => metadata.name).sort()).toEqual(resolved)
    },
    TIMEOUT_MS,
  )
})

describeWithPypi('uv over an index with a fallback (needs PyPI)', () => {
  let bin: (program: string) => string
  beforeAll(async () => {
    bin = await installClients(folder, ['uv'])
  })

  test.each(CASES)(
    '%s',
    async (_what, env, requirement, resolved) => {
      const indexUrl = await indexUrlWith(env)
      const input = join(folder, 'requirements.in')
      await writeFile(input, `${requirement}\n`)
      const args = ['pip', 'compile', input, '--no-header', '--no-annotate', '--no-cache', '--quiet']
      const compiled = await run(bin('uv'), [...args, '--default-index', indexUrl], {
        env: { ...bareEnv(), UV_NO_CONFIG: '1', UV_PYTHON: bin('python'), UV_HTTP_RETRIES: '0' },
      }).catch(() => null)

      expect(compiled?.stdout.match(/^[a-z-]+(?===)/gm)?.sort() ?? null).toEqual(resolved)
    },
    TIMEOUT_MS,
  )
})
