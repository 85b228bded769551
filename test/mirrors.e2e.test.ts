import { readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type RunningGateway, readGatewayConfig, startGateway } from '@dipmp/gateway'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { sdist, wheel } from './distributions.ts'
import { bareEnv, describeWithPypi, run, withClient } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 300_000

describeWithPypi('readers that are installed from PyPI (needs PyPI)', () => {
  let stack: TestStack

  beforeAll(async () => {
    stack = await startTestStack()
    await stack.publishAll(wheel('demo', '1.0'), sdist('demo', '1.0'), wheel('demo-app', '1.0', { requires: ['demo'] }))
  })

  afterAll(() => stack?.stop())

  test.each(['simple', 'xmlrpc'])(
    'bandersnatch mirrors a registry, and verifies its mirror against it: api-method %s',
    async (method) => {
      await withClient('bandersnatch', async (bin, folder) => {
        const front = await startTlsFront(folder, stack)
        try {
          const config = join(folder, 'bandersnatch.conf')
          const mirror = join(folder, 'mirror')
          await writeFile(config, bandersnatchConfig(mirror, `${front.url}/c/${stack.registry}`, method))
          const env = { ...bareEnv(), SSL_CERT_FILE: front.certificate }
          const bandersnatch = (verb: string) => run(bin('bandersnatch'), ['-c', config, verb], { cwd: folder, env })
          await bandersnatch('mirror')
          const names = (await readdir(join(mirror, 'web'), { recursive: true })).map((path) => path.split('/').at(-1))

          expect(names).toEqual(
            expect.arrayContaining(['demo-1.0-py3-none-any.whl', 'demo-1.0.tar.gz', 'demo_app-1.0-py3-none-any.whl']),
          )
          expect((await readFile(join(mirror, 'status'), 'utf8')).trim()).toMatch(/^\d+$/)
          const verified = await bandersnatch('verify')
          expect(verified.stdout + verified.stderr).not.toContain('ERROR')
        } finally {
          await front.stop()
        }
      })
    },
    TIMEOUT_MS,
  )

  test(
    'pypi-simple reads both forms without a warning, and verifies a file',
    async () => {
      await withClient('pypi-simple', async (bin, folder) => {
        const { stdout } = await run(bin('python'), ['-c', READ_STRICTLY, stack.indexUrl], { cwd: folder })

        const line = "['demo', 'demo-app'] 1.4 active ['demo-1.0-py3-none-any.whl', 'demo-1.0.tar.gz'] Metadata-Version"
        expect(stdout.trim().split('\n')).toEqual([line, line])
      })
    },
    TIMEOUT_MS,
  )
})

const READ_STRICTLY = `
import sys, warnings
warnings.simplefilter('error')
from pypi_simple import ACCEPT_HTML_ONLY, ACCEPT_JSON_ONLY, PyPISimple
for accept in (ACCEPT_JSON_ONLY, ACCEPT_HTML_ONLY):
    with PyPISimple(sys.argv[1], accept=accept) as client:
        page = client.get_project_page('demo')
        client.download_package(page.packages[0], 'file', verify=True)
        metadata = client.get_package_metadata(page.packages[0])
        names = [package.filename for package in page.packages]
        projects = client.get_index_page().projects
        print(projects, page.repository_version, page.status, names, metadata.split(':')[0])
`

function bandersnatchConfig(directory: string, master: string, method: string): string {
  return [
    '[mirror]',
    `directory = ${directory}`,
    `master = ${master}`,
    `api-method = ${method}`,
    'json = true',
    'timeout = 20',
    'workers = 2',
    'hash-index = false',
    'stop-on-error = true',
    'verifiers = 2',
    '',
  ].join('\n')
}

type Front = Readonly<{ url: string; certificate: string; stop: () => Promise<void> }>

/** A gateway behind TLS, as an operator has it: bandersnatch verifies against nothing else. */
async function startTlsFront(folder: string, stack: TestStack): Promise<Front> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2']
  await run('openssl', [...made, ...subject])
  let gateway: RunningGateway | null = null
  const server: Server = createServer(
    { key: await readFile(key), cert: await readFile(certificate) },
    (asked, response) => {
      const { method, url, headers } = asked
      const passed = request({ port: gateway?.port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      passed.on('error', () => response.destroy())
      asked.pipe(passed)
    },
  )
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const url = `https://localhost:${(server.address() as AddressInfo).port}`
  const env = { SUBGRAPH_URL: stack.graphqlUrl, IPFS_GATEWAYS: stack.contentUrl, PORT: '0', PUBLIC_URL: url }
  gateway = await startGateway(readGatewayConfig(env), { logger: pino({ level: 'silent' }) })
  await gateway.followed()
  return {
    url,
    certificate,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await gateway?.stop()
    },
  }
}
