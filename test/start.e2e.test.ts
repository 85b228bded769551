import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deployRegistry } from '@dipmp/contracts'
import { afterEach, describe, expect, test } from '@jest/globals'
import { JsonRpcProvider } from 'ethers'
import { wheel } from './distributions.ts'
import { freePort } from './free-port.ts'
import { PATIENCE_MS } from './patience.ts'
import { createVenv } from './pip.ts'
import { type RunningProgram, startCommand, startProgram } from './process.ts'
import { inFolder } from './stack.ts'
import { hasTools, installTool } from './tools.ts'

const TIMEOUT_MS = 300_000

/** The last line that `npm start` prints; the name and the index are the groups. */
const TRY_IT = /pip install (\S+) --index-url (\S+)\n/

const undo: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

describe('npm start', () => {
  test(
    'prints a line for each stage and a pip command that installs a working dipmp',
    async () => {
      const program = start(await freePorts())
      const [, name = '', indexUrl = ''] = await program.until(TRY_IT)
      const venv = await createVenv()
      undo.push(venv.remove)

      const install = await venv.pip('install', name, '--index-url', indexUrl)
      const help = await venv.run('dipmp', '--help')

      expect(stagesOf(program)).toEqual([
        'chain',
        'registry',
        'content store',
        'subgraph',
        'indexer',
        'gateway',
        'demo',
      ])
      expect(indexUrl).toMatch(/^http:\/\/localhost:\d+\/simple\/0x[0-9a-f]{40}\/$/)
      expect(install).toMatchObject({ exitCode: 0 })
      expect(help).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('publish') })
    },
    TIMEOUT_MS,
  )

  test(
    'ends on Ctrl-C and leaves nothing behind',
    async () => {
      const program = start(await freePorts())
      const [, , indexUrl = ''] = await program.until(TRY_IT)
      const dataFolder = dirname(program.output().match(/--config (\S+)/)?.[1] ?? '')
      const wasThere = existsSync(dataFolder)

      const code = await program.end('SIGINT')

      expect(code).toBe(0)
      expect([wasThere, existsSync(dataFolder)]).toEqual([true, false])
      await expect(fetch(indexUrl)).rejects.toThrow('fetch failed')
    },
    TIMEOUT_MS,
  )

  test(
    'says that a default port is in use and takes the next free one',
    async () => {
      await occupy(5000)
      const { '--port': _, ...others } = await freePorts()
      const program = start(others)

      const [, , indexUrl = ''] = await program.until(TRY_IT)

      expect(program.output()).toMatch(/gateway +port 5000 is in use; taking 50\d\d/)
      expect(Number(new URL(indexUrl).port)).toBeGreaterThan(5000)
    },
    TIMEOUT_MS,
  )

  test('refuses a chosen port that is in use, and says which and what to do', async () => {
    const port = await freePort()
    await occupy(port)
    const program = start({ ...(await freePorts()), '--port': String(port) })

    const code = await ended(program)

    expect(code).toBe(1)
    expect(program.output()).toContain(
      `port ${port} for the gateway is in use; stop what listens there, or choose with --port or PORT`,
    )
  })

  test('names every fault of its configuration at once', async () => {
    const program = startProgram(['bootstrap/main.mjs', 'start', '--port', '99999'], { RPC_URL: 'ftp://nowhere' })

    const code = await ended(program)

    expect(code).toBe(2)
    expect(program.output()).toContain('PORT (--port)')
    expect(program.output()).toContain('RPC_URL (--rpc-url) is not an http or https URL')
    expect(program.output()).toContain('RPC_URL and REGISTRY go together')
  })
})

const testWithAnvil = hasTools ? test : test.skip

testWithAnvil(
  'with RPC_URL and REGISTRY it serves that chain, and resumes where it stopped (Linux x64 only: needs anvil)',
  async () => {
    const chain = await startAnvil()
    const data = await mkdtemp(join(tmpdir(), 'dipmp-data-'))
    undo.push(() => rm(data, { recursive: true, force: true }))
    const env = { RPC_URL: chain.rpcUrl, REGISTRY: chain.registry, DATA_FOLDER: data }

    const first = start(await freePorts(), env)
    const [, , firstUrl = ''] = await first.until(TRY_IT)
    await publishByCommand(first, chain.account)
    const page = await untilOk(`${firstUrl}elsewhere/`)
    expect(await first.end('SIGTERM')).toBe(0)
    const second = start(await freePorts(), env)
    const [, , secondUrl = ''] = await second.until(TRY_IT)

    expect(page).toContain('elsewhere-1.0-py3-none-any.whl')
    expect(await untilOk(`${secondUrl}elsewhere/`)).toBe(page)
    expect(stagesOf(second)).not.toContain('demo')
    const venv = await createVenv()
    undo.push(venv.remove)
    expect(await venv.pip('install', 'elsewhere', '--index-url', secondUrl)).toMatchObject({ exitCode: 0 })
  },
  TIMEOUT_MS,
)

function start(ports: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): RunningProgram {
  const program = startProgram(['bootstrap/main.mjs', 'start', ...Object.entries(ports).flat()], env)
  undo.push(() => program.end('SIGINT'))
  return program
}

async function freePorts(): Promise<Record<string, string>> {
  const flags = ['--port', '--chain-port', '--content-port', '--indexer-port']
  return Object.fromEntries(await Promise.all(flags.map(async (flag) => [flag, String(await freePort())])))
}

function stagesOf(program: RunningProgram): string[] {
  const stages = program.output().split('\n\n')[0]?.split('\n') ?? []
  return stages.map((line) => line.slice(0, 14).trim()).filter((stage) => stage !== '')
}

async function occupy(port: number): Promise<void> {
  const server = createServer()
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (isListening) undo.push(() => closed(server))
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

function ended(program: RunningProgram): Promise<number | null> {
  return new Promise((resolve) => program.process.on('exit', resolve))
}

async function startAnvil(): Promise<{ rpcUrl: string; registry: string; account: string }> {
  const port = await freePort()
  const anvil = startCommand(installTool('anvil'), ['--port', String(port)])
  undo.push(() => anvil.end('SIGTERM'))
  await anvil.until(/Listening on/)
  const rpcUrl = `http://127.0.0.1:${port}`
  const provider = new JsonRpcProvider(rpcUrl, undefined, { pollingInterval: 100 })
  undo.push(async () => provider.destroy())
  const signer = await provider.getSigner(0)
  const { address } = await deployRegistry(signer)
  return { rpcUrl, registry: address, account: await signer.getAddress() }
}

async function publishByCommand(program: RunningProgram, account: string): Promise<void> {
  const [, config = ''] = program.output().match(/--config (\S+)/) ?? []
  await inFolder([wheel('elsewhere', '1.0')], async (paths) => {
    const args = ['publisher/cli/main.ts', 'publish', ...paths, '--config', config, '--account', account, '--yes']
    const publish = startProgram(args)
    expect(await ended(publish)).toBe(0)
  })
}

async function untilOk(url: string): Promise<string> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    const response = await fetch(url)
    if (response.ok) return response.text()
    await response.body?.cancel()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer 200 within 30 s`)
}
