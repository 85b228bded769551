import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sdist, wheel } from './distributions.ts'
import { startFront } from './front.ts'
import { PATIENCE_MS } from './patience.ts'
import { bareEnv, describeWithPypi, installClients, run } from './python-client.ts'
import { fetchPage, startTestStack, type TestStack } from './stack.ts'
import { untilCoreMetadataIsRead } from './until-read.ts'

const TIMEOUT_MS = 300_000

/** More than pip takes from a connection at once, so that a cut one leaves something to go on with. */
const PAYLOAD_BYTES = 2 * 1024 * 1024
const CUT_AT = 1024 * 1024

describeWithPypi('the newest pip and twine, installed from PyPI (needs PyPI)', () => {
  let stack: TestStack
  let folder: string
  let bin: (program: string) => string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dipmp-newest-'))
    bin = await installClients(folder, ['pip', 'twine'])
    stack = await startTestStack()
    await stack.publishAll(
      wheel('demo', '1.0'),
      wheel('demo', '1.1', { requiresPython: '>=3.8', ...DESCRIBED }),
      sdist('demo', '1.1', { requiresPython: '>=3.8', ...DESCRIBED }),
      wheel('demo-app', '1.0', { requires: ['demo'] }),
      wheel('large', '1.0', { files: { 'large/payload.bin': randomBytes(PAYLOAD_BYTES) } }),
    )
  })

  afterAll(async () => {
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test(
    'pip goes by upload times',
    async () => {
      await expect(pip('install', '--dry-run', 'demo', '--uploaded-prior-to', '2020-01-01')).rejects.toMatchObject({
        stderr: expect.stringContaining('No matching distribution'),
      })

      const after = await pip('install', '--dry-run', 'demo', '--uploaded-prior-to', '2100-01-01')
      expect(after.stdout).toContain('Would install demo-1.1')
    },
    TIMEOUT_MS,
  )

  test(
    'pip downloads for another platform and another Python',
    async () => {
      const target = ['--platform', 'win_amd64', '--python-version', '3.7', '--only-binary', ':all:']
      await pip('download', 'demo-app', ...target, '--dest', 'windows')

      expect((await readdir(join(folder, 'windows'))).sort()).toEqual([
        'demo-1.0-py3-none-any.whl',
        'demo_app-1.0-py3-none-any.whl',
      ])
    },
    TIMEOUT_MS,
  )

  test(
    'pip search finds projects with what they say of themselves',
    async () => {
      await untilCoreMetadataIsRead(stack.graphqlUrl)
      const { stdout } = await run(bin('pip'), ['--isolated', 'search', 'demo', '--index', stack.indexUrl], options())

      expect(stdout).toMatch(/^demo \(1\.1\) +- The project demo$/m)
      expect(stdout).toMatch(/^demo-app \(1\.0\) +- The project demo-app$/m)
    },
    TIMEOUT_MS,
  )

  test(
    'pip reads what a wheel requires out of its ranges (fast-deps), where a page tells of no core metadata',
    async () => {
      const front = await startFront(stack.gatewayUrl, () => false)
      const links = await startPageOfLinks(front.url)
      try {
        const args = ['install', '--dry-run', '--ignore-installed', '--use-feature=fast-deps', '--isolated', 'demo-app']
        const { stdout } = await run(bin('pip'), [...args, '--no-cache-dir', '--index-url', links.url], options())

        expect(stdout).toContain('Would install demo-1.1 demo-app-1.0')
        const asked = front.requests.filter(({ path }) => path.includes('demo_app-1.0'))
        expect(asked.map(({ method }) => method)).toContain('HEAD')
        expect(asked.filter(({ range }) => range !== null).length).toBeGreaterThan(0)
        expect(asked.filter(({ method, range }) => method === 'GET' && range === null)).toEqual([])
      } finally {
        await links.stop()
        await front.stop()
      }
    },
    TIMEOUT_MS,
  )

  test(
    'pip goes on with a download that was cut, and gets the bytes of the record',
    async () => {
      const front = await startFront(stack.gatewayUrl, ({ path, range }, answer, response) => {
        if (!path.endsWith('.whl') || range !== null) return false
        cutAfter(CUT_AT, answer, response)
        return true
      })
      try {
        const index = ['--index-url', stack.indexUrl.replace(stack.gatewayUrl, front.url)]
        await pip('download', 'large', '--resume-retries', '3', '--dest', 'resumed', ...index)

        const asked = front.requests.filter(({ path }) => path.endsWith('.whl'))
        const { files } = await fetchPage(stack.indexUrl, 'large')
        expect(asked).toEqual([
          expect.objectContaining({ range: null }),
          expect.objectContaining({
            range: expect.stringMatching(/^bytes=[1-9]\d+-$/),
            ifRange: `"${files[0]?.hashes.sha256}"`,
          }),
        ])
        expect(await readdir(join(folder, 'resumed'))).toEqual(['large-1.0-py3-none-any.whl'])
      } finally {
        await front.stop()
      }
    },
    TIMEOUT_MS,
  )

  test(
    'twine check finds nothing to say of what is served',
    async () => {
      const { files } = await fetchPage(stack.indexUrl, 'demo')
      const served = files.filter(({ filename }) => filename.startsWith('demo-1.1'))
      for (const { filename, url } of served) {
        const bytes = await (await fetch(new URL(url, `${stack.indexUrl}demo/`))).arrayBuffer()
        await writeFile(join(folder, filename), Buffer.from(bytes))
      }
      const names = served.map(({ filename }) => filename).sort()
      const { stdout } = await run(bin('twine'), ['--no-color', 'check', '--strict', ...names], options())

      expect(stdout.trim().split('\n')).toEqual([
        'Checking demo-1.1-py3-none-any.whl: PASSED',
        'Checking demo-1.1.tar.gz: PASSED',
      ])
    },
    TIMEOUT_MS,
  )

  function options() {
    // The configuration of this machine may name other places to find distributions in.
    const env = { ...bareEnv(), PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1' }
    return { cwd: folder, env, timeout: PATIENCE_MS }
  }

  function pip(...args: string[]) {
    const index = args.includes('--index-url') ? [] : ['--index-url', stack.indexUrl]
    return run(bin('pip'), ['--isolated', '--no-cache-dir', ...args, ...index], options())
  }

  /** An index of bare links to the gateway's files, as a folder behind a web server is one. */
  async function startPageOfLinks(gatewayUrl: string): Promise<Readonly<{ url: string; stop: () => Promise<void> }>> {
    const server = createServer(async ({ url = '' }, response) => {
      const { files } = await fetchPage(stack.indexUrl, url.split('/')[1] ?? '')
      const wheels = files.filter(({ filename }) => filename.endsWith('.whl'))
      response.setHeader('content-type', 'text/html')
      response.end(
        wheels
          .map(({ filename, url: file }) => [filename, new URL(file, `${stack.indexUrl}demo/`).pathname])
          .map(([filename, path]) => `<a href="${gatewayUrl}${path}">${filename}</a>`)
          .join(''),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: () => new Promise((resolve) => server.close(() => resolve())),
    }
  }
})

const DESCRIBED = { metadataExtra: ['Description-Content-Type: text/markdown'], description: '# demo\n\nA demo.\n' }

/** Passes on that many bytes, then breaks the connection. */
function cutAfter(
  bytes: number,
  answer: NodeJS.ReadableStream,
  response: Readonly<{ write: (chunk: Buffer, done: () => void) => unknown; destroy: () => unknown }>,
): void {
  let left = bytes
  answer.on('data', (chunk: Buffer) => {
    if (left <= 0) return
    const isLast = chunk.length >= left
    response.write(chunk.subarray(0, left), () => isLast && response.destroy())
    left -= chunk.length
  })
}
